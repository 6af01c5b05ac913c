import { notifyManager, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.js';

// What changed is drawn with the next frame, and does not wait for a turn of the clock before it.
notifyManager.setScheduler(queueMicrotask);

/** Nothing is fetched again by a clock: what changes on the server is told by the socket. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 3 && error instanceof ProblemError && error.passing,
        retryDelay: (count) => Math.min(500 * 2 ** count, 4000),
      },
    },
  });
}
