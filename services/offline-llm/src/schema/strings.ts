import { hash32, hexDigest, uuidOf } from '../chance/chance.js';
import { nameOf } from '../evidence/references.js';
import { writeMoney, roundMoney } from '../subject/money.js';
import { titleCase } from '../subject/undertaking.js';
import { fieldKind, kindsInContext, type Fact } from '../writing/field-kind.js';
import { markdownOf } from '../writing/markdown.js';
import { cadences, skillAreas } from '../writing/titles.js';
import { optionAxes } from '../writing/options.js';
import type { SentenceKind } from '../writing/sentences.js';
import { capital, dayAfter, spanOf, type Focus } from '../writing/writer.js';
import { allows } from './arrays.js';
import { sortingFate } from './choices.js';
import type { JsonSchema } from './json-schema.js';
import { favourite } from './numbers.js';
import { textForPattern } from './pattern.js';
import { fitted } from './lengths.js';
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

/** A value that the request or the answer has already: ids, names of known things, one of a thing's options. */
function referenced(schema: JsonSchema, spot: Spot, sheet: Sheet): string | undefined {
  const { field } = spot;
  if (/^(?:selected|chosen|picked)_?(?:option|setting|choice)$|^option$|^setting$/u.test(field)) {
    const options = spot.source?.fields.options;
    if (typeof options === 'object' && options.length > 0) return optionFor(options, spot);
  const isId = /(^|_)ids?$/u.test(field);
  if (
    !isId &&
    !/^(?:chosen|selected|preferred|recommended|winning)_|_name$/u.test(field) &&
    !/absorb|merge/u.test(field)
  )
    return undefined;
  const target = field
    .replace(/^(?:chosen|selected|preferred|recommended|winning)_/u, '')
    .replace(/^(?:absorb|merge)\w*_(?:into|with)_?/u, '');
  const lookedFor =
    target === ''
      ? spot.source === undefined
        ? 'id'
        : (Object.keys(spot.source.fields).find((key) => /_id$/u.test(key)) ?? 'id')
      : target;
  const found = sheet.references
    .find(lookedFor, spot.list, spot.shape)
    .filter(({ value }) => typeof value === 'string' && allows(schema, value));
  const values = found.map(({ value }) => String(value));
  if (/absorb|merge/u.test(field)) {
    return values.filter((_, i) => sortingFate(i) === 'keep' && i < spot.index).at(-1) ?? values[0];
  }
  if (values.length > 0 && (isId || target !== field)) {
    const others = values.filter((value) => !Object.values(spot.siblings).includes(value));
    if (target !== field) return values[Math.min(favourite(sheet), values.length - 1)];
    return others[spot.index % Math.max(1, others.length)] ?? values[0];
  }
  return isId ? newId(spot, sheet) : undefined;
}

/**
 * Options go from careful to bold and strategies from bold to careful, so each strategy takes its own end; now and then
 * one in the middle, since no strategy is pure.
 */
function optionFor(options: readonly string[], spot: Spot): string | undefined {
  const middle = Math.floor(options.length / 2);
  const own = (options.length - 1 + options.length - (spot.outerIndex % options.length)) % options.length;
  return options[spot.index % 4 === 3 ? middle : own];
}

/** An id for a thing that the answer makes: a UUID where that is asked for, else `A1`, `A2`, … of its list. */
function newId(spot: Spot, sheet: Sheet): string {
  if (/uuid/iu.test(spot.description)) return uuidOf(`${sheet.seed}|${spot.path}`);
  const word = spot.field.replace(/_?ids?$/u, '') || spot.list || 'item';
  const pattern = /\b([A-Z]{1,3})-?\d\b/u.exec(spot.description)?.[1] ?? word.charAt(0).toUpperCase();
  return `${pattern}${spot.index + 1}`;
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
  const focus = apt[0] === 'absorb' ? { ...spot.focus, also: takenOverBy(spot, sheet) ?? spot.focus.also } : spot.focus;
  const text = wanted.map((kind) => writer.sentence(kind, focus, spot.path)).join(' ');
  const named = spot.source === undefined ? undefined : nameOf(spot.source);
  // Sentences about a thing of the request say which, once, unless its theme already does.
  return named === undefined || short || text.toLowerCase().includes(named.toLowerCase())
    ? text
    : `${named}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
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

function factText(fact: Fact, spot: Spot, sheet: Sheet): string {
  const { subject } = sheet;
  const { chance } = spot;
  const day = dayAfter(subject, chance.next()).toISOString();
  switch (fact) {
    case 'place':
      return placeText(spot, sheet);
    case 'currency':
      return subject.budget.currency;
    case 'date':
      return day.slice(0, 10);
    case 'datetime':
      return `${day.slice(0, 10)}T09:00:00Z`;
    case 'duration':
      return spanOf(Math.max(0.2, subject.months * chance.int(5, 30) * 0.01));
    case 'money':
      return writeMoney({
        ...subject.budget,
        amount: roundMoney((subject.budget.amount * chance.int(2, 24)) / 100),
      });
    case 'cadence':
      return capital(cadences[chance.int(0, cadences.length - 1)] ?? cadences[0]);
    case 'url':
      return `https://example.org/${subject.domain}/${hexDigest(spot.path, 6)}`;
    case 'email':
      return `${spot.focus.theme.label.toLowerCase().replace(/[^a-z]+/gu, '.')}@example.org`;
    case 'tag':
      return (
        [spot.focus.theme.label, subject.domain, subject.thing][spot.index % 3]?.toLowerCase() ??
        subject.domain
      );
    case 'language':
      return 'en';
    case 'path':
      return `${spot.focus.theme.label.toLowerCase().replace(/[^a-z]+/gu, '-')}.md`;
    case 'count':
      return String(chance.int(1, 4));
    case 'skill':
      return `${capital(spot.focus.theme.label)}, ${skillAreas[chance.int(0, skillAreas.length - 1)] ?? skillAreas[0]}`;
  }
}

const settings = [
  'the centre',
  'the northern edge',
  'the harbour district',
  'the university quarter',
  'the industrial estate',
];

function placeText(spot: Spot, { subject }: Sheet): string {
  const place = subject.place ?? 'a town that meets the requirements';
  if (/broad|country|region/u.test(spot.field)) return place;
  const part = settings[(spot.index + spot.outerIndex) % settings.length] ?? 'the centre';
  if (/specific|address/u.test(spot.field))
    return `Ground-floor premises with ${spot.chance.int(6, 40) * 10} m² in ${part} of ${place}`;
  return titleCase(part.replace(/^the /u, '')) + `, ${place}`;
}
