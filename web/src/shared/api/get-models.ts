import type { ModelView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

const getModels = async (signal?: AbortSignal): Promise<ModelView[]> =>
  (await bodyOf(api.GET('/api/models', { signal }))).items;

export const modelsQuery = () =>
  queryOptions({ queryKey: keys.models, queryFn: ({ signal }) => getModels(signal) });

const writesPlans = (model: ModelView): boolean =>
  model.capabilities.includes('text') && model.capabilities.includes('structured');

/** The models that can make a plan here and now, the default one first. */
const planningModels = (models: ModelView[]): ModelView[] =>
  models
    .filter((model) => model.available && writesPlans(model))
    .toSorted((a, b) => Number(b.default) - Number(a.default) || a.priority - b.priority);

export const usePlanningModels = () => useQuery({ ...modelsQuery(), select: planningModels });

/** The model that plans are made with, and the one that a key of the provider would bring. */
export function chiefModels(models: readonly ModelView[]): { now?: ModelView; wanted?: ModelView } {
  const now = models.find((model) => model.default);
  const wanted = models.find((model) => model.provider === 'openai' && writesPlans(model));
  return { ...(now ? { now } : {}), ...(wanted ? { wanted } : {}) };
}
