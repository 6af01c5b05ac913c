import { z } from 'zod';

/**
 * What the offline provider can be told to do wrong.
 * `401`, `429`, `500` answer that status; `timeout` never answers; `cut_stream` closes the socket in the
 * middle of the answer; `cut_json` ends early with incomplete JSON (`incomplete`, `max_output_tokens`);
 * `bad_schema` is valid JSON that breaks the schema asked for; `refusal` is a refusal in place of text;
 * `failed` ends a stream or a background response as `response.failed`.
 */
export const OfflineFaultKind = z.enum([
  '401',
  '429',
  '500',
  'timeout',
  'cut_stream',
  'cut_json',
  'bad_schema',
  'refusal',
  'failed',
]);
export type OfflineFaultKind = z.infer<typeof OfflineFaultKind>;

/**
 * One fault. `match` is a substring, or a `/regex/flags`, tried on the call key and on the model; without it
 * every call matches. Of the calls that match, `rate` (0..1) hits that share and `nth` (from 1) only that one;
 * with neither, all are hit. `retry_after_s` goes out as `Retry-After` with a 429.
 */
export const OfflineFault = z
  .strictObject({
    kind: OfflineFaultKind,
    rate: z.number().min(0).max(1).optional(),
    nth: z.int().min(1).optional(),
    match: z.string().min(1).max(500).optional(),
    retry_after_s: z.number().min(0).max(3600).optional(),
  })
  .refine((fault) => fault.rate === undefined || fault.nth === undefined, {
    message: 'give rate or nth, not both',
    path: ['nth'],
  });
export type OfflineFault = z.infer<typeof OfflineFault>;

/** Which servers the provider imitates: OpenAI; one with chat completions only; one that knows only `json_object`. */
export const OfflineDialect = z.enum(['openai', 'chat_only', 'json_object_only']);
export type OfflineDialect = z.infer<typeof OfflineDialect>;

/** The provider's whole behaviour, as `GET /control/behaviour` tells it. Times are milliseconds. */
export const OfflineBehaviour = z.strictObject({
  latency_ms: z.number().min(0).max(3_600_000),
  jitter_ms: z.number().min(0).max(3_600_000),
  latency_file: z.string().min(1).nullable(),
  dialect: OfflineDialect,
  faults: z.array(OfflineFault).max(100),
  seed: z.int(),
});
export type OfflineBehaviour = z.infer<typeof OfflineBehaviour>;

/** The body of `PUT /control/behaviour`: fields that are given replace, the others stay. */
export const OfflineBehaviourUpdate = OfflineBehaviour.partial();
export type OfflineBehaviourUpdate = z.infer<typeof OfflineBehaviourUpdate>;

/** How one call ended: answered in full, ended with an error status or cut, or left by the client. */
export const OfflineCallStatus = z.enum(['finished', 'failed', 'cancelled']);
export type OfflineCallStatus = z.infer<typeof OfflineCallStatus>;

/** One ended call. `at` is its start, `ms` its duration, `key` the client's `x-planwright-call`. */
export const OfflineCallLogEntry = z.object({
  at: z.iso.datetime(),
  ms: z.number(),
  key: z.string(),
  model: z.string(),
  status: OfflineCallStatus,
  endpoint: z.string(),
  fault: OfflineFaultKind.optional(),
});
export type OfflineCallLogEntry = z.infer<typeof OfflineCallLogEntry>;

/** How often calls of one key began and how they ended. */
export const OfflineCallCounts = z.object({
  started: z.int(),
  finished: z.int(),
  failed: z.int(),
  cancelled: z.int(),
});
export type OfflineCallCounts = z.infer<typeof OfflineCallCounts>;

/** The answer of `GET /control/calls`, since the provider's start or the last `DELETE /control/calls`. */
export const OfflineCalls = z.object({
  total: z.int(),
  by_key: z.record(z.string(), OfflineCallCounts),
  in_flight: z.int(),
  peak_in_flight: z.int(),
  log: z.array(OfflineCallLogEntry),
});
export type OfflineCalls = z.infer<typeof OfflineCalls>;
