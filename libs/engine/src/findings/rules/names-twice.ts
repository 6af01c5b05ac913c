import type { Finding } from '@planwright/contracts';
import { readOutput } from '../reading/outputs.js';
import type { Rule } from '../reading/plan-reading.js';
import { excerpt } from '../reading/texts.js';
import { contentStems } from '../reading/words.js';

// Fields that name a role, a body or a person.
const NAMING =
  /(?:^|\.)(?:owner|escalation_level|responsible_role|responsible_body_or_role|responsible_role_type|category|internal_governance_bodies\[\d+\]\.name|responsible_parties\[\d+\])$/;

const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** One letter too many, too few, other, or two of them the wrong way round. */
function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

const isPlural = (a: string, b: string): boolean =>
  `${a}s` === b || `${b}s` === a || `${a}n` === b || `${b}n` === a || `${a}e` === b || `${b}e` === a;

function twin(name: string, known: readonly string[]): string | undefined {
  return known.find((other) => {
    if (other === name || isPlural(other, name)) return false;
    if (name.length >= 8 && isSlip(name, other)) return true;
    // The same words in another order.
    return [...name.split(' ')].sort().join(' ') === [...other.split(' ')].sort().join(' ');
  });
}

/** Roles, bodies and places that are spelled in two ways. */
export const namesTwice: Rule = ({ outputs, prompt, texts }) => {
  const findings: Omit<Finding, 'rule'>[] = [];
  const names = new Map<string, { name: string; task: string }>();
  const told = new Set<string>();
  for (const { task, path, text } of texts) {
    if (!NAMING.test(path) || text.length > 80) continue;
    const plain = plainName(text);
    if (plain === '' || names.has(plain)) continue;
    const other = names.get(twin(plain, [...names.keys()]) ?? '');
    if (!other) names.set(plain, { name: text, task });
    else if (!told.has(plain)) {
      told.add(plain);
      findings.push({
        severity: 'note',
        task,
        path,
        message: `"${excerpt(text)}" is called "${excerpt(other.name)}" in ${other.task}.`,
        fix: 'Use one name for it everywhere.',
      });
    }
  }

  // A body that decides must be one that there is.
  const bodies =
    readOutput(outputs, 'governance_phase2_bodies')?.internal_governance_bodies.map(({ name }) => name) ?? [];
  const issues =
    readOutput(outputs, 'governance_phase4_decision_escalation_matrix')?.decision_escalation_matrix ?? [];
  const bodyWord =
    /\b(?:committee|board|council|panel|office|group|ausschuss|gremium|beirat|comité|comitê|comitato|commissie)\b/i;
  issues.forEach(({ escalation_level: level }, i) => {
    if (bodies.length === 0 || !bodyWord.test(level)) return;
    const stems = contentStems(level);
    const known = bodies.some(
      (name) =>
        level.includes(name) ||
        name.includes(level) ||
        [...contentStems(name)].every((stem) => stems.has(stem)),
    );
    if (known || [...stems].length === 0) return;
    const near = bodies.find((name) => [...contentStems(name)].filter((stem) => stems.has(stem)).length >= 2);
    if (told.has(plainName(level))) return;
    told.add(plainName(level));
    findings.push({
      severity: 'warning',
      task: 'governance_phase4_decision_escalation_matrix',
      path: `decision_escalation_matrix[${i}].escalation_level`,
      message: `"${excerpt(level)}" is to decide, but no body of that name is set up${near ? `; there is "${near}"` : ''}.`,
      fix: 'Use the name of the body that was set up, or set this one up.',
    });
  });

  const places = new Set(
    [
      prompt,
      ...(readOutput(outputs, 'physical_locations')?.physical_locations ?? []).map(
        (place) => `${place.physical_location_broad} ${place.physical_location_detailed}`,
      ),
    ].flatMap((text) => text.match(/(?<![.!?]\s|^)\b\p{Lu}\p{Ll}{5,}\b/gmu) ?? []),
  );
  for (const { task, path, text } of texts) {
    if (task === 'physical_locations') continue;
    for (const [word] of text.matchAll(/\b\p{Lu}\p{Ll}{4,}\b/gu)) {
      if (places.has(word) || told.has(word)) continue;
      const place = [...places].find(
        (name) => isSlip(name, word) && !isPlural(name, word) && name[0] === word[0] && name.length >= 6,
      );
      if (!place || texts.filter((other) => other.text.includes(word)).length > 3) continue;
      told.add(word);
      findings.push({
        severity: 'note',
        task,
        path,
        message: `"${word}" is written "${place}" elsewhere.`,
        fix: 'Use one spelling everywhere.',
      });
    }
  }
  return findings;
};
