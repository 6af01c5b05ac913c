import type { FileView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { addressOf, api, AS_TEXT, bodyOf } from './client.js';
import { keys } from './keys.js';

/** Where a file is, for what loads it by itself: a link, a frame. */
export const fileAddress = (planId: string, name: string): string =>
  addressOf('/api/plans/{id}/files/{name}', { path: { id: planId, name } });

const getFile = (planId: string, name: string, signal?: AbortSignal): Promise<string> =>
  bodyOf(
    api.GET('/api/plans/{id}/files/{name}', { params: { path: { id: planId, name } }, signal, ...AS_TEXT }),
  );

const fileQuery = (planId: string, file: FileView) =>
  queryOptions({
    queryKey: keys.file(planId, file.name, file.version),
    queryFn: ({ signal }) => getFile(planId, file.name, signal),
  });

/** The text of a file; a new version is another entry of the cache. */
export const useFile = (planId: string, file: FileView) => useQuery(fileQuery(planId, file));
