import type { ContentChange } from '@planwright/contracts';
import { type Effort, effortOfDiff, movedPairs, pairItems } from './pair-items.js';
import { element, member, type Place, ROOT } from './place.js';
import { isObject, type JsonObject, same } from './values.js';

/**
 * What a person would call the differences of two outputs: items are known by their ids and names, so that one that only
 * moved is told as moved and one whose text was worked on as reworded. Of a moved item `before` and `after` are its places
 * in the list, from 1. In the order of the newer side; removed things stand where the older side had them.
 */
export function diffOutputs(before: unknown, after: unknown): ContentChange[] {
  return differences(before, after, ROOT, effortOfDiff());
}

function differences(before: unknown, after: unknown, place: Place, effort: Effort): ContentChange[] {
  if (same(before, after)) return [];
  if (isObject(before) && isObject(after)) return ofMembers(before, after, place, effort);
  if (Array.isArray(before) && Array.isArray(after)) return ofItems(before, after, place, effort);
  const texts = typeof before === 'string' && typeof after === 'string';
  const kind = texts && (isProse(before) || isProse(after)) ? 'reworded' : 'changed';
  return [{ kind, ...place, before, after }];
}

const isProse = (text: string): boolean => /\S\s+\S/.test(text.trim());

function ofMembers(before: JsonObject, after: JsonObject, place: Place, effort: Effort): ContentChange[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key): ContentChange[] => {
    const at = member(place, key);
    if (!Object.hasOwn(before, key)) return [{ kind: 'added', ...at, after: after[key] }];
    if (!Object.hasOwn(after, key)) return [{ kind: 'removed', ...at, before: before[key] }];
    return differences(before[key], after[key], at, effort);
  });
}

function ofItems(
  before: readonly unknown[],
  after: readonly unknown[],
  place: Place,
  effort: Effort,
): ContentChange[] {
  const pairs = pairItems(before, after, effort);
  const moved = movedPairs(pairs);
  const byPlace = new Map(pairs.map((pair) => [pair.to, pair]));
  const kept = new Set(pairs.map(({ from }) => from));
  const changes = after.flatMap((item, to): ContentChange[] => {
    const at = element(place, to, item);
    const pair = byPlace.get(to);
    if (!pair) return [{ kind: 'added', ...at, after: item }];
    const inside = differences(before[pair.from], item, at, effort);
    return moved.has(pair)
      ? [{ kind: 'moved', ...at, before: pair.from + 1, after: to + 1 }, ...inside]
      : inside;
  });
  const removed = before.flatMap((item, from): ContentChange[] =>
    kept.has(from) ? [] : [{ kind: 'removed', ...element(place, from, item), before: item }],
  );
  return [...changes, ...removed];
}
