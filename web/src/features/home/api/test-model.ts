import type { ModelTestResult } from '@planwright/contracts';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { chiefModels, modelsQuery } from '../../../shared/api/get-models.js';

export interface TestedModel {
  model: string;
  result: ModelTestResult;
}

/** Planwright may have been started anew with a key since the page was opened, so the models are read first. */
async function testChiefModel(client: QueryClient): Promise<TestedModel> {
  const models = await client.fetchQuery({ ...modelsQuery(), staleTime: 0 });
  const { now, wanted } = chiefModels(models);
  const model = (now && !now.offline ? now : wanted)?.id ?? now?.id ?? '';
  const result: ModelTestResult = await bodyOf(
    api.POST('/api/models/{model}/test', { params: { path: { model } } }),
  );
  return { model, result };
}

/** Asks the model that plans are made with, or the one that a key would bring, one tiny thing. */
export function useTestModel() {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => testChiefModel(client) });
}
