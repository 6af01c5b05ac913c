import { z } from 'zod';
import { ERRORS } from './error-register.js';

export { ERRORS } from './error-register.js';

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
