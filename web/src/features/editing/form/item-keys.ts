import { withMoved, withoutItem } from './change.js';

/** A name for each item of a list that stays with it when it is moved; `next` has not been used yet. */
export interface ItemKeys {
  keys: readonly number[];
  next: number;
}

/** Names for so many items: those that are there stay, further ones are new. */
export function fitted({ keys, next }: ItemKeys, count: number): ItemKeys {
  const more = Math.max(0, count - keys.length);
  const added = Array.from({ length: more }, (_, index) => next + index);
  return { keys: [...keys.slice(0, count), ...added], next: next + more };
}

export const movedKeys = ({ keys, next }: ItemKeys, index: number, by: -1 | 1): ItemKeys => ({
  keys: withMoved(keys, index, by),
  next,
});

export const withoutKey = ({ keys, next }: ItemKeys, index: number): ItemKeys => ({
  keys: withoutItem(keys, index),
  next,
});
