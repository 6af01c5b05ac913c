import { describe, expect, it } from '@jest/globals';
import { ERRORS, type ErrorCode, FailureInfo, failureOf, Problem, Refusal } from './errors.js';

const codes = Object.keys(ERRORS) as ErrorCode[];

describe('the register of errors', () => {
  it.each(codes)('%s says what happened and, in a sentence, what to do', (code) => {
    const { status, title, todo } = ERRORS[code];
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(todo).toMatch(/^\p{Lu}.{10,}\.$/u);
    expect(todo).not.toBe(title);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });

  it('calls no bad request retryable: it would be as bad the next time', () => {
    const again = codes.filter((code) => ERRORS[code].status === 400 && ERRORS[code].retryable);
    expect(again).toEqual([]);
  });

  it('tells a request that may come again when the other side is away or busy', () => {
    const final = codes.filter((code) => [429, 503].includes(ERRORS[code].status) && !ERRORS[code].retryable);
    expect(final).toEqual([]);
  });
});

describe('a refusal', () => {
  it.each(codes)('%s is a problem document of RFC 9457', (code) => {
    const problem = new Refusal(code).toProblem();
    expect(Problem.parse(JSON.parse(JSON.stringify(problem)))).toEqual(problem);
    expect(problem).toEqual({
      type: `urn:planwright:error:${code}`,
      title: ERRORS[code].title,
      status: ERRORS[code].status,
      detail: ERRORS[code].todo,
      code,
    });
  });

  it('tells what happened in this case before what to do, and which fields are bad', () => {
    const errors = [{ path: 'prompt', message: 'is missing' }];
    const problem = new Refusal('invalid_body', 'The prompt is missing.', errors).toProblem();
    expect(problem.detail).toBe(`The prompt is missing. ${ERRORS.invalid_body.todo}`);
    expect(problem.errors).toEqual(errors);
  });
});

describe('a failure', () => {
  it('has the title where nothing more is known, and the place where it is', () => {
    expect(failureOf('llm_auth')).toMatchObject({ message: ERRORS.llm_auth.title, retryable: false });
    const failure = failureOf('llm_timeout', {
      message: 'No token for 60 s.',
      task: 'plan_type',
      call_id: 'c',
    });
    expect(FailureInfo.parse(failure)).toEqual({
      code: 'llm_timeout',
      message: 'No token for 60 s.',
      todo: ERRORS.llm_timeout.todo,
      retryable: true,
      task: 'plan_type',
      call_id: 'c',
    });
  });
});
