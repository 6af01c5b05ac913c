/** The lines that say something, trimmed, at most `most` of them. */
export const linesOf = (lines: readonly string[], most: number): string[] =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, most);

/** The text trimmed; null where it says nothing. */
export const textOrNull = (text: string | null): string | null => text?.trim() || null;
