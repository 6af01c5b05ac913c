const STARTS = 1;
const IN_NAME = 0.7;
const ELSEWHERE = 0.4;

/**
 * How well what is typed finds an entry, 0 to 1: each word of it has to stand in the name or in the other words.
 * `words` has the name first. Letters scattered over a long prompt are no find.
 */
export function paletteScore(_id: string, typed: string, words: readonly string[] = []): number {
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const [name = '', ...others] = words.map((word) => word.toLowerCase());
  if (parts.every((part) => name.includes(part))) return name.startsWith(parts[0] ?? '') ? STARTS : IN_NAME;
  const all = `${name} ${others.join(' ')}`;
  return parts.every((part) => all.includes(part)) ? ELSEWHERE : 0;
}
