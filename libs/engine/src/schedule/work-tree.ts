import type { WorkNode } from './work.js';

/** Nodes by their place in the tree: parts before what is in them, siblings as they were given. */
export interface WorkTree {
  nodes: readonly WorkNode[];
  placeOf: ReadonlyMap<string, number>;
  /** Place of the part that it is in, -1 at the top. */
  parent: Int32Array;
  /** The last place that is still inside it: its own for a leaf. */
  last: Int32Array;
}

/**
 * Puts nodes into the order of their tree.
 * @throws Error when an id comes twice, a parent is not there or nodes are their own ancestors; RangeError when days are
 *   not whole and at least 1
 */
export function growTree(nodes: readonly WorkNode[]): WorkTree {
  const children = new Map<string | null, WorkNode[]>([[null, []]]);
  for (const node of nodes) {
    if (children.has(node.id)) throw new Error(`two pieces of work have the id "${node.id}"`);
    if (node.days !== null && !(Number.isInteger(node.days) && node.days >= 1))
      throw new RangeError(`"${node.id}" takes ${node.days} days; it must be a whole number, at least 1`);
    children.set(node.id, []);
  }
  for (const node of nodes) {
    const siblings = children.get(node.parentId);
    if (!siblings) throw new Error(`"${node.id}" is in "${node.parentId}", which is not there`);
    siblings.push(node);
  }

  const ordered: WorkNode[] = [];
  const placeOf = new Map<string, number>();
  const open = [...(children.get(null) ?? [])].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    placeOf.set(node.id, ordered.push(node) - 1);
    for (const child of [...(children.get(node.id) ?? [])].reverse()) open.push(child);
  }
  const lost = nodes.find(({ id }) => !placeOf.has(id));
  if (lost) throw new Error(`"${lost.id}" is a part of itself`);

  const parent = Int32Array.from(ordered, ({ parentId }) =>
    parentId === null ? -1 : placeOf.get(parentId)!,
  );
  const last = Int32Array.from(ordered.keys());
  for (let place = ordered.length - 1; place >= 0; place--) {
    const above = parent[place]!;
    if (above >= 0) last[above] = Math.max(last[above]!, last[place]!);
  }
  return { nodes: ordered, placeOf, parent, last };
}

export const isLeaf = (tree: WorkTree, place: number): boolean => tree.last[place] === place;

/** Whether two places share work: the same one, or one inside the other. */
export const overlap = ({ last }: WorkTree, a: number, b: number): boolean =>
  (a <= b && b <= last[a]!) || (b <= a && a <= last[b]!);
