import { isObject } from './values.js';

// From what is made to tell things apart to what usually does. Numbers in a list are left out: they change when
// something is put before.
const EXACT = ['id', 'uuid', 'key', 'code'];
const NAMING = ['name', 'title', 'task', 'lens', 'item', 'question', 'headline', 'heading', 'topic'];

/**
 * The member by which the items of these lists are known whatever place they stand in: one that every item has, each with
 * a value of its own. Null where there is none.
 */
export function identityOf(...lists: readonly (readonly unknown[])[]): string | null {
  const sample = lists.find((list) => list.length > 0)?.[0];
  if (!isObject(sample)) return null;
  const keys = Object.keys(sample);
  const candidates = [
    ...EXACT,
    ...keys.filter((key) => /_(id|uuid)$/.test(key)),
    ...NAMING,
    ...keys.filter((key) => /_(name|title)$/.test(key)),
  ];
  return candidates.find((key) => lists.every((list) => tellsApart(list, key))) ?? null;
}

function tellsApart(list: readonly unknown[], key: string): boolean {
  const seen = new Set<unknown>();
  for (const item of list) {
    const value = isObject(item) ? item[key] : undefined;
    if ((typeof value !== 'string' || value === '') && typeof value !== 'number') return false;
    seen.add(value);
  }
  return seen.size === list.length;
}
