import type { LocalServer } from '@planwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

const getLocalServers = async (signal?: AbortSignal): Promise<LocalServer[]> =>
  (await bodyOf(api.GET('/api/models/local', { signal }))).items;

/** Model servers that run on the machine of the API; looked for again whenever the page is opened. */
export const useLocalServers = () =>
  useQuery({ queryKey: keys.localServers, queryFn: ({ signal }) => getLocalServers(signal), staleTime: 0 });
