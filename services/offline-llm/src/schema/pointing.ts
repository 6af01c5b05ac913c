import { uuidOf } from '../chance/chance.js';
import { allows } from './arrays.js';
import { sortingFate } from './choices.js';
import type { JsonSchema } from './json-schema.js';
import { favourite } from './numbers.js';
import type { Sheet, Spot } from './spot.js';

/** A value that the request or the answer has already: ids, names of known things, one of a thing's options. */
export function referenced(schema: JsonSchema, spot: Spot, sheet: Sheet): string | undefined {
  const { field } = spot;
  if (/^(?:selected|chosen|picked)_?(?:option|setting|choice)$|^option$|^setting$/u.test(field)) {
    const options = spot.source?.fields.options;
    if (typeof options === 'object' && options.length > 0) return optionFor(options, spot);
  }
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
    .find(lookedFor, spot.list, spot.shape.replace(/\.[^.]*$/u, ''))
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
