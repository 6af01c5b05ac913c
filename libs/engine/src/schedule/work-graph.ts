import { isLeaf, type WorkTree } from './work-tree.js';

/** A dependency between places of the tree. `said` is where it stood among those that were given. */
export interface PlacedDependency {
  from: number;
  to: number;
  weight: number;
  said: number;
}

/** Edges by their end: those of vertex v are `edges[first[v]]` up to, not including, `edges[first[v + 1]]`. */
interface Ends {
  first: Int32Array;
  edges: Int32Array;
}

/**
 * Start and end of every part of the plan as vertices, a leaf as one. An edge means "not before". So "phase before
 * phase" is one edge from an end to a start, where leaf by leaf it would be a product of their sizes.
 */
export interface WorkGraph {
  size: number;
  tail: Int32Array;
  head: Int32Array;
  /** Edges below this number hold the tree together; edge `held + k` is dependency k. */
  held: number;
  out: Ends;
  into: Ends;
}

export const startVertex = (place: number): number => 2 * place;
export const endVertex = (tree: WorkTree, place: number): number => 2 * place + (isLeaf(tree, place) ? 0 : 1);
export const placeOfVertex = (vertex: number): number => vertex >> 1;

export function drawGraph(tree: WorkTree, dependencies: readonly PlacedDependency[]): WorkGraph {
  const tail: number[] = [];
  const head: number[] = [];
  const edge = (from: number, to: number): void => {
    tail.push(from);
    head.push(to);
  };
  tree.parent.forEach((parent, place) => {
    if (parent < 0) return;
    edge(startVertex(parent), startVertex(place));
    edge(endVertex(tree, place), endVertex(tree, parent));
  });
  const held = tail.length;
  for (const { from, to } of dependencies) edge(endVertex(tree, from), startVertex(to));
  const size = 2 * tree.nodes.length;
  return {
    size,
    held,
    tail: Int32Array.from(tail),
    head: Int32Array.from(head),
    out: byEnd(size, tail),
    into: byEnd(size, head),
  };
}

function byEnd(size: number, ends: readonly number[]): Ends {
  const first = new Int32Array(size + 1);
  for (const end of ends) first[end + 1]! += 1;
  for (let vertex = 0; vertex < size; vertex++) first[vertex + 1]! += first[vertex]!;
  const next = first.slice();
  const edges = new Int32Array(ends.length);
  ends.forEach((end, edge) => {
    edges[next[end]!++] = edge;
  });
  return { first, edges };
}
