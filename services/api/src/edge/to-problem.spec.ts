import { NotFoundException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@planwright/contracts';
import { toProblem, toRefusal } from './to-problem.js';

const driverError = (code: string) =>
  Object.assign(new Error('query failed'), { driverError: Object.assign(new Error('x'), { code }) });

describe('toProblem', () => {
  it('keeps code, detail and fields of a refusal', () => {
    const problem = toProblem(new Refusal('invalid_body', 'Bad.', [{ path: 'kind', message: 'no' }]));
    expect(problem).toMatchObject({
      status: 400,
      code: 'invalid_body',
      errors: [{ path: 'kind', message: 'no' }],
    });
    expect(problem.detail).toMatch(/^Bad\. /);
  });

  it.each([
    [Object.assign(new Error('big'), { status: 413, type: 'entity.too.large' }), 413, 'payload_too_large'],
    [
      Object.assign(new SyntaxError('x'), { status: 400, type: 'entity.parse.failed' }),
      400,
      'malformed_json',
    ],
    [
      Object.assign(new Error('x'), { status: 415, type: 'charset.unsupported' }),
      415,
      'unsupported_media_type',
    ],
    [new NotFoundException(), 404, 'not_found'],
    [Object.assign(new URIError('x'), { status: 400 }), 400, 'invalid_query'],
    [driverError('57P01'), 503, 'store_unavailable'],
    [new AggregateError([Object.assign(new Error('a'), { code: 'ECONNREFUSED' })]), 503, 'store_unavailable'],
    [new Error('Connection terminated unexpectedly'), 503, 'store_unavailable'],
    [driverError('23505'), 500, 'internal_error'],
    [new Error('secret host db-7 is on fire'), 500, 'internal_error'],
    ['thrown text', 500, 'internal_error'],
    [null, 500, 'internal_error'],
  ])('%s is %d %s', (error, status, code) => {
    expect(toProblem(error)).toMatchObject({ status, code });
  });

  it('tells nothing of a fault of our own', () => {
    expect(JSON.stringify(toProblem(new Error('secret host db-7')))).not.toContain('db-7');
    expect(toRefusal(new Error('x'))).toBeNull();
  });
});
