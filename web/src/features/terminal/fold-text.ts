/** A complete text that is longer is folded to its beginning. */
const MOST_LINES = 24;
const MOST_UNITS = 3000;
const SHOWN_LINES = 10;
const SHOWN_UNITS = 1000;
/** About how much text one piece of the page holds, so that a stream changes only the last of them. */
const CHUNK_UNITS = 1500;

export const linesIn = (text: string): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Where a long text is cut when it is folded; null for one that is short enough to stand as it is. */
export function foldAt(text: string): number | null {
  if (text.length <= MOST_UNITS && linesIn(text) <= MOST_LINES) return null;
  let cut = -1;
  for (let line = 0; line < SHOWN_LINES; line += 1) {
    const next = text.indexOf('\n', cut + 1);
    if (next < 0 || next > SHOWN_UNITS) break;
    cut = next;
  }
  return cut > 0 ? cut : SHOWN_UNITS;
}

export interface Chunk {
  start: number;
  text: string;
}

/** A text in pieces that end with a line, each with its place; the line's end itself is left out. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start + CHUNK_UNITS);
    const stop = end < 0 ? text.length : end;
    chunks.push({ start, text: text.slice(start, stop) });
    start = stop + 1;
  }
  return chunks;
}
