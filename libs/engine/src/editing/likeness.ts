/** The words of a value and how often each stands in it: read once, compared with many. */
export interface Words {
  counts: ReadonlyMap<string, number>;
  total: number;
}

export function wordsOf(value: unknown): Words {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** How much of their words two values share: 0 nothing, 1 all. */
export function likeness(a: Words, b: Words): number {
  if (!a.total || !b.total) return 0;
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
