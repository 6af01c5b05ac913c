import { problemOf, unreachable } from './problem-error.js';

export interface RequestOptions {
  body?: unknown;
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

function address(path: string, query: RequestOptions['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

async function send(method: string, path: string, options: RequestOptions): Promise<Response> {
  const { body, query, headers, signal } = options;
  let response: Response;
  try {
    response = await fetch(address(path, query), {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    // An abort is the page's own doing (a newer request took over), so it stays what it is.
    if (signal?.aborted) throw error;
    throw unreachable();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function json<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The one way to the REST API. Answers are typed by `@planwright/contracts`; failures throw a ProblemError. */
export const api = {
  get: <T>(path: string, options?: RequestOptions) => json<T>('GET', path, options),
  post: <T>(path: string, options?: RequestOptions) => json<T>('POST', path, options),
  patch: <T>(path: string, options?: RequestOptions) => json<T>('PATCH', path, options),
  remove: (path: string) => json<unknown>('DELETE', path),
  /** A file that is to be kept, with the name that the server gives it. */
  file: async (path: string, options: RequestOptions = {}): Promise<{ blob: Blob; name: string }> => {
    const response = await send('GET', path, { ...options, headers: { accept: '*/*' } });
    const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return { blob: await response.blob(), name: name ?? 'plan' };
  },
  /** The body of a file as text. */
  text: async (path: string, options: RequestOptions = {}): Promise<string> => {
    const response = await send('GET', path, { ...options, headers: { accept: '*/*' } });
    return response.text();
  },
};

const segment = encodeURIComponent;

/** Every address of the API that the page uses. */
export const paths = {
  plans: '/api/plans',
  preview: '/api/plans/preview',
  prompts: '/api/prompts',
  models: '/api/models',
  modelTest: (modelId: string) => `/api/models/${segment(modelId)}/test`,
  plan: (planId: string) => `/api/plans/${segment(planId)}`,
  command: (planId: string, command: 'pause' | 'resume' | 'cancel') =>
    `/api/plans/${segment(planId)}/${command}`,
  tasks: (planId: string) => `/api/plans/${segment(planId)}/tasks`,
  task: (planId: string, task: string) => `/api/plans/${segment(planId)}/tasks/${segment(task)}`,
  taskCommand: (planId: string, task: string, command: 'retry' | 'regenerate' | 'gate') =>
    `/api/plans/${segment(planId)}/tasks/${segment(task)}/${command}`,
  artefacts: (planId: string) => `/api/plans/${segment(planId)}/artefacts`,
  file: (planId: string, name: string) => `/api/plans/${segment(planId)}/files/${segment(name)}`,
  firstRead: (planId: string) => `/api/plans/${segment(planId)}/first-read`,
  findings: (planId: string) => `/api/plans/${segment(planId)}/findings`,
  export: (planId: string) => `/api/plans/${segment(planId)}/export`,
  report: (planId: string) => `/api/plans/${segment(planId)}/report`,
  fallbackReport: (planId: string) => `/api/plans/${segment(planId)}/fallback-report`,
  stream: (planId: string, since: number) => `/api/plans/${segment(planId)}/stream?since=${since}`,
};
