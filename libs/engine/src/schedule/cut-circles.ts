import { circularParts } from './circular-parts.js';
import { goodCut } from './good-cut.js';
import { leastCut } from './least-cut.js';
import { takeBack } from './take-back.js';
import type { PlacedDependency, WorkGraph } from './work-graph.js';
import { overlap, type WorkTree } from './work-tree.js';

/** Circular parts with more dependencies than this are cut by a heuristic: still well, but perhaps not the least. */
const SEARCHED = 40;

/**
 * Finds the dependencies, as indices, that must go so that the others hold: the least total weight per circular part,
 * of equals those said last. Each comes with the dependencies, in order, that contradict it.
 */
export function cutCircles(
  tree: WorkTree,
  graph: WorkGraph,
  dependencies: readonly PlacedDependency[],
): Map<number, number[]> {
  const part = circularParts(graph);
  const inside = (edge: number): boolean => part[graph.tail[edge]!] === part[graph.head[edge]!];
  const entangled = new Map<number, number[]>();
  for (let edge = graph.held; edge < graph.tail.length; edge++) {
    if (!inside(edge)) continue;
    const key = part[graph.head[edge]!]!;
    const list = entangled.get(key);
    if (list) list.push(edge);
    else entangled.set(key, [edge]);
  }
  const of = (edge: number): PlacedDependency => dependencies[edge - graph.held]!;

  const absent = new Set<number>();
  const large = new Map<number, number[]>();
  for (const [key, edges] of entangled) {
    if (edges.length > SEARCHED) large.set(key, []);
    else
      for (const i of leastCut(edges.map(of), (a, b) => overlap(tree, a.to, b.from))) absent.add(edges[i]!);
  }
  if (large.size > 0) part.forEach((key, vertex) => large.get(key)?.push(vertex));
  for (const members of large.values())
    for (const edge of goodCut(graph, members, inside, (e) => of(e).weight)) absent.add(edge);

  const dearestFirst = [...absent].sort((a, b) => of(b).weight - of(a).weight || of(a).said - of(b).said);
  const circles = takeBack(graph, absent, dearestFirst);
  const cut = new Map<number, number[]>();
  for (const [edge, circle] of circles)
    cut.set(
      edge - graph.held,
      circle.filter((e) => e >= graph.held).map((e) => e - graph.held),
    );
  return cut;
}
