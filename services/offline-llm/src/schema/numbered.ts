import { isNumber } from '../evidence/outline.js';
import type { Reference } from '../evidence/references.js';
import { typesOf, type JsonSchema } from './json-schema.js';
import type { Sheet, Spot } from './spot.js';

/** The field by which the items of a list point at things that are there already, and those things. */
export interface Key {
  readonly field: string;
  readonly references: readonly Reference[];
}

const idField = /(^|_)ids?$/u;

/** Items that speak of numbered work: of what is handed over to be worked on, of what waits, or of what it waits for. */
export function numberedKey(
  fields: readonly (readonly [string, JsonSchema])[],
  items: JsonSchema,
  spot: Spot,
  sheet: Sheet,
): Key | undefined {
  const field = fields.find(
    ([name, property]) =>
      !idField.test(name) &&
      /\bnumber\b/u.test(property.description ?? '') &&
      typesOf(property).includes('string'),
  )?.[0];
  if (field === undefined || sheet.outline.entries.length === 0) return undefined;
  const { entries, before } = sheet.outline;
  const pick = (numbers: readonly string[]): Key => ({
    field,
    references: numbers.flatMap((value) => {
      const source = entries.find(({ fields: own }) => own.number === value);
      return source === undefined ? [] : [{ value, source }];
    }),
  });
  const outer = spot.source?.fields.number;
  if (typeof outer === 'string') return pick(before(outer));
  const handed = sheet.references.named().filter(isNumber);
  if (handed.length > 0) return pick(handed);
  const all = entries.map(({ fields: own }) => String(own.number));
  const nests = Object.values(items.properties ?? {}).some((property) => typesOf(property).includes('array'));
  return pick(nests ? all.filter((number) => before(number).length > 0) : all);
}
