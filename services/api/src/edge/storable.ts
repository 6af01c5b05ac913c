// A NUL cannot stand in a Postgres text, half of a surrogate pair not in UTF-8.
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** The path of the first text (or key) that no database can keep, '' for the value itself; null when all can be kept. */
export function findUnstorable(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path.join('.') : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    if (UNSTORABLE.test(key)) return path.join('.');
    const found = findUnstorable(part, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
