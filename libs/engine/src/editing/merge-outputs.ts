import type { MergeConflict } from '@planwright/contracts';
import { identityOf } from './identity.js';
import { type Merged, mergeSequences, mergeTexts } from './merge-texts.js';
import { element, member, type Place, ROOT } from './place.js';
import { isObject, type JsonObject, same } from './values.js';

/** Nothing is there: a member that one side has and another has not. */
const ABSENT = Symbol('absent');
type Side = unknown;

interface Sides {
  base: Side;
  mine: Side;
  theirs: Side;
}

/**
 * Both sides' changes to an output in one: what only one side changed is taken from it, lists are put together by what
 * identifies their items, texts by lines and sentences. Where both changed the same in different ways mine stands, and
 * it is told as a conflict.
 */
export function mergeOutputs(sides: Sides): { merged: unknown; conflicts: MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  return { merged: put(sides, ROOT, conflicts), conflicts };
}

function put(sides: Sides, place: Place, conflicts: MergeConflict[]): Side {
  const { base, mine, theirs } = sides;
  if (alike(mine, theirs) || alike(base, theirs)) return mine;
  if (alike(base, mine)) return theirs;
  if (isObject(mine) && isObject(theirs))
    return members({ mine, theirs, base: isObject(base) ? base : {} }, place, conflicts);
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const lists = {
      mine: mine as unknown[],
      theirs: theirs as unknown[],
      base: Array.isArray(base) ? (base as unknown[]) : [],
    };
    const key = identityOf(lists.base, lists.mine, lists.theirs);
    if (key !== null) return items(lists, key, place, conflicts);
    return told(mergeSequences(lists.base, lists.mine, lists.theirs), sides, place, conflicts);
  }
  if (typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string')
    return told(mergeTexts(base, mine, theirs), sides, place, conflicts);
  conflicts.push(conflict(sides, place));
  return mine;
}

function told<T>({ merged, clash }: Merged<T>, sides: Sides, place: Place, conflicts: MergeConflict[]): T {
  if (clash) conflicts.push(conflict(sides, place));
  return merged;
}

const alike = (a: Side, b: Side): boolean => (a === ABSENT || b === ABSENT ? a === b : same(a, b));

const conflict = (sides: Sides, place: Place): MergeConflict => ({
  ...place,
  ...Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== ABSENT)),
});

const at = (side: JsonObject, key: string): Side => (Object.hasOwn(side, key) ? side[key] : ABSENT);

function members(
  { base, mine, theirs }: { base: JsonObject; mine: JsonObject; theirs: JsonObject },
  place: Place,
  conflicts: MergeConflict[],
): JsonObject {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...keys].map((key): [string, Side] => {
    const sides = { base: at(base, key), mine: at(mine, key), theirs: at(theirs, key) };
    return [key, put(sides, member(place, key), conflicts)];
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== ABSENT));
}

function items(
  lists: { base: unknown[]; mine: unknown[]; theirs: unknown[] },
  key: string,
  place: Place,
  conflicts: MergeConflict[],
): unknown[] {
  const idOf = (item: unknown): unknown => (item as JsonObject)[key];
  const index = (list: unknown[]) => new Map(list.map((item) => [idOf(item), item]));
  const [base, mine, theirs] = [index(lists.base), index(lists.mine), index(lists.theirs)];
  const merged: unknown[] = [];
  for (const id of order(lists, idOf)) {
    const side = (of: Map<unknown, unknown>): Side => (of.has(id) ? of.get(id) : ABSENT);
    const sides = { base: side(base), mine: side(mine), theirs: side(theirs) };
    const shown = [sides.mine, sides.theirs].find((item) => item !== ABSENT);
    const value = put(sides, element(place, merged.length, shown), conflicts);
    if (value !== ABSENT) merged.push(value);
  }
  return merged;
}

/** My order, unless only theirs is another than before; what only the other side has comes after what it came after there. */
function order(
  lists: { base: unknown[]; mine: unknown[]; theirs: unknown[] },
  idOf: (item: unknown) => unknown,
): unknown[] {
  const [base, mine, theirs] = [lists.base, lists.mine, lists.theirs].map((list) => list.map(idOf)) as [
    unknown[],
    unknown[],
    unknown[],
  ];
  const before = new Set(base);
  const keptOrder = (list: unknown[]): boolean => {
    const there = new Set(list);
    return same(
      list.filter((id) => before.has(id)),
      base.filter((id) => there.has(id)),
    );
  };
  const [led, others] = keptOrder(mine) && !keptOrder(theirs) ? [theirs, mine] : [mine, theirs];
  return woven(led, others);
}

/** The list with what only `others` has, each after what it comes after there: a chain, so that long lists take no longer. */
function woven(led: unknown[], others: unknown[]): unknown[] {
  const following = new Map<unknown, unknown>();
  const insert = (id: unknown, after: unknown): void => {
    following.set(id, following.get(after));
    following.set(after, id);
  };
  let last: unknown = ABSENT;
  for (const id of led) {
    insert(id, last);
    last = id;
  }
  last = ABSENT;
  for (const id of others) {
    if (!following.has(id)) insert(id, last);
    last = id;
  }
  const ids: unknown[] = [];
  for (let id = following.get(ABSENT); id !== undefined; id = following.get(id)) ids.push(id);
  return ids;
}
