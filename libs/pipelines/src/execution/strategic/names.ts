/**
 * A name as it is compared: without case, punctuation and doubled spaces, since a model that repeats a name often
 * changes just those. A name of signs alone stays as it is.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return words || name.trim();
}

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
