import { capital } from './writer.js';

const MOST_SHORT = 150;
const FEWEST_WORDS = 4;

/** Material put into the form that a description asks for, or null where there is none to rework. */
export function reworked(material: string | null, description: string): string | null {
  if (material === null) return null;
  const most = Number(/at most (\d+) words/u.exec(description)?.[1] ?? 0);
  const fields = asTexts(material);
  if (fields !== null && !most) return laidOut(fields);
  const text = fields === null ? material : Object.values(fields).join('\n');
  return most || /\bno heading\b/u.test(description) ? shortened(text, most || MOST_SHORT) : null;
}

/** A JSON object's texts by their names, or null. */
function asTexts(material: string): Record<string, string> | null {
  if (!material.startsWith('{')) return null;
  try {
    const parsed = JSON.parse(material) as Record<string, unknown>;
    const texts = Object.entries(parsed).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
    );
    return texts.length > 1 ? Object.fromEntries(texts) : null;
  } catch {
    return null;
  }
}

/** The first text opens with its first sentence in bold; each further one gets a section under its own name. */
function laidOut(fields: Record<string, string>): string {
  const [[, opening = ''] = [], ...others] = Object.entries(fields);
  const [first = '', ...rest] = sentencesOf(opening);
  return [
    `**${first}**`,
    rest.join(' '),
    ...others.map(([name, text]) => `## ${capital(name.replaceAll('_', ' '))}\n\n${text}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Bullets of what a text says first and of what names sums, dates and limits, up to a number of words. */
function shortened(text: string, most: number): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\|?[\s:|-]+$/u.test(line) && !/^#{1,6}\s/u.test(line));
  const heads = new Set(lines.filter((line, i) => line.startsWith('|') && !lines[i - 1]?.startsWith('|')));
  const kept: string[] = [];
  let words = 0;
  const points = lines.filter((line) => !heads.has(line)).map(asPoint);
  const firm = points.filter((point) => /\d/u.test(point));
  for (const point of [...points.slice(0, 2), ...firm, ...points]) {
    const size = point.split(/\s+/u).length;
    if (point.split(' ').length < FEWEST_WORDS || kept.includes(point) || words + size > most) continue;
    kept.push(point);
    words += size;
  }
  // What was kept stands in the order in which it was said.
  return points
    .filter((point, i) => kept.includes(point) && points.indexOf(point) === i)
    .map((point) => `- ${point}`)
    .join('\n');
}

/** A line as a bullet: a table row with its cells after each other, a long paragraph cut to its first sentence. */
function asPoint(line: string): string {
  if (line.startsWith('|')) {
    const cells = line
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '' && !/^\d+$/u.test(cell));
    return cells.join(', ');
  }
  const bare = line.replace(/^(?:[-*]|\d+[.)])\s+/u, '');
  return sentencesOf(bare)[0] ?? bare;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu}|“)/u);
}
