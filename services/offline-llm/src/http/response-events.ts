import type { Draft } from '../answer/draft.js';
import {
  contentPart,
  messageItem,
  reasoningItem,
  responseObject,
  type ResponseIdentity,
  type ResponseStatus,
} from './response-object.js';
import type { StoredResponse } from './response-store.js';
import { deltasOf, type DueEvent } from './sse.js';

/** When, as a share of the whole time, a model usually begins to think, and then to write. */
const FIRST_TOKEN = 0.15;
const FIRST_OUTPUT = 0.35;

type Payload = Record<string, unknown>;

/** How a draft's outcome is called as a status. */
export function finalStatus(draft: Draft): ResponseStatus {
  return draft.outcome === 'refused' ? 'completed' : draft.outcome;
}

/** All events of a streamed response, numbered, in the order in which OpenAI's API sends them. */
export function responseEvents({ request, identity, draft, latencyMs }: StoredResponse): DueEvent[] {
  const events: DueEvent[] = [];
  const add = (type: string, due: number, payload: Payload): void => {
    const data = JSON.stringify({ type, sequence_number: events.length, ...payload });
    events.push({ wire: `event: ${type}\ndata: ${data}\n\n`, due });
  };
  const at = (status: ResponseStatus): Payload => ({
    response: responseObject(request, identity, status, null),
  });
  add('response.created', 0, at(request.background === true ? 'queued' : 'in_progress'));
  if (request.background === true) add('response.queued', 0, at('queued'));
  add('response.in_progress', 0, at('in_progress'));
  const hasReasoning = draft.reasoning !== '';
  if (hasReasoning) addReasoning(add, identity, draft, deltasOf(draft.reasoning, latencyMs));
  addMessage(add, identity, draft, deltasOf(draft.text, latencyMs));
  const status = finalStatus(draft);
  add(`response.${status}`, 1, { response: responseObject(request, identity, status, draft) });
  return events;
}

type Add = (type: string, due: number, payload: Payload) => void;

function addReasoning(add: Add, identity: ResponseIdentity, draft: Draft, deltas: readonly string[]): void {
  const item = reasoningItem(identity, draft);
  const part = { item_id: item.id, output_index: 0, summary_index: 0 };
  add('response.output_item.added', FIRST_TOKEN, { output_index: 0, item: { ...item, summary: [] } });
  add('response.reasoning_summary_part.added', FIRST_TOKEN, {
    ...part,
    part: { type: 'summary_text', text: '' },
  });
  deltas.forEach((delta, i) => {
    const due = FIRST_TOKEN + ((FIRST_OUTPUT - FIRST_TOKEN) * i) / deltas.length;
    add('response.reasoning_summary_text.delta', due, { ...part, delta });
  });
  add('response.reasoning_summary_text.done', FIRST_OUTPUT, { ...part, text: draft.reasoning });
  const whole = { type: 'summary_text', text: draft.reasoning };
  add('response.reasoning_summary_part.done', FIRST_OUTPUT, { ...part, part: whole });
  add('response.output_item.done', FIRST_OUTPUT, { output_index: 0, item });
}

function addMessage(add: Add, identity: ResponseIdentity, draft: Draft, deltas: readonly string[]): void {
  const index = draft.reasoning === '' ? 0 : 1;
  const item = messageItem(identity, draft);
  const part = { item_id: item.id, output_index: index, content_index: 0 };
  const kind = draft.outcome === 'refused' ? 'refusal' : 'output_text';
  const extra = kind === 'refusal' ? {} : { logprobs: [] };
  const opened = { ...item, status: 'in_progress', content: [] };
  add('response.output_item.added', FIRST_OUTPUT, { output_index: index, item: opened });
  add('response.content_part.added', FIRST_OUTPUT, { ...part, part: contentPart(draft, '') });
  deltas.forEach((delta, i) => {
    const due = FIRST_OUTPUT + ((1 - FIRST_OUTPUT) * (i + 1)) / deltas.length;
    add(`response.${kind}.delta`, due, { ...part, delta, ...extra });
  });
  // A model that fails in the middle leaves its message open.
  if (draft.outcome === 'failed') return;
  const whole = kind === 'refusal' ? { refusal: draft.text } : { text: draft.text };
  add(`response.${kind}.done`, 1, { ...part, ...whole, ...extra });
  add('response.content_part.done', 1, { ...part, part: contentPart(draft, draft.text) });
  add('response.output_item.done', 1, { output_index: index, item });
}
