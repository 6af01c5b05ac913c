// About four full plans: fewer than one holds, and each reading of it would push out what the last one kept.
const TEXTS_KEPT = 8_000;
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
    const kept = newer.get(text);
    if (kept) return kept;
    const found = older.get(text) ?? Object.freeze(read(text));
    if (text.length > LONGEST) return found;
    if (newer.size >= TEXTS_KEPT / 2) {
      older = newer;
      newer = new Map();
    }
    newer.set(text, found);
    return found;
  };
}

/** The same for what only a text with a digit can say: the others, most of a plan, are not kept. */
export function rememberFigures<Found>(read: (text: string) => Found[]): (text: string) => readonly Found[] {
  const remembered = rememberTexts(read);
  return (text) => (/\d/.test(text) ? remembered(text) : []);
}
