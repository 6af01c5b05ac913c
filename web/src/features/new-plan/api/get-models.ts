import type { ModelView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

/** The models that can make a plan here and now, the default one first. */
async function getPlanningModels(signal?: AbortSignal): Promise<ModelView[]> {
  const { items } = await bodyOf(api.GET('/api/models', { signal }));
  return items
    .filter((model) => model.available && model.capabilities.includes('structured'))
    .toSorted((a, b) => Number(b.default) - Number(a.default) || a.priority - b.priority);
}

const modelsQuery = () =>
  queryOptions({ queryKey: keys.models, queryFn: ({ signal }) => getPlanningModels(signal) });

export const usePlanningModels = () => useQuery(modelsQuery());
