import type { Source } from './collect.js';

/** The numbered work of a request (`2.3 Sign the lease`) and an order in which it can be done. */
export interface Outline {
  readonly entries: readonly Source[];
  /** The numbers that one number has to wait for; always earlier ones. */
  before(number: string): readonly string[];
}

export const isNumber = (text: string): boolean => /^\d+(?:\.\d+)*$/u.test(text);

const line = /^\s*(\d+(?:\.\d+)*)\s+(\S.{1,150}?)(?:\s+\([^()]*\))?\s*$/gmu;

/** Reads the lines of a request that begin with a number, in order, none twice. */
export function readOutline(texts: readonly string[]): Outline {
  const entries = new Map<string, Source>();
  for (const text of texts) {
    for (const [, number = '', name = ''] of text.matchAll(line)) {
      if (!entries.has(number)) entries.set(number, { group: 'outline', fields: { number, name } });
    }
  }
  const numbers = [...entries.keys()];
  return { entries: [...entries.values()], before: (number) => waitsFor(number, numbers) };
}

/** How much of a strand's own work stands between two steps of it where a phase has no phase before. */
const STRANDS = 2;

/**
 * Several strands side by side: in the first part the entries alternate between two strands, in each later part an
 * entry takes over from those at its place in the part before, so that all of them are used and none waits for all.
 * The first entry of the last part waits for the whole part before it.
 */
function waitsFor(number: string, numbers: readonly string[]): string[] {
  const dot = number.lastIndexOf('.');
  if (dot < 0) return [];
  const parts = [...new Set(numbers.filter((one) => one.includes('.')).map(partOf))];
  const own = childrenOf(partOf(number), numbers);
  const place = own.indexOf(number);
  const at = parts.indexOf(partOf(number));
  if (at === 0) return place < STRANDS ? [] : [own[place - STRANDS] ?? ''].filter(Boolean);
  const previous = parts[at - 1] ?? '';
  if (at === parts.length - 1 && place === 0 && numbers.includes(previous)) return [previous];
  const earlier = childrenOf(previous, numbers);
  const takenOver = earlier.filter((_, i) => Math.floor((i * own.length) / earlier.length) === place);
  const found =
    takenOver.length > 0 ? takenOver : [earlier[Math.floor((place * earlier.length) / own.length)] ?? ''];
  return found.filter(Boolean).slice(0, 4);
}

const partOf = (number: string): string => number.slice(0, number.lastIndexOf('.'));

function childrenOf(part: string, numbers: readonly string[]): string[] {
  return numbers.filter((one) => one.includes('.') && partOf(one) === part);
}
