const words = (value: unknown): string[] =>
  (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much of their words two values share: 0 nothing, 1 all. */
export function likeness(a: unknown, b: unknown): number {
  const left = words(a);
  const right = words(b);
  if (!left.length || !right.length) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const open = counts.get(word) ?? 0;
    if (open === 0) continue;
    counts.set(word, open - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}
