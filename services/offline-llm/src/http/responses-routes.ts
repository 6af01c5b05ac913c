import { Router, type Request, type Response } from 'express';
import type { OfflineFaultKind } from '@planwright/contracts';
import { contentFaults, draft as writeDraft } from '../answer/draft.js';
import { tokensOf } from '../answer/compose.js';
import { untilAborted } from '../behaviour/waiting.js';
import { ApiError, parsed } from './api-error.js';
import {
  answerCall,
  callKey,
  loseConnection,
  sendHalf,
  sendWhole,
  statusFaults,
  type LiveCall,
  type Provider,
} from './call.js';
import { requireObjectRoot, requireResponsesApi } from './dialect.js';
import { finalStatus, responseEvents } from './response-events.js';
import { identityOf, responseObject } from './response-object.js';
import { ResponseRequest, schemaOf, turnsOf, type Turn } from './response-request.js';
import { asTold, runInBackground, type ResponseStore, type StoredResponse } from './response-store.js';
import { openEventStream, partOf, streamEvents, writeEvents, type DueEvent } from './sse.js';

/** OpenAI's prompt cache works in steps of this many tokens. */
const CACHE_STEP = 128;

/** `/v1/responses`: make, get, cancel and delete. */
export function responsesRoutes(provider: Provider, store: ResponseStore): Router {
  const router = Router();
  router.use((_req, _res, next) => {
    requireResponsesApi(provider);
    next();
  });
  router.post('/', async (req, res) => {
    const request = parsed(ResponseRequest, req.body);
    const schema = schemaOf(request.text?.format);
    requireObjectRoot(schema, 'text.format.schema');
    const earlier = earlierTurns(request, store);
    const background = request.background === true;
    const possible: OfflineFaultKind[] = [...statusFaults, ...contentFaults];
    if (schema !== null) possible.push('bad_schema');
    await answerCall(provider, req, res, { model: request.model, possible, background }, async (call) => {
      const stored = written(request, earlier, call, background ? callKey(req) : '');
      if (background || request.store !== false) store.put(stored);
      if (background) await answerInBackground(res, call, stored);
      else if (request.stream === true) {
        await streamEvents(res, call, responseEvents(stored));
      } else await sendWhole(res, call, asTold(stored));
    });
  });
  router.get('/:id', async (req, res) => {
    const stored = known(store, req.params.id);
    if (req.query.stream === 'true') await replay(req, res, stored);
    else res.json(asTold(stored));
  });
  router.post('/:id/cancel', (req, res) => {
    const stored = known(store, req.params.id);
    if (stored.request.background !== true) {
      throw new ApiError(400, 'Only responses created with background=true can be cancelled.');
    }
    if (stored.status === 'in_progress' || stored.status === 'queued') {
      stored.status = 'cancelled';
      stored.stop.abort();
    }
    res.json(asTold(stored));
  });
  router.delete('/:id', (req, res) => {
    known(store, req.params.id).stop.abort();
    store.delete(req.params.id);
    res.json({ id: req.params.id, object: 'response', deleted: true });
  });
  return router;
}

function known(store: ResponseStore, id: string): StoredResponse {
  const stored = store.get(id);
  if (stored === undefined) throw new ApiError(404, `Response with id '${id}' not found.`, null, 'id');
  return stored;
}

/** The conversation that the request goes on from. */
function earlierTurns(request: ResponseRequest, store: ResponseStore): readonly Turn[] {
  const id = request.previous_response_id;
  if (id === undefined || id === null) return [];
  const stored = store.get(id);
  if (stored !== undefined) return stored.turns;
  throw new ApiError(
    400,
    `Previous response with id '${id}' not found.`,
    'previous_response_not_found',
    'previous_response_id',
  );
}

/**
 * Writes the answer. The way it is delivered (streamed or not) changes nothing in it. `owner` sets apart the
 * background responses of different calls, since a poll or a cancel must mean one of them.
 */
function written(
  request: ResponseRequest,
  earlier: readonly Turn[],
  call: LiveCall,
  owner: string,
): StoredResponse {
  const { stream: _stream, store: _store, background: _background, metadata: _metadata, ...asked } = request;
  const turns = turnsOf(request);
  const all = [...earlier, ...turns];
  const instructions = request.instructions ?? '';
  // A tighter limit shortens an answer; it does not make another one of it.
  const seed = JSON.stringify({ ...asked, max_output_tokens: undefined });
  const earlierTokens = earlier.length === 0 ? 0 : tokensOf(earlier.map(({ text }) => text).join('\n'));
  const draft = writeDraft(
    {
      texts: [instructions, ...all.map(({ text }) => text)],
      userTexts: all.filter(({ role }) => role === 'user').map(({ text }) => text),
      schema: schemaOf(request.text?.format),
      seed,
      maxTokens: request.max_output_tokens ?? null,
      thinks: request.reasoning?.effort !== 'none',
    },
    call.fault?.kind,
    Math.floor(earlierTokens / CACHE_STEP) * CACHE_STEP,
  );
  const identity = identityOf(`${JSON.stringify(request)}${owner}`);
  return {
    request,
    identity,
    draft,
    turns: [...all, { role: 'assistant', text: draft.text }],
    status: finalStatus(draft),
    startedAt: call.startedAt,
    latencyMs: call.latencyMs,
    neverEnds: call.fault?.kind === 'timeout',
    stop: new AbortController(),
  };
}

/**
 * Tells the client that the response is queued, then runs it on, with or without the client. A connection that is cut
 * costs the client its stream, not the response: it goes on and can be taken up by its id.
 */
async function answerInBackground(res: Response, call: LiveCall, stored: StoredResponse): Promise<void> {
  const kind = call.fault?.kind;
  const cut = kind === 'cut_stream';
  const run = runInBackground(stored).then((status) => {
    call.open.end(status === 'cancelled' ? 'cancelled' : status === 'failed' ? 'failed' : 'finished', kind);
  });
  if (stored.request.stream === true) {
    const events = responseEvents(stored);
    await relay(res, cut ? partOf(events) : events, stored, call.left);
  } else {
    const queued = responseObject(stored.request, stored.identity, 'queued', null);
    if (cut) sendHalf(res, JSON.stringify(queued));
    else res.json(queued);
  }
  if (cut) loseConnection(res);
  else res.end();
  await run;
}

/** Writes a stored response's events as they fall due; of one that never goes on only those of its beginning. */
async function relay(
  res: Response,
  events: readonly DueEvent[],
  stored: StoredResponse,
  left: AbortSignal,
): Promise<void> {
  const ended = new AbortController();
  const over = ended.signal;
  const end = () => ended.abort();
  for (const cause of [left, stored.stop.signal]) {
    if (cause.aborted) end();
    else cause.addEventListener('abort', end, { once: true });
  }
  openEventStream(res);
  await writeEvents(res, stored.neverEnds ? events.filter(({ due }) => due === 0) : events, stored, over);
  if (stored.neverEnds) await untilAborted(over);
}

/** Streams a stored response from `starting_after` on, as far as it has come and then as it goes on. */
async function replay(req: Request, res: Response, stored: StoredResponse): Promise<void> {
  const after = Number(req.query.starting_after ?? -1);
  if (!Number.isInteger(after))
    throw new ApiError(400, 'starting_after must be a whole number.', null, 'starting_after');
  const gone = new AbortController();
  res.on('close', () => gone.abort());
  await relay(res, responseEvents(stored).slice(after + 1), stored, gone.signal);
  res.end();
}
