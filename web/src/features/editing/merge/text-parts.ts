import { diff3Merge } from 'node-diff3';

/** A stretch of a text that two sides wrote: the same for both, or a clash in which one of them has to be taken. */
export type TextPart =
  { kind: 'agreed'; text: string } | { kind: 'clash'; base: string; mine: string; theirs: string };

/** A text cut where people change it, at line ends and after sentences: put together, the pieces are the text. */
const pieces = (text: string): string[] => text.split(/(?<=\n)|(?<=[.!?]\s+)(?=\S)/);

const joined = (part: readonly string[] | undefined): string => part?.join('') ?? '';

/** Both sides' changes to a text, cut as the server cuts it: with mine in every clash the parts are its merged text. */
export function textParts(base: string, mine: string, theirs: string): TextPart[] {
  return diff3Merge(pieces(mine), pieces(base), pieces(theirs)).map(({ ok, conflict }): TextPart => {
    if (ok) return { kind: 'agreed', text: joined(ok) };
    return {
      kind: 'clash',
      base: joined(conflict?.o),
      mine: joined(conflict?.a),
      theirs: joined(conflict?.b),
    };
  });
}
