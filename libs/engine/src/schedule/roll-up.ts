import type { CriticalDays } from './critical-days.js';
import { startVertex } from './work-graph.js';
import { isLeaf, type WorkTree } from './work-tree.js';
import type { DaysBasis, ScheduledWork } from './work.js';

const WEAKEST: readonly DaysBasis[] = ['assumed', 'shared', 'given'];
const weaker = (a: DaysBasis, b: DaysBasis): DaysBasis => (WEAKEST.indexOf(a) < WEAKEST.indexOf(b) ? a : b);

/** Where a node lies, in working days from the start; `until` is the day after its last. */
interface Span {
  from: number;
  until: number;
  slack: number;
  basis: DaysBasis;
}

/** Every node with its dates: leaves as computed, parts from the first to the last of what is in them. */
export function rollUp(
  tree: WorkTree,
  { earliest, latest }: CriticalDays,
  leafDays: Int32Array,
  basis: readonly DaysBasis[],
  dateOf: (index: number) => string,
): ScheduledWork[] {
  const spans: Span[] = [];
  for (let place = tree.nodes.length - 1; place >= 0; place--) {
    const vertex = startVertex(place);
    const from = earliest[vertex]!;
    if (isLeaf(tree, place)) {
      // A share of less than a day takes up the day that it falls on.
      const until = from + Math.max(1, leafDays[place]!);
      spans[place] = { from, until, slack: latest[vertex]! - from, basis: basis[place]! };
    } else if (tree.nodes[place]!.days !== null) spans[place]!.basis = 'given';
    const parent = tree.parent[place]!;
    if (parent >= 0) spans[parent] = around(spans[place]!, spans[parent]);
  }
  return tree.nodes.map(({ id }, place) => {
    const { from, until, slack, basis: own } = spans[place]!;
    const leaf = isLeaf(tree, place);
    return {
      id,
      start: dateOf(from),
      finish: dateOf(until - 1),
      days: leaf ? leafDays[place]! : until - from,
      slack,
      critical: slack === 0,
      leaf,
      basis: own,
    };
  });
}

const around = (part: Span, whole: Span | undefined): Span =>
  whole
    ? {
        from: Math.min(whole.from, part.from),
        until: Math.max(whole.until, part.until),
        slack: Math.min(whole.slack, part.slack),
        basis: weaker(whole.basis, part.basis),
      }
    : { ...part };
