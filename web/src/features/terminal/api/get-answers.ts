import type { QueryClient } from '@tanstack/react-query';
import { taskQuery } from '../../../shared/api/get-task.js';

/** The words of one model call as they are stored. */
export interface StoredAnswer {
  interactionId: string;
  reasoning: string | null;
  output: string | null;
}

/** The stored words of every model call of a task. */
export async function getAnswers(client: QueryClient, planId: string, task: string): Promise<StoredAnswer[]> {
  const { interactions } = await client.fetchQuery({ ...taskQuery(planId, task), staleTime: 0 });
  return interactions
    .filter(({ status }) => status !== 'running')
    .map(({ interaction_id, reasoning, response }) => ({
      interactionId: interaction_id,
      reasoning,
      output: response,
    }));
}
