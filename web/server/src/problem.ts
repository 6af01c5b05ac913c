import type { ServerResponse } from 'node:http';

interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
}

/** The problem document (RFC 9457) of what goes wrong here, before or instead of the API. */
export function problemBody({ status, code, title, detail }: Problem): string {
  return JSON.stringify({ type: `urn:planwright:error:${code}`, title, status, detail, code });
}

export function sendProblem(response: ServerResponse, problem: Problem): void {
  const body = problemBody(problem);
  response.writeHead(problem.status, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

export const upstreamUnavailable = (name: string): Problem => ({
  status: 502,
  code: 'upstream_unavailable',
  title: 'The service behind this address does not answer',
  detail: `The ${name} cannot be reached. Try again shortly; \`npx planwright doctor\` tells what is wrong.`,
});
