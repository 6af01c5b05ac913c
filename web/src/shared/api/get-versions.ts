import type { VersionView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

const getVersions = (planId: string, task: string, signal?: AbortSignal): Promise<{ items: VersionView[] }> =>
  bodyOf(
    api.GET('/api/plans/{id}/tasks/{task}/versions', { params: { path: { id: planId, task } }, signal }),
  );

const versionsQuery = (planId: string, task: string) =>
  queryOptions({
    queryKey: keys.versions(planId, task),
    queryFn: ({ signal }) => getVersions(planId, task, signal),
  });

export const useVersions = (planId: string, task: string) => useQuery(versionsQuery(planId, task));
