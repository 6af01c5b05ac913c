import type { TaskDetail } from '@planwright/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { taskQuery } from '../../../shared/api/get-task.js';

/** The stored words of one model call, or null where the server does not have it. */
export async function getAnswer(
  client: QueryClient,
  planId: string,
  task: string,
  interactionId: string,
): Promise<{ reasoning: string | null; output: string | null } | null> {
  const detail: TaskDetail = await client.fetchQuery({ ...taskQuery(planId, task), staleTime: 0 });
  const found = detail.interactions.find((call) => call.interaction_id === interactionId);
  return found ? { reasoning: found.reasoning, output: found.response } : null;
}
