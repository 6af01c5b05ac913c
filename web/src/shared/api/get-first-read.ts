import type { FirstReadView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

/** How events name the first read: it stands beside the tasks and is none of them. */
export const FIRST_READ = { task: 'first_read', file: '000-first_read.md' } as const;

const getFirstRead = (planId: string, signal?: AbortSignal): Promise<FirstReadView> =>
  bodyOf(api.GET('/api/plans/{id}/first-read', { params: { path: { id: planId } }, signal }));

export const firstReadQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.firstRead(planId),
    queryFn: ({ signal }) => getFirstRead(planId, signal),
  });

export const useFirstRead = (planId: string) => useQuery(firstReadQuery(planId));
