import type { PromptExample } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

const getPrompts = async (signal?: AbortSignal): Promise<PromptExample[]> =>
  (await bodyOf(api.GET('/api/prompts', { signal }))).items;

const promptsQuery = () =>
  queryOptions({
    queryKey: keys.prompts,
    queryFn: ({ signal }) => getPrompts(signal),
    staleTime: Infinity,
  });

export const usePrompts = () => useQuery(promptsQuery());
