import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorNotice } from './error-notice.js';

export type Read = Pick<UseQueryResult, 'isError' | 'error' | 'isFetching' | 'refetch'>;

/** That something could not be read. It stands above what was read before, which stays as long as there is any. */
export function ReadFailure({ of }: { of: Read | readonly Read[] }) {
  const failed = [of].flat().filter((read) => read.isError);
  if (!failed[0]) return null;
  return (
    <ErrorNotice
      error={failed[0].error}
      retrying={failed.some((read) => read.isFetching)}
      onRetry={() => failed.forEach((read) => void read.refetch())}
    />
  );
}
