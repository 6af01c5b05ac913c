const TEXTS_KEPT = 2_000;
/** Longer ones are read anew: few are, and they would be held in memory. */
const LONGEST = 4_000;

/**
 * A reading of texts that keeps what it found in the newest of them: several rules read the same text, and a plan is read
 * again whenever a word was added to it. What is returned is shared, so it is frozen.
 */
export function rememberTexts<Found>(read: (text: string) => Found[]): (text: string) => readonly Found[] {
  let newer = new Map<string, readonly Found[]>();
  let older: ReadonlyMap<string, readonly Found[]> = new Map();
  return (text) => {
    const known = newer.get(text) ?? older.get(text);
    const found = known ?? Object.freeze(read(text));
    if (text.length > LONGEST) return found;
    if (newer.size >= TEXTS_KEPT / 2) {
      older = newer;
      newer = new Map();
    }
    newer.set(text, found);
    return found;
  };
}
