import { chanceOf } from '../chance/chance.js';
import { fillArray } from './arrays.js';
import { chooseBoolean, chooseEnum } from './choices.js';
import { isRecord, resolved, typesOf, type JsonSchema } from './json-schema.js';
import { fillNumber } from './numbers.js';
import { wantsNull } from './nulls.js';
import type { Sheet, Spot } from './spot.js';
import { fillString } from './strings.js';

const MAX_DEPTH = 7;

/** A value that the schema allows and that says something believable at this spot. */
export function fill(schema: JsonSchema, spot: Spot, sheet: Sheet): unknown {
  const own = resolved(schema, sheet.root);
  const here = own.description === undefined ? spot : { ...spot, description: own.description };
  if (own.const !== undefined) return own.const;
  if (own.enum !== undefined) return chooseEnum(own.enum, here, sheet);
  const branches = own.anyOf ?? own.oneOf;
  if (branches !== undefined) return fillBranch(branches, here, sheet);
  const types = typesOf(own);
  if (types.includes('null') && (types.length === 1 || deepEnough(own, here) || wantsNull(here, sheet)))
    return null;
  switch (types.find((type) => type !== 'null')) {
    case 'object':
      return fillObject(own, here, sheet);
    case 'array':
      return fillArray(own, here, sheet, fill);
    case 'integer':
      return fillNumber({ ...own, multipleOf: own.multipleOf ?? 1 }, here, sheet);
    case 'number':
      return fillNumber(own, here, sheet);
    case 'boolean':
      return chooseBoolean(here, sheet);
    default:
      return fillString(own, here, sheet);
  }
}

/** A schema that holds itself must end somewhere. */
function deepEnough(schema: JsonSchema, spot: Spot): boolean {
  return spot.depth >= MAX_DEPTH && (schema.properties !== undefined || schema.items !== undefined);
}

function fillBranch(branches: readonly JsonSchema[], spot: Spot, sheet: Sheet): unknown {
  const known = branches.map((branch) => resolved(branch, sheet.root));
  const isNull = (branch: JsonSchema): boolean => branch.type === 'null' || branch.const === null;
  const full = known.filter((branch) => !isNull(branch));
  if (full.length === 0) return null;
  if (full.length < known.length && (spot.depth >= MAX_DEPTH || wantsNull(spot, sheet))) return null;
  // Deep down the plainest branch is taken, since the others may lead back here.
  const simple = full.filter((branch) => branch.properties === undefined && branch.items === undefined);
  const usable = spot.depth >= MAX_DEPTH && simple.length > 0 ? simple : full;
  const branch = usable[usable.length === 1 ? 0 : spot.chance.int(0, usable.length - 1)] ?? {};
  return fill(branch, spot, sheet);
}

function fillObject(schema: JsonSchema, spot: Spot, sheet: Sheet): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  const required = new Set(schema.required ?? []);
  for (const [field, property] of Object.entries(schema.properties ?? {})) {
    if (spot.depth >= MAX_DEPTH && !required.has(field)) continue;
    made[field] = Object.hasOwn(spot.given, field)
      ? spot.given[field]
      : fill(property, childSpot(spot, field, made, sheet), sheet);
  }
  if (schema.properties === undefined) fillRecord(schema, spot, sheet, made);
  return made;
}

/** An object of free keys: a few entries named by what the answer is about. */
function fillRecord(schema: JsonSchema, spot: Spot, sheet: Sheet, made: Record<string, unknown>): void {
  const value = isRecord(schema.additionalProperties) ? schema.additionalProperties : undefined;
  if (value === undefined && schema.minProperties === undefined) return;
  const count = Math.max(schema.minProperties ?? 0, sheet.terse === 1 ? 1 : 3);
  const keys = schema.propertyNames === undefined ? {} : resolved(schema.propertyNames, sheet.root);
  // With a closed set of keys every one of them is wanted.
  const closed = keys.enum?.filter((key): key is string => typeof key === 'string');
  for (
    let i = 0;
    i < (closed?.length ?? count * 3) && (closed !== undefined || Object.keys(made).length < count);
    i += 1
  ) {
    const focus = sheet.focusAt(spot.field, i, undefined);
    const theme = focus.theme.label.replace(/[^a-z]+/giu, '_');
    const key =
      closed?.[i] ??
      (schema.propertyNames === undefined
        ? theme
        : String(fill(keys, { ...childSpot(spot, `key_${i}`, made, sheet), focus }, sheet)));
    if (!Object.hasOwn(made, key))
      made[key] = fill(value ?? {}, { ...childSpot(spot, key, made, sheet), focus }, sheet);
  }
}

function childSpot(spot: Spot, field: string, siblings: Record<string, unknown>, sheet: Sheet): Spot {
  const path = `${spot.path}.${field}`;
  return {
    ...spot,
    path,
    shape: `${spot.shape}.${field}`,
    field,
    description: '',
    depth: spot.depth + 1,
    siblings,
    given: {},
    chance: chanceOf(`${sheet.seed}|${path}`),
  };
}
