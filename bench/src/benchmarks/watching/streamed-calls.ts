import type { Stack } from '@planwright/e2e/stack';
import type { StreamedCall } from './delta-lags.js';

/** Calls that the provider answered in full, by the attempt that the ledger made of them. */
export async function streamedCalls(stack: Stack): Promise<StreamedCall[]> {
  const attempts = await stack.database((query) =>
    query<{ interaction_id: string; key: string }>(
      `SELECT i.interaction_id, concat(c.plan_id, '/', c.task, '/', c.step, '/', c.item, '/', c.generation, '#', i.attempt) AS key
       FROM llm_interactions i JOIN llm_calls c USING (call_id)`,
    ),
  );
  const { log } = await stack.provider.calls();
  const ends = new Map(
    log
      .filter(({ status }) => status === 'finished')
      .map(({ key, at, ms }) => [key, Date.parse(at) + ms] as const),
  );
  return attempts.flatMap(({ interaction_id, key }) => {
    const endedAt = ends.get(key);
    return endedAt === undefined ? [] : [{ interactionId: interaction_id, endedAt }];
  });
}
