/** A stretch of a streamed text that is known without a hole; `start` counts UTF-16 units. */
export interface Piece {
  start: number;
  text: string;
}

const endOf = ({ start, text }: Piece): number => start + text.length;

/** Puts one delta where its offset says, and joins what touches. Text that is known already is not doubled. */
export function addPiece(pieces: readonly Piece[], offset: number, text: string): readonly Piece[] {
  const last = pieces.at(-1);
  if (text === '') return pieces;
  // Nearly always a delta continues the last piece.
  if (last && endOf(last) === offset) {
    return [...pieces.slice(0, -1), { start: last.start, text: last.text + text }];
  }
  const joined: Piece[] = [];
  const ordered = [...pieces, { start: offset, text }].toSorted((a, b) => a.start - b.start);
  for (const piece of ordered) {
    const before = joined.at(-1);
    if (!before || endOf(before) < piece.start) joined.push(piece);
    else if (endOf(before) < endOf(piece)) {
      joined[joined.length - 1] = {
        start: before.start,
        text: before.text + piece.text.slice(endOf(before) - piece.start),
      };
    }
  }
  return joined;
}

/** True when something before the end of what is known was missed. */
export const hasHole = (pieces: readonly Piece[]): boolean =>
  pieces.length > 1 || (pieces[0]?.start ?? 0) > 0;

/** The text with `mark` in place of each part that was missed. */
export function textOf(pieces: readonly Piece[], mark: string): string {
  return pieces.map((piece) => (piece.start > 0 ? mark + piece.text : piece.text)).join('');
}
