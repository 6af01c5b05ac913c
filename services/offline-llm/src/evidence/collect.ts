import { jsonInText } from './json-in-text.js';

export type Fact = string | number | boolean | readonly string[];

/** One thing that a request names: its fields, and the list or block in which it stood (`levers`). */
export interface Source {
  readonly group: string;
  readonly fields: Readonly<Record<string, Fact>>;
}

const MAX_SOURCES = 2_000;
const MAX_NAME = 120;
const tag = /<([a-z][\w-]*)(?:\s[^>]*)?>([\s\S]*?)<\/\1>/giu;

/** Every thing with fields that the texts of a request name, in JSON, in lists, in tables, in order. */
export function collectSources(texts: readonly string[]): Source[] {
  const sources: Source[] = [];
  for (const text of texts) readBlock(text, '', sources);
  return sources.slice(0, MAX_SOURCES);
}

/** The names of the blocks that stand in a request, outermost ones only. */
export function blockNames(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(tag)].map(([, name = '']) => name.toLowerCase())));
}

/** The content of a request's only block, where that is material and not the prompt; else null. */
export function onlyBlock(texts: readonly string[]): string | null {
  const found = texts.flatMap((text) => [...text.matchAll(tag)]);
  const [only] = found;
  return found.length === 1 && only?.[1]?.toLowerCase() !== 'plan_prompt'
    ? (only?.[2]?.trim() ?? null)
    : null;
}

function readBlock(text: string, group: string, into: Source[]): void {
  const rest = text.replace(tag, (_, name: string, content: string) => {
    const inner = name.toLowerCase();
    // The prompt is the subject; what it lists are wishes, not things that earlier steps named.
    if (inner !== 'plan_prompt') readBlock(content, inner.replaceAll('-', '_'), into);
    return '\n';
  });
  const found = jsonInText(rest);
  for (const { value } of found) walk(value, group, into);
  let prose = rest;
  for (const { start, end } of [...found].reverse()) prose = prose.slice(0, start) + prose.slice(end);
  readLines(prose, group, into);
}

function walk(value: unknown, group: string, into: Source[]): void {
  if (Array.isArray(value)) {
    for (const item of value) {
      // A bare list of names, such as all decisions beside those to work on.
      if (typeof item === 'string' && item.length <= MAX_NAME) into.push({ group, fields: { name: item } });
      else walk(item, group, into);
    }
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const fields: Record<string, Fact> = {};
  for (const [key, field] of Object.entries(value)) {
    if (typeof field === 'string' || typeof field === 'number' || typeof field === 'boolean')
      fields[key] = field;
    else if (Array.isArray(field) && field.every((item) => typeof item === 'string')) fields[key] = field;
  }
  if (Object.keys(fields).length > 0) into.push({ group, fields });
  for (const [key, field] of Object.entries(value)) {
    if (field !== null && typeof field === 'object' && !(key in fields)) walk(field, key.toLowerCase(), into);
  }
}

const keyValue = /^\s*(?:[-*]\s+)?\**([a-z][a-z\d_]{1,40})\**\s*[:=]\s*`?(.+?)`?\s*$/u;
const idAndName = /^\s*(?:[-*]|\d+[.)])\s+\**`?([\w-]*\d[\w-]*)`?\**\s*(?::|—|–|-)\s+\**(.{2,120}?)\**\s*$/u;
const nameAndId = /^\s*(?:[-*]|\d+[.)])\s+\**(.{2,120}?)\**\s+\((?:id:?\s*)?`?([\w-]*\d[\w-]*)`?\)/u;

/** Lists of `- id: name` or `- name (id)`, runs of `key: value` lines, and Markdown tables. */
function readLines(text: string, group: string, into: Source[]): void {
  let current: Record<string, Fact> | null = null;
  let columns: string[] | null = null;
  let heading = group;
  for (const line of text.split('\n')) {
    const cells = /^\s*\|(.+)\|\s*$/u
      .exec(line)?.[1]
      ?.split('|')
      .map((cell) => cell.trim().replace(/^[`*]+|[`*]+$/gu, ''));
    if (cells !== undefined) {
      if (columns === null) columns = cells.map(asKey);
      else if (!cells.every((cell) => /^:?-+:?$/u.test(cell))) {
        const names = columns;
        into.push({
          group: heading,
          fields: Object.fromEntries(cells.map((cell, i) => [names[i] ?? `column_${i}`, cell])),
        });
      }
      continue;
    }
    columns = null;
    const title = /^\s*(?:#{1,6}\s+(.+)|([A-Z][\w ]{2,40}):)\s*$/u.exec(line);
    if (title !== null) heading = asKey(title[1] ?? title[2] ?? '');
    const pair = keyValue.exec(line);
    const listed = idAndName.exec(line);
    const named = nameAndId.exec(line);
    if (pair?.[1] !== undefined && pair[2] !== undefined && /_|^(id|name|title)$/u.test(pair[1])) {
      if (current === null || pair[1] in current) {
        current = {};
        into.push({ group: heading, fields: current });
      }
      current[pair[1]] = pair[2].replace(/^"|"$/gu, '');
    } else if (listed?.[1] !== undefined && listed[2] !== undefined) {
      into.push({ group: heading, fields: { id: listed[1], name: listed[2] } });
    } else if (named?.[1] !== undefined && named[2] !== undefined) {
      into.push({ group: heading, fields: { id: named[2], name: named[1] } });
    } else if (line.trim() === '') current = null;
  }
}

function asKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '_')
    .replace(/^_|_$/gu, '');
}
