import { z } from 'zod';

/**
 * The one register of expected refusals and failures. `status` is the HTTP status, `retryable` says whether the same
 * request may succeed later without a change, `todo` is what a person can do.
 */
export const ERRORS = {
  invalid_body: {
    status: 400,
    retryable: false,
    title: 'The request body is not valid',
    todo: 'Correct the fields named in errors and send it again.',
  },
  invalid_query: {
    status: 400,
    retryable: false,
    title: 'A query parameter is not valid',
    todo: 'Correct the parameters named in errors.',
  },
  invalid_id: {
    status: 400,
    retryable: false,
    title: 'That is not an id',
    todo: 'Ids are UUIDs; copy it from the list of plans.',
  },
  malformed_json: {
    status: 400,
    retryable: false,
    title: 'The body is not JSON',
    todo: 'Send a JSON document with content-type application/json.',
  },
  prompt_unusable: {
    status: 400,
    retryable: false,
    title: 'This prompt cannot become a plan',
    todo: 'Say in a sentence or two what you want to reach.',
  },
  unsupported_media_type: {
    status: 415,
    retryable: false,
    title: 'The body has another type than JSON',
    todo: 'Send content-type application/json.',
  },
  forbidden_origin: {
    status: 403,
    retryable: false,
    title: 'This origin may not drive Planwright',
    todo: 'Use the page at its own address, or name the origin in CORS_ORIGINS.',
  },
  not_found: { status: 404, retryable: false, title: 'Nothing is there', todo: 'Check the address.' },
  plan_not_found: {
    status: 404,
    retryable: false,
    title: 'There is no such plan',
    todo: 'Look it up in the list of plans.',
  },
  task_not_found: {
    status: 404,
    retryable: false,
    title: 'The plan has no such task',
    todo: 'Use a task name from the list of tasks.',
  },
  file_not_found: {
    status: 404,
    retryable: false,
    title: 'The plan has no such file yet',
    todo: 'List the files of the plan; a file appears when its task is done.',
  },
  pdf_unavailable: {
    status: 501,
    retryable: false,
    title: 'A PDF cannot be made here',
    todo: 'Install Chromium where the API runs, or take the HTML report and print it from a browser.',
  },
  report_not_ready: {
    status: 404,
    retryable: true,
    title: 'The report is not written yet',
    todo: 'Open the fallback report, or wait until the plan is done.',
  },
  pipeline_not_found: {
    status: 404,
    retryable: false,
    title: 'There is no such kind of plan',
    todo: 'List the kinds at GET /api/pipelines.',
  },
  model_not_found: {
    status: 404,
    retryable: false,
    title: 'There is no such model',
    todo: 'List the models at GET /api/models.',
  },
  method_not_allowed: {
    status: 405,
    retryable: false,
    title: 'This address does not take that method',
    todo: 'See the API docs at /docs.',
  },
  wrong_state: {
    status: 409,
    retryable: false,
    title: 'The state of the plan does not allow this',
    todo: 'Look at the state of the plan first.',
  },
  idempotency_conflict: {
    status: 409,
    retryable: false,
    title: 'This Idempotency-Key was used with another body',
    todo: 'Use a new key for a new request.',
  },
  stale_version: {
    status: 412,
    retryable: false,
    title: 'Somebody changed it in between',
    todo: 'Load the newest version and make the change again.',
  },
  version_required: {
    status: 428,
    retryable: false,
    title: 'The request does not say which version it changes',
    todo: 'Send If-Match with the version that was read.',
  },
  content_invalid: {
    status: 422,
    retryable: false,
    title: 'The content does not have the shape of this output',
    todo: 'Correct the places named in errors and send it again.',
  },
  not_editable: {
    status: 409,
    retryable: false,
    title: 'This output is not edited',
    todo: 'Edit the tasks that it is made of; it follows them.',
  },
  version_not_found: {
    status: 404,
    retryable: false,
    title: 'The output has no such version',
    todo: 'Use a version from the list of versions.',
  },
  still_under_way: {
    status: 503,
    retryable: true,
    title: 'It was taken in but is not done yet',
    todo: 'Look at the task again shortly: its version tells whether the change is there.',
  },
  payload_too_large: {
    status: 413,
    retryable: false,
    title: 'That is too large',
    todo: 'A prompt may have 200 KB, a body 1 MB.',
  },
  range_not_satisfiable: {
    status: 416,
    retryable: false,
    title: 'The file has no such range',
    todo: 'Ask for a range inside the size of the file.',
  },
  too_many_requests: {
    status: 429,
    retryable: true,
    title: 'Too many requests',
    todo: 'Wait for the seconds given in Retry-After.',
  },
  worker_unavailable: {
    status: 503,
    retryable: true,
    title: 'No worker is there to do this',
    todo: 'Start a worker, or wait until it is back; `npx planwright doctor` tells which part is missing.',
  },
  store_unavailable: {
    status: 503,
    retryable: true,
    title: 'The database does not answer',
    todo: 'Try again shortly; `npx planwright doctor` tells what is wrong.',
  },
  engine_unavailable: {
    status: 503,
    retryable: true,
    title: 'Temporal does not answer',
    todo: 'Try again shortly; `npx planwright doctor` tells what is wrong.',
  },
  upstream_unavailable: {
    status: 502,
    retryable: true,
    title: 'The service behind this address does not answer',
    todo: 'Try again shortly; `npx planwright doctor` tells what is wrong.',
  },
  internal_error: {
    status: 500,
    retryable: true,
    title: 'Something went wrong here',
    todo: 'Try again; the log names the request.',
  },

  llm_auth: {
    status: 502,
    retryable: false,
    title: 'The model provider refused the key',
    todo: 'Check the key of the provider, then retry the task.',
  },
  llm_quota: {
    status: 502,
    retryable: false,
    title: 'The account at the model provider is used up',
    todo: 'Add credit at the provider, then retry the task.',
  },
  llm_refusal: {
    status: 502,
    retryable: false,
    title: 'The model declined to answer',
    todo: 'Reword the prompt or choose another model, then retry the task.',
  },
  llm_bad_request: {
    status: 502,
    retryable: false,
    title: 'The model provider did not accept the request',
    todo: 'Choose another model, then retry the task.',
  },
  llm_model_unknown: {
    status: 502,
    retryable: false,
    title: 'The provider does not know this model',
    todo: 'Choose a model from the list, then retry the task.',
  },
  llm_rate_limited: {
    status: 502,
    retryable: true,
    title: 'The model provider asks to slow down',
    todo: 'Wait, then retry the task.',
  },
  llm_server: {
    status: 502,
    retryable: true,
    title: 'The model provider had a fault',
    todo: 'Retry the task later.',
  },
  llm_timeout: {
    status: 502,
    retryable: true,
    title: 'The model did not answer in time',
    todo: 'Retry the task, or choose a faster model.',
  },
  llm_connection: {
    status: 502,
    retryable: true,
    title: 'The connection to the model provider broke',
    todo: 'Check the network, then retry the task.',
  },
  llm_truncated: {
    status: 502,
    retryable: true,
    title: 'The answer was cut off',
    todo: 'Retry the task, or choose a model with a longer output.',
  },
  llm_schema: {
    status: 502,
    retryable: true,
    title: 'The answer did not have the shape asked for',
    todo: 'Retry the task, or choose another model.',
  },
  llm_no_model: {
    status: 502,
    retryable: false,
    title: 'No model can do this',
    todo: 'Add a model with the capability to the models file.',
  },
  llm_cancelled: {
    status: 409,
    retryable: false,
    title: 'The call was cancelled',
    todo: 'Resume the plan to ask again.',
  },
  budget_reached: {
    status: 409,
    retryable: false,
    title: 'The budget of the plan is used up',
    todo: 'Raise the budget, then resume.',
  },
  output_invalid: {
    status: 500,
    retryable: false,
    title: 'The task could not put its output together',
    todo: 'Regenerate the task.',
  },
  too_few_items: {
    status: 502,
    retryable: true,
    title: 'Too few parts of the task succeeded',
    todo: 'Retry the task; the parts that succeeded are kept.',
  },
  need_failed: {
    status: 409,
    retryable: false,
    title: 'A task that this one needs has failed',
    todo: 'Retry the failed task.',
  },
  definition_missing: {
    status: 500,
    retryable: false,
    title: 'The worker does not know this task',
    todo: 'Start a worker of the version that began the plan.',
  },
  run_terminated: {
    status: 409,
    retryable: true,
    title: 'The run was ended in Temporal',
    todo: 'Resume the plan; everything that was written is kept.',
  },
  run_lost: {
    status: 409,
    retryable: true,
    title: 'Temporal no longer knows this run',
    todo: 'Resume the plan; everything that was written is kept.',
  },
  run_failed: {
    status: 500,
    retryable: true,
    title: 'The run failed',
    todo: 'Resume the plan; everything that was written is kept.',
  },
} as const satisfies Record<string, { status: number; retryable: boolean; title: string; todo: string }>;

export type ErrorCode = keyof typeof ERRORS;
export const ErrorCode = z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]);

/** What a plan or a task says of its failure; `task` names where, `call_id` the ledger row with the whole story. */
export const FailureInfo = z.object({
  code: ErrorCode,
  message: z.string(),
  todo: z.string(),
  task: z.string().optional(),
  item: z.string().optional(),
  call_id: z.string().optional(),
  retryable: z.boolean(),
});
export type FailureInfo = z.infer<typeof FailureInfo>;

/** Builds the failure of `code`; `message` says what happened in this case and falls back to the register's title. */
export function failureOf(
  code: ErrorCode,
  details: Partial<Pick<FailureInfo, 'message' | 'task' | 'item' | 'call_id'>> = {},
): FailureInfo {
  const { title, todo, retryable } = ERRORS[code];
  return { code, todo, retryable, ...details, message: details.message ?? title };
}

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: ErrorCode,
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** An expected refusal inside a service; the edge turns it into a problem document, an update into a failure. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    detail?: string,
    readonly errors?: { path: string; message: string }[],
    readonly retryAfterS?: number,
  ) {
    super(detail ?? ERRORS[code].title);
    this.name = 'Refusal';
  }

  /** The problem document of RFC 9457. */
  toProblem(): Problem {
    const { status, title, todo } = ERRORS[this.code];
    const detail = this.message === title ? todo : `${this.message} ${todo}`;
    return {
      type: `urn:planwright:error:${this.code}`,
      title,
      status,
      detail,
      code: this.code,
      ...(this.errors ? { errors: this.errors } : {}),
    };
  }
}
