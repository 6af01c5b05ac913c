import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * For an action's `onSettled`: what it may have changed is read again. An action that was done is over when that is
 * read; one that failed says so at once, however long a server that cannot be reached takes to be read.
 */
export function readAfter(client: QueryClient, ...queryKeys: QueryKey[]) {
  return (_: unknown, error: Error | null): Promise<unknown> | undefined => {
    const read = Promise.all(queryKeys.map((queryKey) => client.invalidateQueries({ queryKey })));
    return error ? undefined : read;
  };
}
