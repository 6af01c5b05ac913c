import { identityOf } from './identity.js';
import { likeness } from './likeness.js';
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

/** Which items of `before` are which of `after`: by what identifies them, else by what they are, else by what they say. */
export function pairItems(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const key = identityOf(before, after);
  const pairs = byMark(before, after, (item) =>
    key === null ? canonical(item) : JSON.stringify((item as Record<string, unknown>)[key]),
  );
  const paired = { from: new Set(pairs.map(({ from }) => from)), to: new Set(pairs.map(({ to }) => to)) };
  const rest = {
    from: before.map((_, index) => index).filter((index) => !paired.from.has(index)),
    to: after.map((_, index) => index).filter((index) => !paired.to.has(index)),
  };
  return [...pairs, ...byLikeness(before, after, rest)].sort((a, b) => a.to - b.to);
}

function byMark(
  before: readonly unknown[],
  after: readonly unknown[],
  mark: (item: unknown) => string,
): Pair[] {
  const places = new Map<string, number[]>();
  before.forEach((item, index) => {
    const key = mark(item);
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  return after.flatMap((item, to) => {
    const from = places.get(mark(item))?.shift();
    return from === undefined ? [] : [{ from, to }];
  });
}

/** The most alike first; of pairs that are as alike, the one that moved least. */
function byLikeness(
  before: readonly unknown[],
  after: readonly unknown[],
  rest: { from: number[]; to: number[] },
): Pair[] {
  if (rest.from.length > MOST_COMPARED || rest.to.length > MOST_COMPARED) return [];
  const candidates = rest.from.flatMap((from) =>
    rest.to
      .filter((to) => isObject(before[from]) === isObject(after[to]))
      .map((to) => ({ from, to, alike: likeness(before[from], after[to]) }))
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
