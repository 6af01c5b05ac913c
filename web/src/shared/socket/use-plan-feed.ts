import type { FeedEvent, LlmDelta, PlanState } from '@planwright/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { planQuery, usePlan } from '../api/get-plan.js';
import { tasksQuery } from '../api/get-tasks.js';
import { keys, partsOfPlan } from '../api/keys.js';
import { useConnection } from './connection-context.js';
import { patchPlan, seedLive } from './patch-cache.js';
import { watchPlan, type PlanWatcher } from './watch-plan.js';

/** Whoever else wants a plan's events, each exactly once and in order, and its deltas. */
export interface PlanTap {
  event(event: FeedEvent): void;
  delta?(delta: LlmDelta): void;
}

function cacheWatcher(
  client: QueryClient,
  planId: string,
  taps: readonly PlanTap[],
  refused: (detail: string | null) => void,
): PlanWatcher {
  const read = async (): Promise<void> => {
    const queryKey = keys.live(planId);
    const before = client.getQueryData<PlanState>(queryKey);
    // What events told says nothing of a plan that is read for want of them.
    client.removeQueries({ queryKey });
    try {
      seedLive(client, await client.fetchQuery({ ...planQuery(planId), staleTime: 0 }));
    } catch (error) {
      client.setQueryData(queryKey, before);
      throw error;
    }
    // Attempts are read from where they are known on: after a gap they are read from the start.
    await client.resetQueries({ queryKey: keys.interactions(planId) });
    // The rest of what the missed events would have announced, where somebody looks at it.
    const rest = partsOfPlan(planId).filter(([name]) => name !== keys.interactions(planId)[0]);
    await Promise.all(rest.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  return {
    since: () => client.getQueryData<PlanState>(keys.live(planId))?.lastSeq ?? 0,
    take: (events) => {
      for (const event of patchPlan(client, planId, events)) for (const tap of taps) tap.event(event);
    },
    delta: (delta) => {
      for (const tap of taps) tap.delta?.(delta);
    },
    restart: read,
    refused,
  };
}

/**
 * Keeps the cache of one plan live for as long as the caller is mounted. `taps` must keep its identity.
 * Gives back why the feed was refused, or null.
 */
export function usePlanFeed(planId: string, taps: readonly PlanTap[]): string | null {
  const client = useQueryClient();
  const connection = useConnection();
  // A plan that could not be read again is still watched.
  const isRead = usePlan(planId).data !== undefined;
  const [refusal, setRefusal] = useState<string | null>(null);

  // While the plan is read: what happens in between is told that much earlier.
  useEffect(() => connection.use(), [connection]);
  useEffect(() => {
    const plan = isRead ? client.getQueryData(planQuery(planId).queryKey) : undefined;
    if (!plan) return undefined;
    seedLive(client, plan);
    // What was read before the seed may be older than it; from here on the events tell.
    const tasks = client.getQueryData(tasksQuery(planId).queryKey);
    if (!tasks || (tasks.last_seq ?? -1) < plan.last_seq) void client.invalidateQueries(tasksQuery(planId));
    const leave = watchPlan(connection, planId, cacheWatcher(client, planId, taps, setRefusal));
    return () => {
      leave();
      client.removeQueries({ queryKey: keys.live(planId) });
      // Without a feed the cache grows old: the next visit reads it anew.
      for (const queryKey of [keys.plan(planId), ...partsOfPlan(planId)]) {
        void client.invalidateQueries({ queryKey, refetchType: 'none' });
      }
    };
  }, [client, connection, planId, isRead, taps]);
  return refusal;
}
