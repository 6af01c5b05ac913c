import type { ErrorCode, Problem } from '@planwright/contracts';
import { texts } from '../texts/en.js';
import { failureTitle } from '../texts/failure-texts.js';

/** What the server refused with, or what kept it from answering at all. */
export type ProblemCode = ErrorCode | 'unreachable' | 'unexpected_answer';
export type ClientProblem = Omit<Problem, 'code'> & { code: ProblemCode };

/** A refusal or failure of a server call; `problem` holds what to tell the person. */
export class ProblemError extends Error {
  constructor(
    readonly problem: ClientProblem,
    readonly retryAfterS: number | null = null,
  ) {
    super(`${problem.title} ${problem.detail}`);
    this.name = 'ProblemError';
  }

  /** True when the same request may succeed shortly without a change. */
  get passing(): boolean {
    return this.problem.code === 'unreachable' || this.problem.status >= 502;
  }

  /** What was said of one field, or null. */
  field(path: string): string | null {
    const found = this.problem.errors?.filter((error) => error.path === path) ?? [];
    return found.length > 0 ? found.map((error) => error.message).join(' ') : null;
  }
}

export const unreachable = (): ProblemError =>
  new ProblemError({
    type: 'about:blank',
    title: texts.errors.unreachableTitle,
    status: 0,
    detail: texts.errors.unreachable,
    code: 'unreachable',
  });

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  'title' in body &&
  'detail' in body &&
  typeof body.detail === 'string';

/** A server that is newer than the page may know more codes. */
const isKnown = (code: string): code is ErrorCode => Object.hasOwn(texts.failures, code);

/** The error of an answer that was not a success; a body that is no problem document is not shown. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const wait = Number(response.headers.get('retry-after'));
  const retryAfterS = Number.isFinite(wait) && wait > 0 ? wait : null;
  if (isProblem(body)) {
    const title = isKnown(body.code) ? failureTitle(body.code) : body.title;
    return new ProblemError({ ...body, title, status: response.status }, retryAfterS);
  }
  return new ProblemError(
    {
      type: 'about:blank',
      title: texts.errors.unexpectedTitle,
      status: response.status,
      detail: texts.errors.unexpected(response.status),
      code: 'unexpected_answer',
    },
    retryAfterS,
  );
}
