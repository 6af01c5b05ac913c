import { createHash } from 'node:crypto';

/** A number source that gives the same numbers for the same seed text. */
export interface Chance {
  /** The next number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** The items in a new order; the list given stays as it is. */
  shuffled<T>(items: readonly T[]): T[];
}

/** FNV-1a over UTF-16 units with a final mix: fast, and good enough to choose words with. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** The share of [0, 1) that belongs to a seed text. */
export function share(seed: string): number {
  return hash32(seed) / 0x1_0000_0000;
}

/** `length` hex digits that belong to a text; for ids that must not collide. */
export function hexDigest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** A UUID (version 4 in shape) that belongs to a text. */
export function uuidOf(text: string): string {
  const hex = hexDigest(text, 32);
  const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export function chanceOf(seed: string): Chance {
  let state = hash32(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    shuffled: (items) => {
      const order = [...items];
      for (let i = order.length - 1; i > 0; i -= 1) {
        const j = int(0, i);
        const held = order[i];
        const other = order[j];
        if (held !== undefined && other !== undefined) {
          order[i] = other;
          order[j] = held;
        }
      }
      return order;
    },
  };
}
