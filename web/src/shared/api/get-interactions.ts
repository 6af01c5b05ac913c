import type { InteractionPage, InteractionSummary } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { mergeAttempts, readFrom, type Attempt } from '../socket/overlay-interactions.js';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

const PAGE = 1000;
const EVER = '';

async function getInteractions(
  planId: string,
  since: string | undefined,
  signal?: AbortSignal,
): Promise<InteractionSummary[]> {
  const items: InteractionSummary[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: PAGE, ...(since && { since }), ...(cursor && { cursor }) };
    const params = { path: { id: planId }, query };
    const page: InteractionPage = await bodyOf(api.GET('/api/plans/{id}/interactions', { params, signal }));
    items.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

export const interactionsQuery = (planId: string) => {
  const queryKey = keys.interactions(planId);
  return queryOptions({
    queryKey,
    // An attempt that has ended never changes: only what is open or new is read again.
    queryFn: async ({ signal, client }): Promise<readonly Attempt[]> => {
      const since = readFrom(client.getQueryData<readonly Attempt[]>(queryKey));
      const read = await getInteractions(planId, since, signal);
      return mergeAttempts(client.getQueryData<readonly Attempt[]>(queryKey) ?? [], read, since ?? EVER);
    },
  });
};

/** Every attempt at every model call of a plan, oldest first, without its words. */
export const useInteractions = (planId: string) => useQuery(interactionsQuery(planId));
