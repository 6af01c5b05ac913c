import { knownCases } from '../writing/books/known-cases.js';
import { phasesOf } from '../writing/books/phases.js';
import { rulesOf } from '../writing/books/rules.js';
import { teamSizeOf } from '../writing/name-book.js';
import { fieldKind } from '../writing/field-kind.js';
import type { JsonSchema } from './json-schema.js';
import type { Sheet, Spot } from './spot.js';

export const MAX_DEPTH = 7;
/** A wide range, such as "three to eight", is kept near its lower end, so that an answer stays readable. */
const WIDEST = 2;

const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
];
const word = `\\d{1,2}|${numberWords.slice(1).join('|')}`;
const countIn = new RegExp(`\\b(up to |exactly )?(${word})(?:\\s*(?:–|-|to|or)\\s*(${word}))?\\b`, 'iu');

/** How many items: what the schema fixes, what its description names for such a subject, else three to five. */
export function usualCount(schema: JsonSchema, spot: Spot, sheet: Sheet): number {
  const least = schema.minItems ?? 0;
  const said = schema.description ?? spot.description;
  if (spot.depth >= MAX_DEPTH) return least;
  // What comes first waits for nothing; the others wait for one thing each.
  if (/\bempty for none\b/u.test(said)) return clamp(Math.min(spot.index, 1), schema);
  const paired = /\bone for each of (\w+)/u.exec(said)?.[1];
  const partner = paired === undefined ? undefined : spot.siblings[paired];
  if (Array.isArray(partner)) return clamp(partner.length, schema);
  const [low, high] = saidCount(said, sheet) ?? [];
  if (low !== undefined && high !== undefined && low > 0 && low <= high) {
    return clamp(sheet.terse === 1 ? low : spot.chance.int(low, Math.min(high, low + WIDEST)), schema);
  }
  if (sheet.terse === 1) return clamp(Math.max(least, 2), schema);
  return clamp(least > 1 ? least + spot.chance.int(0, least < 4 ? 1 : 0) : spot.chance.int(3, 5), schema);
}

/** The numbers that a description names; where it tells plans apart by kind, those for this one. */
function saidCount(description: string, { subject }: Sheet): [number, number] | null {
  const clauses = description.split(/[,;:]/u).filter((clause) => countIn.test(clause));
  const fitting =
    subject.purpose === 'personal'
      ? clauses.find((clause) => /\b(?:personal|private)\b/u.test(clause))
      : subject.scale === 'large' || subject.scale === 'vast'
        ? clauses.find((clause) => /\b(?:large|public)\b/u.test(clause))
        : clauses.find((clause) => /\bsmall\b/u.test(clause) && !/\bprivate\b/u.test(clause));
  const other = clauses.find((clause) => !/\b(?:personal|private)\b/u.test(clause));
  const found = countIn.exec(fitting ?? other ?? clauses[0] ?? '');
  if (found === null) return null;
  const high = asNumber(found[3]) ?? asNumber(found[2]);
  const low = found[1]?.startsWith('up') === true ? Math.max(1, (high ?? 2) - 1) : asNumber(found[2]);
  return low === undefined || high === undefined ? null : [low, high];
}

/** How many entries the book has that a list is written from; undefined where it is written freely. */
export function bookCount(
  schema: JsonSchema,
  items: JsonSchema,
  spot: Spot,
  sheet: Sheet,
): number | undefined {
  const { domain, digital } = sheet.subject;
  const own = fieldKind(spot.field, `${schema.description ?? ''} ${items.description ?? ''}`, spot.list);
  if (own.as === 'rule' && items.properties === undefined)
    return rulesOf[domain][own.part].filter(Boolean).length;
  for (const [field, property] of Object.entries(items.properties ?? {})) {
    const kind = fieldKind(field, property.description ?? '', spot.field);
    if (kind.as === 'name' && kind.form === 'role' && /title|category/u.test(field))
      return teamSizeOf(sheet.subject);
    if (kind.as === 'case') return knownCases[domain].length;
    if (kind.as === 'name' && kind.form === 'phase' && items.properties?.subtasks !== undefined)
      return phasesOf(domain, digital).length;
  }
  return own.as === 'case' ? 1 : undefined;
}

function asNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const named = numberWords.indexOf(text.toLowerCase());
  const value = named >= 0 ? named : Number(text);
  return Number.isInteger(value) ? value : undefined;
}

export function clamp(count: number, schema: JsonSchema): number {
  return Math.max(schema.minItems ?? 0, Math.min(count, schema.maxItems ?? count));
}
