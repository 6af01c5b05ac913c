import { hash32, uuidOf } from '../chance/chance.js';
import { nameOf } from '../evidence/references.js';
import { fieldKind, kindsInContext } from '../writing/field-kind.js';
import { markdownOf } from '../writing/markdown.js';
import { reworked } from '../writing/reworked.js';
import { optionAxes } from '../writing/options.js';
import type { SentenceKind } from '../writing/sentences.js';
import type { Focus } from '../writing/writer.js';
import { allows } from './arrays.js';
import { sortingFate } from './choices.js';
import { factText } from './facts.js';
import type { JsonSchema } from './json-schema.js';
import { fitted } from './lengths.js';
import { fromBook } from './from-book.js';
import { textForPattern } from './pattern.js';
import { referenced } from './pointing.js';
import type { Sheet, Spot } from './spot.js';

/** A text for the field: a reference from the request, a value of a format, a name, or sentences. */
export function fillString(schema: JsonSchema, spot: Spot, sheet: Sheet): string {
  const fixed = formatted(schema, spot, sheet) ?? referenced(schema, spot, sheet);
  if (fixed !== undefined && (schema.format !== undefined || allows(schema, fixed))) return fixed;
  if (schema.pattern !== undefined) {
    const apt = composed(schema, spot, sheet);
    if (allows(schema, apt)) return apt;
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
  const kind = fieldKind(spot.field, spot.description, spot.list);
  const { writer, names, subject } = sheet;
  switch (kind.as) {
    case 'name':
      if (kind.form === 'role' && !/title|category/u.test(spot.field)) return spot.focus.role;
      return names.name({
        form: kind.form,
        focus: spot.focus,
        index: spot.index,
        outer: spot.outerIndex,
        request: sheet.seed,
        entity: spot.field,
        phrase: (shape) => writer.peek(shape, spot.focus, spot.path),
      });
    case 'fact':
      return factText(kind.fact, spot, sheet);
    case 'markdown':
      return (
        reworked(sheet.material, spot.description) ??
        markdownOf(subject, writer, spot.path, (i) => sheet.focusAt(spot.field, i, undefined))
      );
    case 'option': {
      // Neighbours in a list get different ways to differ.
      const first = hash32(subject.seed) + spot.outerIndex + Math.floor(spot.index / 3);
      const axis = optionAxes[first % optionAxes.length];
      return writer.phrase(axis?.[spot.index % 3] ?? '{theme}', spot.focus, spot.path);
    }
    case 'lines':
      return Array.from({ length: kind.count }, (_, i) =>
        writer.sentence(kind.kind, sheet.focusAt(spot.field, i, undefined), `${spot.path}.${i}`),
      ).join('\n');
    case 'prose':
      return prose(kind.kinds, schema, spot, sheet);
    default:
      return fromBook(kind, spot, sheet);
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
  // A list of steps goes through its kinds in order instead of joining them.
  const wanted =
    inList && apt.length > 2 ? [apt[spot.index % apt.length] ?? apt[0]] : short ? apt.slice(0, 1) : apt;
  const focus =
    apt[0] === 'absorb' ? { ...spot.focus, also: takenOverBy(spot, sheet) ?? spot.focus.also } : spot.focus;
  const text = wanted.map((kind) => writer.sentence(kind, focus, spot.path)).join(' ');
  const named = spot.source === undefined ? undefined : nameOf(spot.source);
  // Sentences about a thing of the request say which, once, unless its theme already does.
  const sorting = ['keep', 'absorb', 'remove'].includes(apt[0]);
  const ofLever =
    spot.source !== undefined && Object.keys(spot.source.fields).some((key) => /lever/u.test(key));
  return named === undefined ||
    !ofLever ||
    short ||
    sorting ||
    text.toLowerCase().includes(named.toLowerCase())
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
