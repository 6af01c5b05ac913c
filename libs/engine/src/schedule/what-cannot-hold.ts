import { cutCircles } from './cut-circles.js';
import { placeDependencies } from './place-dependencies.js';
import { drawGraph } from './work-graph.js';
import { growTree } from './work-tree.js';
import type { WorkDependency, WorkNode } from './work.js';

/**
 * The dependencies, as indices, that must go so that the others hold: those between a thing and its own part, and the
 * least of each circle, by the same rules as the schedule's.
 * @throws Error for ids that come twice or are not there
 */
export function whatCannotHold(
  nodes: readonly WorkNode[],
  dependencies: readonly WorkDependency[],
): Set<number> {
  const tree = growTree(nodes);
  const { placed, ownParts } = placeDependencies(tree, dependencies);
  const ofOwnParts = new Set(ownParts);
  const cut = new Set(dependencies.flatMap((dependency, i) => (ofOwnParts.has(dependency) ? [i] : [])));
  for (const i of cutCircles(tree, drawGraph(tree, placed), placed).keys()) cut.add(placed[i]!.said);
  return cut;
}
