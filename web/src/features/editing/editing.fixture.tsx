import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { jest } from '@jest/globals';
import type { ErrorCode, TaskDetail } from '@planwright/contracts';
import type { ReactNode } from 'react';
import { api } from '../../shared/api/client.js';
import { ProblemError } from '../../shared/api/problem-error.js';
import { taskView } from '../../shared/socket/plan.fixture.js';

/** What the page asked the server, as the tests look at it. */
export interface Asked {
  method: Method;
  path: string;
  query: unknown;
  ifMatch: string | undefined;
  body: unknown;
}

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH';
type Answer = object | ((asked: Asked) => object);

interface Init {
  params?: { path?: Record<string, string>; query?: unknown; header?: Record<string, string> };
  body?: unknown;
}

/**
 * A server that answers by method and path (without `/api/plans/…`), and notes what it was asked. An answer that is a
 * ProblemError is thrown, as the client does it.
 */
export function serve(answers: Record<string, Answer>): Asked[] {
  const asked: Asked[] = [];
  const answering =
    (method: Method) =>
    async (template: string, { params, body }: Init = {}): Promise<{ data: object }> => {
      const path = template
        .replace('/api/plans/{id}/', '')
        .replace(/\{(\w+)\}/g, (_, name: string) => params?.path?.[name] ?? '');
      const ifMatch = params?.header?.['If-Match'];
      const entry: Asked = { method, path, query: params?.query, ifMatch, body };
      asked.push(entry);
      const answer = answers[`${method} ${path}`];
      if (!answer) throw new Error(`nobody answers ${method} ${path}`);
      const data = typeof answer === 'function' ? (answer as (asked: Asked) => object)(entry) : answer;
      if (data instanceof ProblemError) throw data;
      return { data };
    };
  for (const method of ['GET', 'PUT', 'POST', 'PATCH'] as const) {
    jest.spyOn(api, method).mockImplementation(answering(method) as never);
  }
  return asked;
}

export function WithQueries({ children }: { children: ReactNode }) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
  });
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

export const taskDetail = (change: Partial<TaskDetail> = {}): TaskDetail & { output: string } => {
  const detail: TaskDetail = {
    ...taskView('goal', { title: 'Goal', status: 'completed', version: 3 }),
    editable: 'json',
    output_schema: {
      type: 'object',
      properties: {
        goal: { type: 'string' },
        risks: {
          type: 'array',
          items: { type: 'object', properties: { name: { type: 'string' }, weight: { type: 'integer' } } },
        },
      },
    },
    output: JSON.stringify({ goal: 'A café', risks: [{ name: 'Rent', weight: 3 }] }),
    contents: [],
    interactions: [],
    ...change,
  };
  return { ...detail, output: detail.output ?? '' };
};

export const problem = (
  status: number,
  code: ErrorCode,
  errors?: { path: string; message: string }[],
): ProblemError =>
  new ProblemError({
    type: 'about:blank',
    title: `Refused: ${code}`,
    status,
    detail: 'Detail.',
    code,
    ...(errors && { errors }),
  });
