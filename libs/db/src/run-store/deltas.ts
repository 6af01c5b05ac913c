import type { LlmDelta } from '@planwright/contracts';

/** NOTIFY refuses 8,000 bytes. */
const MAX_PAYLOAD_BYTES = 7_900;

/**
 * A delta as payloads of NOTIFY: cut where it is too long, with offsets in UTF-16 units, never inside a surrogate pair.
 */
export function deltaPayloads(delta: LlmDelta): string[] {
  const whole = JSON.stringify(delta);
  if (Buffer.byteLength(whole) <= MAX_PAYLOAD_BYTES) return [whole];
  // An offset is at most ten digits longer than the one of the empty piece.
  const room = MAX_PAYLOAD_BYTES - Buffer.byteLength(JSON.stringify({ ...delta, text: '' })) - 10;
  const payloads: string[] = [];
  let offset = delta.offset;
  let piece = '';
  let bytes = 0;
  const flush = (): void => {
    payloads.push(JSON.stringify({ ...delta, offset, text: piece }));
    offset += piece.length;
    piece = '';
    bytes = 0;
  };
  for (const character of delta.text) {
    const cost = Buffer.byteLength(JSON.stringify(character)) - 2;
    if (bytes + cost > room) flush();
    piece += character;
    bytes += cost;
  }
  flush();
  return payloads;
}
