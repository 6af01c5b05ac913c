import { hash32, uuidOf } from '../chance/chance.js';
import { nameOf } from '../evidence/references.js';
import { fieldKind, kindsInContext } from '../writing/field-kind.js';
import { markdownOf } from '../writing/markdown.js';
import { optionAxes } from '../writing/options.js';
import type { SentenceKind } from '../writing/sentences.js';
import type { Focus } from '../writing/writer.js';
import { allows } from './arrays.js';
import { sortingFate } from './choices.js';
import { factText } from './facts.js';
import type { JsonSchema } from './json-schema.js';
import { fitted } from './lengths.js';
import { textForPattern } from './pattern.js';
import { referenced } from './pointing.js';
import type { Sheet, Spot } from './spot.js';

/** A text for the field: a reference from the request, a value of a format, a name, or sentences. */
export function fillString(schema: JsonSchema, spot: Spot, sheet: Sheet): string {
  const fixed = formatted(schema, spot, sheet) ?? referenced(schema, spot, sheet);
  if (fixed !== undefined && (schema.format !== undefined || allows(schema, fixed))) return fixed;
  if (schema.pattern !== undefined) {
    const made = textForPattern(schema.pattern, spot.chance);
    if (made !== null) return made;
  }
  return fitted(composed(schema, spot, sheet), schema, () =>
    sheet.writer.sentence('rationale', spot.focus, `${spot.path}+`),
  );
}

const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

function formatted(schema: JsonSchema, spot: Spot, sheet: Sheet): string | undefined {
  const seed = `${sheet.seed}|${spot.path}`;
  switch (schema.format) {
    case 'uuid': {
      const known = referenced(schema, spot, sheet);
      return known !== undefined && isUuid.test(known) ? known : uuidOf(seed);
    }
    case 'date-time':
      return factText('datetime', spot, sheet);
    case 'date':
      return factText('date', spot, sheet);
    case 'time':
      return '09:00:00Z';
    case 'duration':
      return `P${spot.chance.int(2, 60)}D`;
    case 'email':
      return factText('email', spot, sheet);
    case 'uri':
    case 'url':
      return factText('url', spot, sheet);
    case 'hostname':
      return 'example.org';
    case 'ipv4':
      return '192.0.2.10';
    case 'ipv6':
      return '2001:db8::10';
    default:
      return undefined;
  }
}

function composed(schema: JsonSchema, spot: Spot, sheet: Sheet): string {
  const kind = fieldKind(spot.field, spot.description);
  const { writer, names, subject } = sheet;
  switch (kind.as) {
    case 'name':
      return names.name(kind.form, spot.focus, spot.index, spot.field);
    case 'fact':
      return factText(kind.fact, spot, sheet);
    case 'markdown':
      return markdownOf(subject, writer, spot.path, (i) => sheet.focusAt(spot.field, i, undefined));
    case 'option': {
      // Neighbours in a list get different ways to differ.
      const first = hash32(subject.seed) + spot.outerIndex + Math.floor(spot.index / 3);
      const axis = optionAxes[first % optionAxes.length];
      return writer.phrase(axis?.[spot.index % 3] ?? '{theme}', spot.focus, spot.path);
    }
    case 'prose':
      return prose(kind.kinds, schema, spot, sheet);
  }
}

function prose(
  kinds: readonly [SentenceKind, ...SentenceKind[]],
  schema: JsonSchema,
  spot: Spot,
  sheet: Sheet,
): string {
  const { writer, subject } = sheet;
  if (/rationale|claim/u.test(spot.field) && subject.harm !== null && spot.list === '')
    return subject.harm.claim;
  if (/rationale_short|safety/u.test(spot.field) && spot.list === '') return safetyNote(sheet);
  const inList = /\[\d+\]$/u.test(spot.path);
  const short =
    inList ||
    sheet.terse === 1 ||
    (schema.maxLength ?? Infinity) < 260 ||
    /one sentence|one line|short|brief/iu.test(spot.description);
  const apt = kindsInContext(kinds, spot.field, spot.siblings, spot.list, spot.index);
  const wanted = short ? apt.slice(0, 1) : apt;
  const focus =
    apt[0] === 'absorb' ? { ...spot.focus, also: takenOverBy(spot, sheet) ?? spot.focus.also } : spot.focus;
  const text = wanted.map((kind) => writer.sentence(kind, focus, spot.path)).join(' ');
  const named = spot.source === undefined ? undefined : nameOf(spot.source);
  // Sentences about a thing of the request say which, once, unless its theme already does.
  const sorting = ['keep', 'absorb', 'remove'].includes(apt[0]);
  return named === undefined || short || sorting || text.toLowerCase().includes(named.toLowerCase())
    ? text
    : `${named}: ${text}`;
}

/** The entry that takes an absorbed one over, by its name: the last one before it that stays. */
function takenOverBy(spot: Spot, sheet: Sheet): Focus['also'] | null {
  if (spot.source === undefined) return null;
  const before = sheet.peers(spot.source).slice(0, spot.index);
  const stays = before.filter((_, i) => sortingFate(i) === 'keep').at(-1);
  const theme = stays === undefined ? null : sheet.named(stays);
  return stays === undefined || theme === null ? null : { ...theme, phrase: nameOf(stays) ?? theme.phrase };
}

function safetyNote({ subject }: Sheet): string {
  const where = subject.place === null ? '' : ` in ${subject.place}`;
  return subject.delicate
    ? `The request for the ${subject.thing}${where} is lawful work that touches sensitive ground, so the plan should stay with oversight and safety.`
    : `The request for the ${subject.thing}${where} is ordinary work that a plan can help with and that harms nobody.`;
}
