import type { Place } from './place.js';

type Bag = Record<string | number, unknown>;

/** The same value with another one at `place`; all else keeps its identity. */
export function withAt(value: unknown, place: Place, next: unknown): unknown {
  const [part, ...rest] = place;
  if (part === undefined) return next;
  const bag = (value ?? {}) as Bag;
  const inner = withAt(bag[part], rest, next);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === part ? inner : item));
  return { ...bag, [part]: inner };
}

/** The value with what is at `place` put in (into a list: before what is there) or, where it is undefined, taken out. */
export function withPut(value: unknown, place: Place, next: unknown): unknown {
  const [part, ...rest] = place;
  if (part === undefined) return next;
  if (rest.length > 0) return withAt(value, [part], withPut((value as Bag)[part], rest, next));
  if (Array.isArray(value) && typeof part === 'number') {
    return next === undefined ? withoutItem(value, part) : value.toSpliced(part, 0, next);
  }
  const others = Object.entries((value ?? {}) as Bag).filter(([name]) => name !== part);
  return Object.fromEntries(next === undefined ? others : [...others, [part, next]]);
}

export const withoutItem = <T>(items: readonly T[], index: number): T[] =>
  items.filter((_, at) => at !== index);

/** The item one place earlier (-1) or later (+1); at an end the list stays as it is. */
export function withMoved<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  const target = index + by;
  if (target < 0 || target >= items.length) return [...items];
  return withoutItem(items, index).toSpliced(target, 0, ...items.slice(index, index + 1));
}
