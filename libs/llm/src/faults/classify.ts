import type { ErrorCode } from '@planwright/contracts';
import { APIConnectionTimeoutError, APIError } from 'openai';
import { retryAfterInMessage, retryAfterOf } from './retry-after.js';

/** What went wrong, in the words of the register. `message` holds nothing that the provider or a person wrote. */
export interface Fault {
  code: ErrorCode;
  message: string;
  retryAfterMs?: number;
}

const SAYS: Partial<Record<ErrorCode, string>> = {
  llm_auth: 'The provider refused the key',
  llm_quota: 'The account at the provider is used up',
  llm_rate_limited: 'The provider asks to slow down',
  llm_model_unknown: 'The provider does not know the model',
  llm_bad_request: 'The provider did not accept the request',
  llm_refusal: 'The provider declined to answer',
  llm_server: 'The provider had a fault',
  llm_timeout: 'The model did not answer in time',
  llm_connection: 'The connection to the provider broke',
};

/** Codes that providers give in an error's body or in a failed response. They say more than the status. */
const BY_CODE: Readonly<Record<string, ErrorCode>> = {
  billing_hard_limit_reached: 'llm_quota',
  bio_policy: 'llm_refusal',
  content_filter: 'llm_refusal',
  content_policy_violation: 'llm_refusal',
  insufficient_quota: 'llm_quota',
  internal_error: 'llm_server',
  invalid_api_key: 'llm_auth',
  invalid_prompt: 'llm_bad_request',
  model_not_found: 'llm_model_unknown',
  rate_limit_exceeded: 'llm_rate_limited',
  server_error: 'llm_server',
  vector_store_timeout: 'llm_server',
};

/** Causes below fetch that are a time-out; every other cause there is a broken line. */
const TIMEOUT_CAUSES = new Set([
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
]);

/** Only short lower-case names pass: a key, a prompt or a sentence cannot. */
function asName(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z][a-z_]{1,39}$/.test(value) ? value : null;
}

/** Only paths of our own request pass. */
function asParameter(value: unknown): string | null {
  return typeof value === 'string' &&
    /^(input|instructions|max_output_tokens|model|previous_response_id|reasoning|store|stream|temperature|text|background)(\.[a-z_]{1,30}){0,3}$/.test(
      value,
    )
    ? value
    : null;
}

function fault(code: ErrorCode, status?: number, name?: string | null, parameter?: string | null): Fault {
  const details = [status && `status ${status}`, name, parameter && `at ${parameter}`]
    .filter(Boolean)
    .join(', ');
  return { code, message: `${SAYS[code] ?? 'The call failed'}${details ? ` (${details})` : ''}.` };
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401 || status === 403) return 'llm_auth';
  if (status === 402) return 'llm_quota';
  if (status === 404) return 'llm_model_unknown';
  if (status === 408) return 'llm_timeout';
  if (status === 409) return 'llm_server';
  if (status === 429) return 'llm_rate_limited';
  return status >= 500 ? 'llm_server' : 'llm_bad_request';
}

function causeCodes(error: unknown): string[] {
  const codes: string[] = [];
  for (let at: unknown = error; at instanceof Error && codes.length < 8; at = at.cause) {
    codes.push('code' in at && typeof at.code === 'string' ? at.code : '');
  }
  return codes;
}

/** Classifies an error that the client threw. `now` is the time against which an HTTP date is read. */
export function faultOfError(error: unknown, now: number): Fault {
  if (error instanceof APIConnectionTimeoutError) return fault('llm_timeout');
  if (error instanceof APIError && typeof error.status === 'number') {
    const name = asName(error.code) ?? asName(error.type);
    const byCode =
      error.status < 500
        ? (BY_CODE[asName(error.code) ?? ''] ?? BY_CODE[asName(error.type) ?? ''])
        : undefined;
    const code = byCode ?? codeOfStatus(error.status);
    const found = fault(code, error.status, name, asParameter(error.param));
    const retryAfterMs = retryAfterOf(error.headers, now);
    return retryAfterMs === undefined ? found : { ...found, retryAfterMs };
  }
  // An error event inside a stream has a code but no status.
  if (error instanceof APIError && (error.code || error.type)) {
    return faultOfFailure({ code: error.code ?? error.type ?? '', message: error.message });
  }
  return fault(causeCodes(error).some((code) => TIMEOUT_CAUSES.has(code)) ? 'llm_timeout' : 'llm_connection');
}

/** Classifies what a failed response or an error event says of itself. */
export function faultOfFailure(failure: { code?: string | null; message?: string | null } | null): Fault {
  const name = asName(failure?.code);
  const code = BY_CODE[name ?? ''] ?? (name?.includes('image') ? 'llm_bad_request' : 'llm_server');
  const retryAfterMs = code === 'llm_rate_limited' ? retryAfterInMessage(failure?.message ?? '') : undefined;
  const found = fault(code, undefined, name);
  return retryAfterMs === undefined ? found : { ...found, retryAfterMs };
}

/** Whether the provider no longer has (or never kept) the response that a question continues. */
export function isPreviousResponseMissing(error: unknown): boolean {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 404)) return false;
  return error.code === 'previous_response_not_found' || error.param === 'previous_response_id';
}

/** Whether the provider does not let this account have reasoning summaries, or does not know them. */
export function isReasoningRefused(error: unknown): boolean {
  return error instanceof APIError && error.status === 400 && /^reasoning(\.|$)/.test(error.param ?? '');
}

/** Servers that do not know a form answer so; one of them with a fault of its own (500). */
const SHAPE_STATUS: ReadonlySet<number> = new Set([400, 422, 500, 501]);
const OF_SHAPE = /json_schema|json_object|response_format|text\.format|structured.?output/i;

/** Whether the provider does not know the form of answers that is asked for. A schema that it finds wrong is our fault. */
export function isShapeRefused(error: unknown): boolean {
  if (!(error instanceof APIError) || !SHAPE_STATUS.has(error.status ?? 0)) return false;
  if (error.code === 'invalid_json_schema' || /invalid schema/i.test(error.message)) return false;
  return /^(text|response_format)(\.|$)/.test(error.param ?? '') || OF_SHAPE.test(error.message);
}
