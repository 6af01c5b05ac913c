import { Router } from 'express';
import { z } from 'zod';
import type { OfflineFaultKind } from '@planwright/contracts';
import { hexDigest } from '../chance/chance.js';
import { contentFaults, draft as writeDraft, type Draft } from '../answer/draft.js';
import { ApiError, parsed } from './api-error.js';
import { answerCall, sendWhole, statusFaults, type Provider } from './call.js';
import { requireJsonSchema, requireObjectRoot } from './dialect.js';
import { secondsOf } from './response-object.js';
import { contentText, schemaOf, TextFormat } from './response-request.js';
import { deltasOf, streamEvents, type DueEvent } from './sse.js';

const Message = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).nullish(),
});

const ChatRequest = z.looseObject({
  model: z.string().min(1),
  messages: z.array(Message).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  n: z.literal(1).nullish(),
  max_tokens: z.int().min(1).nullish(),
  max_completion_tokens: z.int().min(1).nullish(),
  response_format: z
    .looseObject({
      type: z.enum(['text', 'json_object', 'json_schema']),
      schema: z.record(z.string(), z.unknown()).optional(),
      json_schema: z.looseObject({ schema: z.record(z.string(), z.unknown()) }).optional(),
    })
    .nullish(),
});
type ChatRequest = z.infer<typeof ChatRequest>;

/** `/v1/chat/completions`. */
export function chatRoutes(provider: Provider): Router {
  const router = Router();
  router.post('/', async (req, res) => {
    const request = parsed(ChatRequest, req.body);
    requireJsonSchema(provider, request.response_format?.type);
    const schema = schemaOf(formatOf(request));
    requireObjectRoot(schema, 'response_format.json_schema.schema');
    const possible: OfflineFaultKind[] = [...statusFaults, ...contentFaults];
    if (schema !== null) possible.push('bad_schema');
    await answerCall(provider, req, res, { model: request.model, possible }, async (call) => {
      const { stream, stream_options: _options, ...asked } = request;
      const turns = request.messages.map(({ role, content }) => ({ role, text: contentText(content) }));
      const seed = JSON.stringify(asked);
      const draft = writeDraft(
        {
          texts: turns.map(({ text }) => text),
          userTexts: turns.filter(({ role }) => role === 'user').map(({ text }) => text),
          schema,
          seed,
          maxTokens: request.max_completion_tokens ?? request.max_tokens ?? null,
          thinks: false,
        },
        call.fault?.kind,
        0,
      );
      if (stream === true) await streamEvents(res, call, chunksOf(request, draft, seed, call.latencyMs));
      else if (draft.outcome === 'failed')
        throw new ApiError(500, 'The model failed while it answered.', 'server_error');
      else await sendWhole(res, call, completionOf(request, draft, seed));
    });
  });
  return router;
}

/** Chat completions name the format as Responses do, one level deeper. */
function formatOf({ response_format: format }: ChatRequest): z.infer<typeof TextFormat> | undefined {
  if (format === undefined || format === null) return undefined;
  const shape = format.type === 'json_schema' ? { ...format.json_schema, type: format.type } : format;
  return parsed(TextFormat, shape);
}

function head(request: ChatRequest, seed: string, object: string): Record<string, unknown> {
  const id = `chatcmpl-${hexDigest(seed, 29)}`;
  return {
    id,
    object,
    created: secondsOf(seed),
    model: request.model,
    system_fingerprint: 'planwright-offline',
  };
}

function finishReason(draft: Draft): string {
  return draft.outcome === 'incomplete' ? 'length' : 'stop';
}

function completionOf(request: ChatRequest, draft: Draft, seed: string): Record<string, unknown> {
  const refused = draft.outcome === 'refused';
  const message = {
    role: 'assistant',
    content: refused ? null : draft.text,
    refusal: refused ? draft.text : null,
    annotations: [],
  };
  return {
    ...head(request, seed, 'chat.completion'),
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason(draft) }],
    usage: usageOf(draft),
  };
}

function chunksOf(request: ChatRequest, draft: Draft, seed: string, latencyMs: number): DueEvent[] {
  const common = head(request, seed, 'chat.completion.chunk');
  const withUsage = request.stream_options?.include_usage === true;
  const chunk = (delta: Record<string, unknown>, finish: string | null, due: number): DueEvent => {
    const choices = [{ index: 0, delta, logprobs: null, finish_reason: finish }];
    const data = { ...common, choices, ...(withUsage ? { usage: null } : {}) };
    return { wire: `data: ${JSON.stringify(data)}\n\n`, due };
  };
  const field = draft.outcome === 'refused' ? 'refusal' : 'content';
  const deltas = deltasOf(draft.text, latencyMs);
  const events = [chunk({ role: 'assistant', content: '', refusal: null }, null, 0)];
  deltas.forEach((delta, i) => {
    events.push(chunk({ [field]: delta }, null, 0.25 + (0.75 * (i + 1)) / deltas.length));
  });
  if (draft.outcome === 'failed') {
    const error = new ApiError(500, 'The model failed while it answered.', 'server_error');
    return [...events, { wire: `data: ${JSON.stringify(error.body)}\n\n`, due: 1 }];
  }
  events.push(chunk({}, finishReason(draft), 1));
  if (withUsage) {
    const data = { ...common, choices: [], usage: usageOf(draft) };
    events.push({ wire: `data: ${JSON.stringify(data)}\n\n`, due: 1 });
  }
  return [...events, { wire: 'data: [DONE]\n\n', due: 1 }];
}

function usageOf({ tokens }: Draft): Record<string, unknown> {
  return {
    prompt_tokens: tokens.input,
    completion_tokens: tokens.output,
    total_tokens: tokens.input + tokens.output,
    prompt_tokens_details: { cached_tokens: tokens.cached, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: tokens.reasoning,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}
