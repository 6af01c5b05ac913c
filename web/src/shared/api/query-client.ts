import { notifyManager, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.js';

// What changed is drawn with the next frame, and does not wait for a turn of the clock before it.
notifyManager.setScheduler(queueMicrotask);

/**
 * Nothing is fetched again by a clock: what changes on the server is told by the socket. A browser that calls itself
 * offline knows nothing of a server on the same machine: all is tried, and what fails says so. Above all, nothing that
 * a person pressed is kept and sent later.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 3 && error instanceof ProblemError && error.passing,
        retryDelay: (count) => Math.min(500 * 2 ** count, 4000),
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
