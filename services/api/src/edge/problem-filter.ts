import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import { type Problem, Refusal } from '@planwright/contracts';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { methodsOf } from '../docs/routes.js';
import { toProblem, toRefusal } from './to-problem.js';

/** Turns every error of every request into a problem document; the only place where one is made. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const named = error instanceof NotFoundException ? this.nothingThere(request, response) : error;
    const refusal = toRefusal(named);
    if (!refusal)
      this.log.error({ err: error, request_id: response.getHeader('x-request-id') }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (refusal?.retryAfterS !== undefined) response.setHeader('retry-after', refusal.retryAfterS);
    sendProblem(response, toProblem(named));
  }

  /** An address that is known for other methods is no unknown address. */
  private nothingThere(request: Request, response: Response): Refusal {
    const methods = methodsOf(request.path);
    if (!methods.length) return new Refusal('not_found');
    response.setHeader('allow', methods.join(', '));
    return new Refusal('method_not_allowed');
  }
}

export function sendProblem(response: Response, problem: Problem): void {
  for (const name of ['etag', 'content-range', 'content-disposition', 'content-length'])
    response.removeHeader(name);
  response.status(problem.status).setHeader('cache-control', 'no-store');
  response.type('application/problem+json').send(JSON.stringify(problem));
}
