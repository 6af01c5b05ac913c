import type { Response } from 'express';
import type { z } from 'zod';

/** A refusal in the form in which OpenAI's API tells it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code: string | null = null,
    readonly param: string | null = null,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  get body(): { error: { message: string; type: string; param: string | null; code: string | null } } {
    return {
      error: { message: this.message, type: typeOf(this.status), param: this.param, code: this.code },
    };
  }
}

function typeOf(status: number): string {
  if (status === 401) return 'authentication_error';
  if (status === 429) return 'rate_limit_error';
  return status >= 500 ? 'server_error' : 'invalid_request_error';
}

export function sendError(res: Response, error: ApiError): void {
  if (res.headersSent || res.destroyed) return;
  res.status(error.status).set(error.headers).json(error.body);
}

/** Parses a body, or says which of its fields is wrong. @throws ApiError 400 */
export function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const param = issue?.path.join('.') ?? '';
  throw new ApiError(
    400,
    `Invalid value${param === '' ? '' : ` for '${param}'`}: ${issue?.message ?? 'the body is not usable'}.`,
    'invalid_value',
    param === '' ? null : param,
  );
}
