import { isLeaf, type WorkTree } from './work-tree.js';
import type { DaysBasis } from './work.js';

/** Leaves that run one after the other, in the order they were given. `days`: what they share; null where they do not. */
export interface Row {
  leaves: number[];
  days: number | null;
}

/**
 * The rows of a tree: leaves that share the estimate of the nearest part above them, and leaves that their part wants in
 * order. What is left of an estimate after the estimates inside it is what the leaves without one share.
 */
export function rowsOf(tree: WorkTree): Row[] {
  const { nodes, parent } = tree;
  const estimated = new Int32Array(nodes.length).fill(-1);
  const left = nodes.map(({ days }) => days ?? 0);
  const sharing = new Map<number, number[]>();
  const ordered = new Map<number, number[]>();
  const put = (rows: Map<number, number[]>, key: number, leaf: number): void => {
    const row = rows.get(key);
    if (row) row.push(leaf);
    else rows.set(key, [leaf]);
  };
  nodes.forEach(({ days }, place) => {
    const above = parent[place]!;
    const ground = above < 0 ? -1 : nodes[above]!.days === null ? estimated[above]! : above;
    estimated[place] = ground;
    if (days !== null && ground >= 0) left[ground]! -= days;
    if (!isLeaf(tree, place)) return;
    if (days === null && ground >= 0) put(sharing, ground, place);
    if (above >= 0 && nodes[above]!.inOrder) put(ordered, above, place);
  });
  return [
    ...[...sharing].flatMap(([place, leaves]) => (left[place]! > 0 ? [{ leaves, days: left[place]! }] : [])),
    ...[...ordered.values()].map((leaves) => ({ leaves, days: null })),
  ];
}

/**
 * Days and their basis for each leaf. Shares are whole days; the first of a row go without when there are not enough, so
 * that what has no day of its own falls on the day of what comes after it.
 * @param rows as `rowsOf` made them, each in the order that its leaves are done
 */
export function shareDays(tree: WorkTree, rows: readonly Row[]): { days: Int32Array; basis: DaysBasis[] } {
  const days = Int32Array.from(tree.nodes, (node) => node.days ?? 1);
  const basis = tree.nodes.map((node): DaysBasis => (node.days === null ? 'assumed' : 'given'));
  for (const { leaves, days: shared } of rows) {
    if (shared === null) continue;
    leaves.forEach((leaf, i) => {
      days[leaf] = Math.floor(((i + 1) * shared) / leaves.length) - Math.floor((i * shared) / leaves.length);
      basis[leaf] = 'shared';
    });
  }
  return { days, basis };
}
