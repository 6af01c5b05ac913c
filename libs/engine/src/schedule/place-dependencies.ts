import type { WorkDependency } from './work.js';
import type { PlacedDependency } from './work-graph.js';
import { overlap, type WorkTree } from './work-tree.js';

/**
 * Dependencies by their places. What is said twice counts once, with the greater weight. What waits for a thing that it
 * is a part of, or for itself, is sorted out.
 * @throws Error when an id is not there, RangeError when a weight is not above 0
 */
export function placeDependencies(
  tree: WorkTree,
  dependencies: readonly WorkDependency[],
): { placed: PlacedDependency[]; ownParts: WorkDependency[] } {
  const placed = new Map<string, PlacedDependency>();
  const ownParts: WorkDependency[] = [];
  const placeOf = (id: string): number => {
    const place = tree.placeOf.get(id);
    if (place === undefined) throw new Error(`a dependency names "${id}", which is not there`);
    return place;
  };
  dependencies.forEach((dependency, said) => {
    const { weight = 1 } = dependency;
    if (!(weight > 0 && weight < Infinity))
      throw new RangeError(`"${dependency.to}" waits for "${dependency.from}" with weight ${weight}`);
    const from = placeOf(dependency.from);
    const to = placeOf(dependency.to);
    const key = `${from} ${to}`;
    const same = placed.get(key);
    if (overlap(tree, from, to)) ownParts.push(dependency);
    else if (same) same.weight = Math.max(same.weight, weight);
    else placed.set(key, { from, to, weight, said });
  });
  return { placed: [...placed.values()], ownParts };
}
