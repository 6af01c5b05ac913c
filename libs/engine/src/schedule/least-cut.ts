import type { PlacedDependency } from './work-graph.js';

/** What cutting costs: total weight first; of sets that weigh the same the smaller, then the one that was said later. */
interface Cost {
  weight: number;
  count: number;
  earliness: number;
}
const NOTHING: Cost = { weight: 0, count: 0, earliness: 0 };
const plus = (a: Cost, b: Cost): Cost => ({
  weight: a.weight + b.weight,
  count: a.count + b.count,
  earliness: a.earliness + b.earliness,
});
const less = (a: Cost, b: Cost): boolean =>
  (a.weight - b.weight || a.count - b.count || a.earliness - b.earliness) < 0;

/** Search steps after which the best found so far is taken; never reached by the circles that plans really have. */
const PATIENCE = 2000;

/**
 * The dependencies to leave out so that no circle remains, as indices: a minimum feedback set, by branch and bound. Every
 * circle must lose one of its members, so the search branches over those of a shortest one; circles that share nothing
 * bound from below what is still to be paid. `follows(a, b)` says that work of `b` waits for work that `a` holds back.
 */
export function leastCut(
  dependencies: readonly PlacedDependency[],
  follows: (a: PlacedDependency, b: PlacedDependency) => boolean,
): number[] {
  const latest = Math.max(...dependencies.map(({ said }) => said)) + 1;
  const costs = dependencies.map(({ weight, said }): Cost => ({
    weight,
    count: 1,
    earliness: latest - said,
  }));
  const next = dependencies.map((a) => dependencies.flatMap((b, i) => (follows(a, b) ? [i] : [])));
  const gone = new Set<number>();
  const kept = new Set<number>();
  let best: { cost: Cost; cut: number[] } | null = null;
  let steps = 0;

  /** The circle to branch over and the least that all circles still cost; null where some circle cannot be cut. */
  function outlook(): { circle: number[]; least: Cost } | null {
    const without = new Set(gone);
    let branch: number[] = [];
    let least = NOTHING;
    for (let circle = shortestCircle(next, without); circle; circle = shortestCircle(next, without)) {
      const open = circle.filter((i) => !kept.has(i)).sort((a, b) => (less(costs[a]!, costs[b]!) ? -1 : 1));
      const [cheapest] = open;
      if (cheapest === undefined) return null;
      if (branch.length === 0) branch = open;
      least = plus(least, costs[cheapest]!);
      for (const i of open) without.add(i);
    }
    return { circle: branch, least };
  }

  function search(cost: Cost): void {
    if (best && ++steps > PATIENCE) return;
    const ahead = outlook();
    if (!ahead || (best && !less(plus(cost, ahead.least), best.cost))) return;
    if (ahead.circle.length === 0) {
      best = { cost, cut: [...gone] };
      return;
    }
    for (const i of ahead.circle) {
      gone.add(i);
      search(plus(cost, costs[i]!));
      gone.delete(i);
      // What was tried stays in the other branches, so that no set is met twice.
      kept.add(i);
    }
    for (const i of ahead.circle) kept.delete(i);
  }

  search(NOTHING);
  return (best as { cut: number[] } | null)?.cut ?? [];
}

/** A shortest circle among what is not `gone`: breadth first from each member, which is the least of its circle. */
function shortestCircle(next: readonly number[][], gone: ReadonlySet<number>): number[] | null {
  let shortest: number[] | null = null;
  for (let first = 0; first < next.length; first++) {
    if (gone.has(first)) continue;
    const cameFrom = new Map<number, number>([[first, -1]]);
    let layer = [first];
    for (let length = 1; layer.length > 0 && (!shortest || length < shortest.length); length++) {
      const reached: number[] = [];
      for (const i of layer) {
        for (const j of next[i]!) {
          if (j === first) {
            shortest = [];
            for (let k = i; k !== -1; k = cameFrom.get(k)!) shortest.unshift(k);
            reached.length = 0;
            break;
          }
          if (j < first || gone.has(j) || cameFrom.has(j)) continue;
          cameFrom.set(j, i);
          reached.push(j);
        }
        if (shortest?.length === length) break;
      }
      layer = reached;
    }
  }
  return shortest;
}
