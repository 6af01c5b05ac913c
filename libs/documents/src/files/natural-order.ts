/**
 * Orders file names as people count: `002-2` before `002-10`. Numbers of any length compare by value, the rest by
 * character; names that differ only in leading zeros keep one fixed order. For `Array.prototype.sort`.
 */
export function compareFileNames(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const order = compareParts(left[i] as string, right[i] as string);
    if (order !== 0) return order;
  }
  return left.length - right.length || plain(a, b);
}

/**
 * Groups items by stage, in the order of `stages` and in natural order of their names inside; stages that are not
 * listed follow in the order in which they come. A stage without items is left out.
 */
export function groupByStage<Item extends { name: string; stage: string }>(
  items: readonly Item[],
  stages: readonly string[],
): { stage: string; items: Item[] }[] {
  const groups = new Map<string, Item[]>(stages.map((stage) => [stage, []]));
  for (const item of items) groups.set(item.stage, [...(groups.get(item.stage) ?? []), item]);
  return [...groups]
    .filter(([, inStage]) => inStage.length > 0)
    .map(([stage, inStage]) => ({
      stage,
      items: inStage.sort((a, b) => compareFileNames(a.name, b.name)),
    }));
}

const isNumber = (part: string): boolean => /^\d/.test(part);

function compareParts(a: string, b: string): number {
  if (!isNumber(a) || !isNumber(b)) return plain(a, b);
  // By length and then by digit: a number in a file name may be longer than a double can hold.
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  return left.length - right.length || plain(left, right);
}

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
