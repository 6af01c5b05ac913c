import createClient, { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';
import { problemOf, unreachable } from './problem-error.js';
import type { paths } from './schema.generated.js';

/** Outside a browser nothing has an address of its own: there a test answers. */
const baseUrl = typeof location === 'undefined' ? 'http://planwright.test' : location.origin;

/**
 * The one way to the REST API: addresses, parameters, bodies and answers are typed by its OpenAPI document. What is no
 * success throws a ProblemError; an abort stays what it is.
 */
export const api = createClient<paths>({
  baseUrl,
  headers: { accept: 'application/json' },
  fetch: (request) => globalThis.fetch(request),
});

api.use({
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  // An abort is the page's own doing (a newer request took over).
  onError: ({ request }) => (request.signal.aborted ? undefined : unreachable()),
});

/** The body of a successful answer, and there is no other: see `api`. */
export async function bodyOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** How to ask for something that is no JSON. */
export const AS_TEXT = { parseAs: 'text', headers: { accept: '*/*' } } as const;
export const AS_FILE = { parseAs: 'blob', headers: { accept: '*/*' } } as const;

type ParametersOf<P extends keyof paths> = paths[P] extends { get: { parameters: infer T } }
  ? Omit<T, 'header' | 'cookie'>
  : never;

/** The address of what is fetched without this client: by a frame, a link, an event source. */
export const addressOf = <P extends keyof paths>(path: P, params: ParametersOf<P>): string =>
  createFinalURL(path, {
    baseUrl: '',
    params: { ...params },
    pathSerializer: defaultPathSerializer,
    querySerializer: createQuerySerializer(),
  });
