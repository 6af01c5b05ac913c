import type { SeenDelta } from './messages.js';

/** A call as the provider's log has it: its last piece was written at `endedAt`, in ms since the epoch. */
export interface StreamedCall {
  interactionId: string;
  endedAt: number;
}

/** Where, as a share of a call's time, the offline provider begins to write its answer, and in how many pieces. */
const FIRST_OUTPUT = 0.35;
const MOST_PIECES = 150;
const SMALLEST_PIECE = 24;

/**
 * Milliseconds from the provider's writing of a piece to its arrival at a viewer, for the oldest piece of each message
 * (pieces are gathered for a moment on their way, so it waited longest). The offline provider writes an answer's pieces
 * evenly until its end, so when each was due follows from its place in the text, exact to a tick of its clock (12 ms).
 */
export function deltaLags(
  deltas: readonly SeenDelta[],
  calls: readonly StreamedCall[],
  latencyMs: number,
): number[] {
  const ends = new Map(calls.map(({ interactionId, endedAt }) => [interactionId, endedAt]));
  const output = deltas.filter(({ kind, interactionId }) => kind === 'output' && ends.has(interactionId));
  const lengths = new Map<string, number>();
  for (const { interactionId, offset, length } of output)
    lengths.set(interactionId, Math.max(lengths.get(interactionId) ?? 0, offset + length));
  return output.map(({ interactionId, offset, at }) => {
    const whole = lengths.get(interactionId) ?? 1;
    const piece = Math.max(SMALLEST_PIECE, Math.ceil(whole / MOST_PIECES));
    const written = Math.min(1, (offset + piece) / whole);
    const dueBeforeEnd = (1 - FIRST_OUTPUT) * (1 - written) * latencyMs;
    return at - ((ends.get(interactionId) ?? 0) - dueBeforeEnd);
  });
}
