import { chanceOf } from '../chance/chance.js';
import type { Source } from '../evidence/collect.js';
import { nameOf, type Reference } from '../evidence/references.js';
import { fieldKind } from '../writing/field-kind.js';
import { numberedKey, type Key } from './numbered.js';
import { areClaims, claimsOf } from './claims.js';
import { bookCount, clamp, MAX_DEPTH, usualCount } from './counts.js';
import { isRecord, resolved, typesOf, type JsonSchema } from './json-schema.js';
import type { Sheet, Spot } from './spot.js';

type Fill = (schema: JsonSchema, spot: Spot, sheet: Sheet) => unknown;

const MAX_REFERENCED = 200;
const idField = /(^|_)ids?$/u;
const nameField = /_(name|title)$/u;

/** A list: one item for each thing the request names where the items point at such things, else a usual number. */
export function fillArray(schema: JsonSchema, spot: Spot, sheet: Sheet, fill: Fill): unknown[] {
  const fixed = (schema.prefixItems ?? []).map((item, i) =>
    fill(item, itemSpot(spot, i, undefined, {}, sheet), sheet),
  );
  const items = isRecord(schema.items) ? resolved(schema.items as JsonSchema, sheet.root) : undefined;
  if (items === undefined) return fixed;
  if (areClaims(items)) {
    const claims = claimsOf(spot, sheet);
    return claims.slice(0, clamp(claims.length, schema));
  }
  if (items.properties === undefined) return [...fixed, ...fillPlain(schema, items, spot, sheet, fill)];
  const wanted = keyOf(items, spot, sheet);
  const count =
    wanted === undefined
      ? clamp(bookCount(schema, items, spot, sheet) ?? usualCount(schema, spot, sheet), schema)
      : clamp(wanted.references.length, schema);
  const made: unknown[] = [];
  for (let i = 0; i < count; i += 1) {
    const reference = wanted?.references[i % wanted.references.length];
    const given =
      reference === undefined || wanted === undefined ? {} : identity(items, wanted.field, reference, sheet);
    const anew = wanted === undefined && namesNew(items, spot);
    const item = fill(items, itemSpot(spot, i, reference?.source, given, sheet, anew), sheet);
    if (isRecord(item)) sheet.remember(`${spot.shape}[]`, spot.field, item);
    made.push(item);
  }
  return [...fixed, ...made];
}

/** The field by which the items point at things that are there already, and those things. */
function keyOf(items: JsonSchema, spot: Spot, sheet: Sheet): Key | undefined {
  const fields = Object.entries(items.properties ?? {});
  const numbered = numberedKey(fields, items, spot, sheet);
  if (numbered !== undefined) return numbered;
  for (const test of [idField, nameField]) {
    for (const [field, property] of fields) {
      if (!test.test(field)) continue;
      const own = resolved(property, sheet.root);
      const listed = own.enum?.filter(
        (value): value is string | number => typeof value === 'string' || typeof value === 'number',
      );
      const found = sheet.references
        .find(field, spot.field, `${spot.shape}[]`)
        .filter(({ value }) => allows(own, value));
      if (listed !== undefined && idField.test(field)) {
        const references = listed.map(
          (value) => found.find((one) => one.value === value) ?? { value, source: bare(field, value) },
        );
        return { field, references };
      }
      // New things of the same list, asked for in a later turn, must not be the old ones again.
      const sameList =
        test === nameField && found.some(({ source }) => source.group === spot.field.toLowerCase());
      const references = found.slice(0, MAX_REFERENCED);
      if (references.length > 0 && !sameList && own.enum === undefined) return { field, references };
    }
  }
  return undefined;
}

/** Whether the items of a list are given names that stand for kinds of work. */
function namesNew(items: JsonSchema, spot: Spot): boolean {
  return Object.entries(items.properties ?? {}).some(([field, property]) => {
    const kind = fieldKind(field, property.description ?? '', spot.field);
    return kind.as === 'name' && ['theme', 'risk'].includes(kind.form);
  });
}

function bare(field: string, value: string | number): Source {
  return { group: '', fields: { [field]: value } };
}

/** Whether a field's schema takes a value that the request gives. */
export function allows(schema: JsonSchema, value: string | number): boolean {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches !== undefined) return branches.some((branch) => allows(branch, value));
  const types = typesOf(schema);
  if (typeof value === 'number') {
    return types.includes('number') || (types.includes('integer') && Number.isInteger(value));
  }
  const length = [...value].length;
  return (
    types.includes('string') &&
    length >= (schema.minLength ?? 0) &&
    length <= (schema.maxLength ?? Infinity) &&
    (schema.pattern === undefined || matches(schema.pattern, value))
  );
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return false;
  }
}

/** The fields that say which thing an item is about, copied from the request so that they agree. */
function identity(
  items: JsonSchema,
  key: string,
  reference: Reference,
  sheet: Sheet,
): Record<string, unknown> {
  const given: Record<string, unknown> = { [key]: reference.value };
  const stem = key.replace(/_?(id|name|title)$/u, '');
  for (const [field, property] of Object.entries(items.properties ?? {})) {
    if (field === key || !/(^|_)(id|name|title)$/u.test(field) || !field.startsWith(stem)) continue;
    const own = reference.source.fields[field];
    const value =
      typeof own === 'string' || typeof own === 'number'
        ? own
        : /id$/u.test(field)
          ? undefined
          : nameOf(reference.source);
    if (value !== undefined && allows(resolved(property, sheet.root), value)) given[field] = value;
  }
  return given;
}

/** Lists of texts or numbers; a list of ids points at things that come before this one. */
function fillPlain(schema: JsonSchema, items: JsonSchema, spot: Spot, sheet: Sheet, fill: Fill): unknown[] {
  if (/(^|_)ids?(_list)?$|^depends_on|_names$/u.test(spot.field)) {
    const field = /^depends_on/u.test(spot.field) && !/id/u.test(spot.field) ? 'id' : spot.field;
    const found = sheet.references
      .find(field, spot.list, `${spot.shape}[]`)
      .filter(({ value }) => allows(items, value));
    if (found.length > 0) return earlier(found, schema, spot);
    if (/id|depends/u.test(spot.field) && (schema.minItems ?? 0) === 0) return [];
  }
  const nested = isRecord(items.items) || items.prefixItems !== undefined;
  const count =
    nested && spot.depth > MAX_DEPTH
      ? (schema.minItems ?? 0)
      : clamp(bookCount(schema, items, spot, sheet) ?? usualCount(schema, spot, sheet), schema);
  const paired = /\bone for each of (\w+)/u.exec(schema.description ?? '')?.[1];
  if (items.enum !== undefined) {
    const all = chanceOf(`${sheet.seed}|${spot.path}`).shuffled(items.enum);
    return Array.from(
      { length: Math.min(count, schema.uniqueItems === true ? all.length : count) },
      (_, i) => all[i % all.length],
    );
  }
  const made: unknown[] = [];
  for (let i = 0; i < count; i += 1) {
    const item = itemSpot(
      paired === undefined ? spot : { ...spot, field: paired },
      i,
      spot.source,
      {},
      sheet,
    );
    // Texts inside an item speak of that item; texts of a list of their own take one theme each.
    const focus = spot.list === '' ? item.focus : { ...spot.focus, place: i };
    made.push(
      fill(
        items,
        {
          ...item,
          field: spot.field,
          description: `${schema.description ?? ''} ${items.description ?? ''}`.trim(),
          focus,
          siblings: spot.siblings,
          list: spot.list === '' ? spot.field : spot.list,
        },
        sheet,
      ),
    );
  }
  return made;
}

function earlier(found: readonly Reference[], schema: JsonSchema, spot: Spot): (string | number)[] {
  const self = new Set(Object.values(spot.siblings));
  const before = found.map(({ value }) => value).filter((value) => !self.has(value));
  const upTo = found.findIndex(({ value }) => self.has(value));
  const usable = upTo === -1 ? before : found.slice(0, upTo).map(({ value }) => value);
  const least = schema.minItems ?? 0;
  const pool = usable.length >= least ? usable : before;
  const count = Math.min(
    pool.length,
    schema.maxItems ?? 2,
    Math.max(least, upTo === -1 ? 2 : spot.chance.int(1, 2)),
  );
  return pool.slice(pool.length - count);
}

function itemSpot(
  spot: Spot,
  index: number,
  source: Source | undefined,
  given: Record<string, unknown>,
  sheet: Sheet,
  anew = false,
): Spot {
  const path = `${spot.path}[${index}]`;
  return {
    ...spot,
    path,
    shape: `${spot.shape}[]`,
    list: spot.field,
    index,
    outerIndex: spot.index,
    depth: spot.depth + 1,
    source,
    given,
    siblings: {},
    focus: sheet.focusAt(spot.field, index + (spot.list === '' ? 0 : spot.index * 3), source, anew),
    chance: chanceOf(`${sheet.seed}|${path}`),
  };
}
