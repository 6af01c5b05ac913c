import type { Response } from 'express';
import { wait } from '../behaviour/waiting.js';
import { cutOff, type LiveCall } from './call.js';

/** One event as it stands on the wire, with the share (0..1) of the answer's time after which it is due. */
export interface DueEvent {
  readonly wire: string;
  readonly due: number;
}

/** Pieces that fall due within a tick go out together. */
const TICK_MS = 40;
const PIECE_MS = 10;
const LOST_AT = 0.8;

export function openEventStream(res: Response): void {
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();
}

/** When an answer began, on the process clock, and how long it takes. */
export interface Pace {
  readonly startedAt: number;
  readonly latencyMs: number;
}

/** Writes events when they are due. False when `left` ended it before the last of them. */
export async function writeEvents(
  res: Response,
  events: readonly DueEvent[],
  { startedAt, latencyMs: totalMs }: Pace,
  left: AbortSignal,
): Promise<boolean> {
  let next = 0;
  while (next < events.length) {
    const elapsed = performance.now() - startedAt;
    let batch = '';
    while (next < events.length && (events[next]?.due ?? 0) * totalMs <= elapsed) {
      batch += events[next]?.wire ?? '';
      next += 1;
    }
    if (batch !== '' && !res.write(batch)) await drained(res, left);
    if (left.aborted) return false;
    const event = events[next];
    if (event === undefined) break;
    const pause = event.due * totalMs - (performance.now() - startedAt);
    // Pieces are gathered for a tick, but the end comes when the answer's time is over.
    const untilEnd = totalMs - (performance.now() - startedAt);
    if (!(await wait(Math.max(Math.min(TICK_MS, untilEnd), pause), left))) return false;
  }
  return true;
}

/** Streams one call's events to their end, or to the place where the connection is to be lost. */
export async function streamEvents(
  res: Response,
  call: LiveCall,
  events: readonly DueEvent[],
): Promise<void> {
  openEventStream(res);
  const cut = call.fault?.kind === 'cut_stream';
  const shown = cut ? partOf(events) : events;
  const whole = await writeEvents(res, shown, call, call.left);
  if (!whole) {
    call.open.end('cancelled', call.fault?.kind);
    return;
  }
  if (cut) {
    cutOff(res, call);
    return;
  }
  res.end();
  call.open.end(call.fault?.kind === 'failed' ? 'failed' : 'finished', call.fault?.kind);
}

/** The events that come before the connection is lost: in the middle of the answer's text. */
export function partOf(events: readonly DueEvent[]): readonly DueEvent[] {
  return events.filter(({ due }) => due < LOST_AT);
}

function drained(res: Response, left: AbortSignal): Promise<void> {
  if (left.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    res.once('drain', resolve);
    left.addEventListener('abort', () => resolve(), { once: true });
  });
}

/**
 * Cuts a text into the pieces in which it is streamed, at words: about a hundred a second, as fast models send them, and
 * between 3 and 60.
 */
export function deltasOf(text: string, latencyMs: number): string[] {
  const wanted = Math.min(60, Math.max(3, latencyMs / PIECE_MS));
  const size = Math.max(24, Math.ceil(text.length / wanted));
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + size);
    const space = text.indexOf(' ', end);
    if (end < text.length && space !== -1 && space - end < 16) end = space + 1;
    // A surrogate pair stays whole.
    const unit = text.charCodeAt(end - 1);
    if (end < text.length && unit >= 0xd800 && unit <= 0xdbff) end += 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}
