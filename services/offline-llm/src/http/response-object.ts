import { hash32, hexDigest } from '../chance/chance.js';
import type { Draft } from '../answer/draft.js';
import type { ResponseRequest } from './response-request.js';

export type ResponseStatus = 'queued' | 'in_progress' | 'completed' | 'incomplete' | 'failed' | 'cancelled';

/** What names a response: all of it follows from the request, so that the same request gets the same bytes. */
export interface ResponseIdentity {
  readonly id: string;
  readonly hash: string;
  /** Seconds since 1970. */
  readonly createdAt: number;
}

const FIRST_SECOND = 1_767_225_600;
const SECONDS_OF_A_YEAR = 31_536_000;

/** A time that belongs to a text; a clock would break same request, same bytes. */
export function secondsOf(seed: string): number {
  return FIRST_SECOND + (hash32(seed) % SECONDS_OF_A_YEAR);
}

/** `seed` is the request's own text. */
export function identityOf(seed: string): ResponseIdentity {
  const hash = hexDigest(seed, 48);
  return { id: `resp_${hash}`, hash, createdAt: secondsOf(hash) };
}

/** The response as it stands at a moment. Output and usage come with its end. */
export function responseObject(
  request: ResponseRequest,
  identity: ResponseIdentity,
  status: ResponseStatus,
  draft: Draft | null,
): Record<string, unknown> {
  const failed = status === 'failed';
  return {
    id: identity.id,
    object: 'response',
    created_at: identity.createdAt,
    status,
    background: request.background ?? false,
    completed_at: status === 'completed' ? identity.createdAt + 1 : null,
    error: failed ? { code: 'server_error', message: 'The model failed while it answered.' } : null,
    incomplete_details: status === 'incomplete' ? { reason: 'max_output_tokens' } : null,
    instructions: request.instructions ?? null,
    max_output_tokens: request.max_output_tokens ?? null,
    model: request.model,
    output: draft === null || failed ? [] : outputItems(identity, draft),
    parallel_tool_calls: true,
    previous_response_id: request.previous_response_id ?? null,
    reasoning: { effort: request.reasoning?.effort ?? null, summary: request.reasoning?.summary ?? null },
    service_tier: 'default',
    store: request.store ?? true,
    temperature: request.temperature ?? 1,
    text: { format: request.text?.format ?? { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    top_p: request.top_p ?? 1,
    truncation: 'disabled',
    usage: draft === null ? null : usageOf(draft),
    metadata: request.metadata ?? {},
  };
}

export function reasoningItem(identity: ResponseIdentity, draft: Draft): Record<string, unknown> {
  return {
    id: `rs_${identity.hash}`,
    type: 'reasoning',
    summary: [{ type: 'summary_text', text: draft.reasoning }],
  };
}

export function messageItem(identity: ResponseIdentity, draft: Draft): Record<string, unknown> {
  return {
    id: `msg_${identity.hash}`,
    type: 'message',
    status: draft.outcome === 'incomplete' ? 'incomplete' : 'completed',
    role: 'assistant',
    content: [contentPart(draft, draft.text)],
  };
}

export function contentPart(draft: Draft, text: string): Record<string, unknown> {
  return draft.outcome === 'refused'
    ? { type: 'refusal', refusal: text }
    : { type: 'output_text', text, annotations: [], logprobs: [] };
}

function outputItems(identity: ResponseIdentity, draft: Draft): Record<string, unknown>[] {
  const message = messageItem(identity, draft);
  return draft.reasoning === '' ? [message] : [reasoningItem(identity, draft), message];
}

function usageOf({ tokens }: Draft): Record<string, unknown> {
  return {
    input_tokens: tokens.input,
    input_tokens_details: { cached_tokens: tokens.cached },
    output_tokens: tokens.output,
    output_tokens_details: { reasoning_tokens: tokens.reasoning },
    total_tokens: tokens.input + tokens.output,
  };
}
