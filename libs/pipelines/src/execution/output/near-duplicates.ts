import { nameKey } from '../strategic/names.js';

const GRAM = 3;

// Parts of words rather than words: not every language puts spaces between them.
function gramsOf(text: string): Set<string> {
  const letters = [...nameKey(text)];
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= letters.length; i++) grams.add(letters.slice(i, i + GRAM).join(''));
  return grams.size ? grams : new Set([letters.join('')]);
}

/** How much two texts share, from 0 (nothing) to 1 (the same but for case and punctuation). */
export function likeness(a: string, b: string): number {
  const [left, right] = [gramsOf(a), gramsOf(b)];
  const shared = [...left].filter((gram) => right.has(gram)).length;
  return (2 * shared) / (left.size + right.size);
}

const SAME_HEAD = 0.75;
const SAME_BODY = 0.5;

/**
 * Two answers say the same when both what they are about and what they say are alike: questions about different things
 * are often worded alike ("What does … mean in this plan?"), so a like head alone proves nothing.
 */
export const saysTheSame = (a: { head: string; body: string }, b: { head: string; body: string }): boolean =>
  likeness(a.head, b.head) >= SAME_HEAD && likeness(a.body, b.body) >= SAME_BODY;

/** For the `wording` of the tasks that merge answers. */
export const NEAR_DUPLICATES = { gramsOf, likeness, saysTheSame, SAME_HEAD, SAME_BODY };
