import type { FileView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, paths } from './client.js';
import { keys } from './keys.js';

const getFile = (planId: string, name: string, signal?: AbortSignal): Promise<string> =>
  api.text(paths.file(planId, name), { signal });

const fileQuery = (planId: string, file: FileView) =>
  queryOptions({
    queryKey: keys.file(planId, file.name, file.version),
    queryFn: ({ signal }) => getFile(planId, file.name, signal),
  });

/** The text of a file; a new version is another entry of the cache. */
export const useFile = (planId: string, file: FileView) => useQuery(fileQuery(planId, file));
