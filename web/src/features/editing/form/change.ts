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

export const withoutItem = (items: readonly unknown[], index: number): unknown[] =>
  items.filter((_, at) => at !== index);

/** The item one place earlier (-1) or later (+1); at an end the list stays as it is. */
export function withMoved(items: readonly unknown[], index: number, by: -1 | 1): unknown[] {
  const target = index + by;
  if (target < 0 || target >= items.length) return [...items];
  const moved = [...items];
  [moved[index], moved[target]] = [moved[target], moved[index]];
  return moved;
}
