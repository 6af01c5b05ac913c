import type { Request, Response } from 'express';
import type { OfflineFault, OfflineFaultKind } from '@planwright/contracts';
import type { Behaviour } from '../behaviour/behaviour.js';
import { untilAborted, wait } from '../behaviour/waiting.js';
import type { CallLog, OpenCall } from '../log/call-log.js';
import { ApiError, sendError } from './api-error.js';

/** What all routes work with. */
export interface Provider {
  readonly behaviour: Behaviour;
  readonly log: CallLog;
}

/** A model call while it is answered. */
export interface LiveCall {
  readonly open: OpenCall;
  /** A fault that the answer itself must show; those of the status line were dealt with before. */
  readonly fault: OfflineFault | null;
  /** When the request came, on the process clock: writing the answer counts as a part of its time. */
  readonly startedAt: number;
  readonly latencyMs: number;
  /** Ends when the client leaves before the answer is complete. */
  readonly left: AbortSignal;
}

export const CALL_KEY_HEADER = 'x-planwright-call';

export interface CallKind {
  readonly model: string;
  /** The faults that this call could show. */
  readonly possible: readonly OfflineFaultKind[];
  /** A background response has an id at once; a time-out shows in it as an answer that never goes on. */
  readonly background?: boolean;
}

/** The kinds that any call can show, whatever it answers. */
export const statusFaults: readonly OfflineFaultKind[] = ['401', '429', '500', 'timeout', 'cut_stream'];

/** The key under which a call is counted. */
export function callKey(req: Request): string {
  const key = req.get(CALL_KEY_HEADER)?.slice(0, 500).trim();
  return key === undefined || key === '' ? 'unkeyed' : key;
}

/**
 * Answers one model call: counts it, plays the fault that it gets, and hands the rest to `answer`, which may throw
 * ApiError. A client that leaves early counts as cancelled.
 */
export async function answerCall(
  provider: Provider,
  req: Request,
  res: Response,
  { model, possible, background = false }: CallKind,
  answer: (call: LiveCall) => Promise<void>,
): Promise<void> {
  const startedAt = performance.now();
  const endpoint = `${req.method} ${req.baseUrl}${req.path}`.replace(/\/$/u, '');
  const open = provider.log.begin({ key: callKey(req), model, endpoint });
  const gone = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) gone.abort();
  });
  const fault = provider.behaviour.nextFault(open.identity.key, model, new Set(possible));
  try {
    const refusal = fault === null ? null : statusError(fault);
    if (refusal !== null) throw refusal;
    if (fault?.kind === 'timeout' && !background) {
      await untilAborted(gone.signal);
      open.end('cancelled', 'timeout');
      return;
    }
    const latencyMs = provider.behaviour.nextLatency();
    await answer({ open, fault, startedAt, latencyMs, left: gone.signal });
  } catch (error) {
    if (!(error instanceof ApiError)) {
      open.end('failed', fault?.kind);
      throw error;
    }
    // An error that the client could see is the provider's failure, also when the client has left meanwhile.
    open.end('failed', fault?.kind);
    sendError(res, error);
  }
}

/** Sends a whole JSON answer once its time has come, or cuts the socket in the middle of it. */
export async function sendWhole(res: Response, call: LiveCall, body: unknown): Promise<void> {
  if (!(await wait(call.startedAt + call.latencyMs - performance.now(), call.left))) {
    call.open.end('cancelled', call.fault?.kind);
    return;
  }
  const text = JSON.stringify(body);
  if (call.fault?.kind === 'cut_stream') {
    sendHalf(res, text);
    cutOff(res, call);
    return;
  }
  res.status(200).type('application/json').send(text);
  call.open.end('finished', call.fault?.kind);
}

/** Announces a whole JSON answer and sends the first half of it. */
export function sendHalf(res: Response, text: string): void {
  res
    .status(200)
    .type('application/json')
    .set('Content-Length', String(Buffer.byteLength(text)));
  res.write(text.slice(0, Math.floor(text.length / 2)));
}

/** Ends a call by closing its socket in the middle of the answer. */
export function cutOff(res: Response, call: LiveCall): void {
  call.open.end('failed', 'cut_stream');
  loseConnection(res);
}

/** Closes the socket as a lost connection does: what was written reaches the client, and nothing after it. */
export function loseConnection(res: Response): void {
  setTimeout(() => res.destroy(), 5);
}

function statusError(fault: OfflineFault): ApiError | null {
  switch (fault.kind) {
    case '401':
      return new ApiError(401, 'Incorrect API key provided.', 'invalid_api_key');
    case '429':
      return new ApiError(429, 'Rate limit reached for requests.', 'rate_limit_exceeded', null, {
        ...(fault.retry_after_s === undefined ? {} : { 'Retry-After': String(fault.retry_after_s) }),
      });
    case '500':
      return new ApiError(500, 'The server had an error while processing your request.', 'server_error');
    default:
      return null;
  }
}
