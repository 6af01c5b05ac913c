import { identityOf } from './identity.js';
import { likeness, wordsOf } from './likeness.js';
import { canonical, isObject } from './values.js';

/** Items of two lists that are the same thing, by their places. */
export interface Pair {
  from: number;
  to: number;
}

/** From here on two items count as one that was changed. */
const ALIKE = 0.5;
/** More leftovers than this are not compared with each other: it would take longer than it helps. */
const MOST_COMPARED = 200;
/** Words that are looked up for all lists of one diff together: a fraction of a second. */
const MOST_LOOKUPS = 4_000_000;

/** How many words may still be looked up for one diff. */
export interface Effort {
  left: number;
}
export const effortOfDiff = (): Effort => ({ left: MOST_LOOKUPS });

/**
 * Which items of `before` are which of `after`: by what identifies them, else by what they are, else by what they
 * say, as long as there is `effort` left; without it they count as removed and added.
 */
export function pairItems(before: readonly unknown[], after: readonly unknown[], effort: Effort): Pair[] {
  const key = identityOf(before, after);
  const pairs = byMark(before, after, (item) =>
    key === null ? canonical(item) : JSON.stringify((item as Record<string, unknown>)[key]),
  );
  const paired = { from: new Set(pairs.map(({ from }) => from)), to: new Set(pairs.map(({ to }) => to)) };
  const rest = {
    from: before.map((_, index) => index).filter((index) => !paired.from.has(index)),
    to: after.map((_, index) => index).filter((index) => !paired.to.has(index)),
  };
  return [...pairs, ...byLikeness(before, after, rest, effort)].sort((a, b) => a.to - b.to);
}

function byMark(
  before: readonly unknown[],
  after: readonly unknown[],
  mark: (item: unknown) => string,
): Pair[] {
  const places = new Map<string, number[]>();
  // From the end, so that the first place is the one that is taken off next.
  for (let index = before.length - 1; index >= 0; index--) {
    const key = mark(before[index]);
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  return after.flatMap((item, to) => {
    const from = places.get(mark(item))?.pop();
    return from === undefined ? [] : [{ from, to }];
  });
}

/** The most alike first; of pairs that are as alike, the one that moved least. */
function byLikeness(
  before: readonly unknown[],
  after: readonly unknown[],
  rest: { from: number[]; to: number[] },
  effort: Effort,
): Pair[] {
  if (!rest.from.length || !rest.to.length) return [];
  if (rest.from.length > MOST_COMPARED || rest.to.length > MOST_COMPARED) return [];
  const said = (list: readonly unknown[]) => (index: number) => ({
    index,
    object: isObject(list[index]),
    words: wordsOf(list[index]),
  });
  const [olds, news] = [rest.from.map(said(before)), rest.to.map(said(after))];
  const lookups = olds.length * news.reduce((all, { words }) => all + words.counts.size + 1, 0);
  if (lookups > effort.left) return [];
  effort.left -= lookups;
  const candidates = olds.flatMap((old) =>
    news
      .filter(({ object }) => object === old.object)
      .map(({ index, words }) => ({ from: old.index, to: index, alike: likeness(old.words, words) }))
      .filter(({ alike }) => alike >= ALIKE),
  );
  candidates.sort((a, b) => b.alike - a.alike || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  const taken = { from: new Set<number>(), to: new Set<number>() };
  return candidates.flatMap(({ from, to }) => {
    if (taken.from.has(from) || taken.to.has(to)) return [];
    taken.from.add(from);
    taken.to.add(to);
    return [{ from, to }];
  });
}

/** The pairs that changed their order: all but a longest run that kept it. `pairs` stand in the order of `to`. */
export function movedPairs(pairs: readonly Pair[]): Set<Pair> {
  // Patience: the last element of the best run of each length, with a way back.
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(({ from }, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as Pair).from < from) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  });
  const moved = new Set(pairs);
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number)
    moved.delete(pairs[index] as Pair);
  return moved;
}
