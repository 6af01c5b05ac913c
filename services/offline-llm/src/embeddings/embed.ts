import { hash32 } from '../chance/chance.js';

export const EMBEDDING_DIMENSIONS = 1536;

const common = new Set(
  'a an and are as at be but by for from has have i in is it its of on or our that the their this to was we were will with you your'.split(
    ' ',
  ),
);
const SPREAD = 12;

/**
 * A unit vector for a text. Texts that share words, or parts of words, lie nearer to each other; the same text
 * always gets the same vector.
 */
export function embed(text: string, dimensions: number): number[] {
  const vector = new Float64Array(dimensions);
  for (const [feature, weight] of featuresOf(text)) {
    for (let i = 0; i < SPREAD; i += 1) {
      const hash = hash32(`${i}:${feature}`);
      const at = hash % dimensions;
      vector[at] = (vector[at] ?? 0) + (hash & 0x8000_0000 ? weight : -weight);
    }
  }
  const length = Math.hypot(...vector) || 1;
  if (length === 1 && vector.every((value) => value === 0)) vector[0] = 1;
  return Array.from(vector, (value) => value / length);
}

function featuresOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + weight);
  };
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const weight = common.has(word) ? 0.15 : 1;
    add(stem(word), weight);
    // Parts of words bring "farm" and "farming" together, in any language.
    if (weight === 1 && word.length > 4) {
      for (let i = 0; i + 3 <= word.length; i += 1) add(`#${word.slice(i, i + 3)}`, 0.2);
    }
  }
  if (counts.size === 0) add(`raw:${text}`, 1);
  for (const [feature, count] of counts) counts.set(feature, Math.sqrt(count));
  return counts;
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ings?|ers?|ed|es|s)$/u, '') : word;
}
