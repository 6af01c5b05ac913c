import { jest } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createQueryClient } from './api/query-client.js';
import { createCommandRegistry } from './keys/command-registry.js';
import { CommandsProvider } from './keys/commands-context.js';
import { createKeyListener } from './keys/key-listener.js';
import { keepFocus } from './ui/keep-focus.js';
import { Toasts } from './ui/toasts.js';

/** Answers of the API by method and path, such as `GET /api/plans`; what is missing is a fault of the test. */
export type Answers = Record<string, (request: Request, url: URL) => unknown>;

export interface Sent {
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
  headers: Headers;
}

export const problem = (status: number, code: string, more: object = {}): Response =>
  new Response(
    JSON.stringify({
      type: 'about:blank',
      title: `Title of ${code}`,
      status,
      detail: 'Detail.',
      code,
      ...more,
    }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** What jsdom lacks and the page's parts ask for. */
function fillIn(): void {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Element.prototype.scrollIntoView ??= () => undefined;
  Element.prototype.hasPointerCapture ??= () => false;
  window.scrollTo = () => undefined;
}

/** Shows a part of the page, with an API that answers so. Gives what was sent to it. */
export async function showPage(children: ReactNode, answers: Answers): Promise<Sent[]> {
  fillIn();
  window.localStorage.clear();
  const sent: Sent[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = new Request(input);
    const url = new URL(request.url);
    const text = await request.clone().text();
    const { method, headers } = request;
    const query = Object.fromEntries(url.searchParams);
    sent.push({ method, path: url.pathname, query, body: text ? JSON.parse(text) : null, headers });
    const answer = await answers[`${method} ${url.pathname}`]?.(request, url);
    if (answer === undefined) throw new Error(`nothing answers ${method} ${url.pathname}`);
    if (answer instanceof Response) return answer;
    return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
  });
  const registry = createCommandRegistry();
  const commands = { registry, run: (command: { run: () => void }) => command.run() };
  document.addEventListener(
    'keydown',
    createKeyListener({ commands: registry.all, run: commands.run, singleKeys: () => true }),
  );
  keepFocus();
  const root = createRootRoute({ notFoundComponent: () => <>{children}</> });
  const router = createRouter({
    routeTree: root,
    history: createMemoryHistory({ initialEntries: ['/shown'] }),
  });
  await router.load();
  render(
    <QueryClientProvider client={createQueryClient()}>
      <CommandsProvider value={commands}>
        <Toasts>
          <RouterProvider router={router as never} />
        </Toasts>
      </CommandsProvider>
    </QueryClientProvider>,
  );
  return sent;
}
