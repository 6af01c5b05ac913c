import type { FeedEvent, LlmDelta } from '@planwright/contracts';
import type { Response } from 'express';

/** Proxies and browsers drop a connection on which nothing moves. */
const COMMENT_EVERY_MS = 15_000;

/** One Server-Sent Events answer: stored events carry their seq as id, so that a client comes back where it was. */
export class EventStream {
  private readonly timer: NodeJS.Timeout;
  private ended = false;

  constructor(private readonly response: Response) {
    response.status(200);
    response.setHeader('content-type', 'text/event-stream; charset=utf-8');
    response.setHeader('cache-control', 'no-cache, no-transform');
    response.setHeader('x-accel-buffering', 'no');
    response.flushHeaders();
    response.write(': connected\n\n');
    this.timer = setInterval(() => response.write(': still here\n\n'), COMMENT_EVERY_MS);
    response.once('close', () => this.end());
    // A client that is gone shows as an error on the next write; `close` follows and does the rest.
    response.on('error', () => undefined);
  }

  event({ event, payload, seq, at }: FeedEvent): void {
    this.write(`id: ${seq}\nevent: ${event}\ndata: ${JSON.stringify({ event, payload, seq, at })}\n\n`);
  }

  /** Not stored, so it has no id: one that comes back does not ask for it. */
  delta(payload: LlmDelta): void {
    this.write(`event: llm_delta\ndata: ${JSON.stringify({ event: 'llm_delta', payload })}\n\n`);
  }

  /** Ends it in order; what is written already still goes out. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    clearInterval(this.timer);
    this.response.end();
  }

  /** Cuts off a client that does not read: waiting for it would keep all of its backlog. */
  cut(): void {
    this.end();
    this.response.destroy();
  }

  private write(text: string): void {
    if (!this.ended) this.response.write(text);
  }
}
