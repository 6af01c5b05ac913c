import { applyEvent, emptyPlanState } from '@planwright/contracts';
import type { FeedEvent, PlanState, PlanView } from '@planwright/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { artefactsQuery } from '../api/get-artefacts.js';
import { findingsQuery } from '../api/get-findings.js';
import { FIRST_READ, firstReadQuery } from '../api/get-first-read.js';
import { interactionsQuery } from '../api/get-interactions.js';
import { planQuery } from '../api/get-plan.js';
import { taskQuery } from '../api/get-task.js';
import { tasksQuery, type TaskList } from '../api/get-tasks.js';
import { keys } from '../api/keys.js';
import { attemptsAfter } from './overlay-interactions.js';
import { overlayPlan, spentAfter, taskAfter, timesAfter } from './overlay.js';
import { patchLists } from './patch-lists.js';
import { readSoon } from './read-soon.js';

/** Milliseconds in which what events do not tell (gaps, files, remaining time) is read again at most once. */
const READ_AGAIN_MS = 800;
const READ_ITEMS_AGAIN_MS = 2500;
/** What the server puts together from the whole plan: for people who read, not for those who wait for it. */
const READ_WHOLE_AGAIN_MS = 4000;

/** The state that a plan's events are folded into, begun from what REST told. */
export function seedLive(client: QueryClient, plan: PlanView): PlanState {
  const live: PlanState = {
    ...emptyPlanState(),
    lastSeq: plan.last_seq,
    status: plan.status,
    outcome: plan.outcome,
    error: plan.error,
    progress: {
      percentage: plan.progress_percentage,
      completed: plan.completed_tasks,
      failed: plan.failed_tasks,
      blocked: plan.blocked_tasks,
      total: plan.total_tasks,
    },
    cost: plan.cost_usd,
    tokens: plan.tokens,
  };
  client.setQueryData(keys.live(plan.plan_id), live);
  return live;
}

/**
 * Lets a plan's events change the cache. Gives back the events that were new, in order.
 * @throws RangeError when one is missing; the caller reads the plan again.
 */
export function patchPlan(client: QueryClient, planId: string, events: readonly FeedEvent[]): FeedEvent[] {
  const before = client.getQueryData<PlanState>(keys.live(planId));
  if (!before) return [];
  const fresh = events.filter((event) => event.seq > before.lastSeq);
  if (fresh.length === 0) return [];
  const live = fresh.reduce(applyEvent, before);
  client.setQueryData(keys.live(planId), live);
  client.setQueryData<PlanView>(planQuery(planId).queryKey, (plan) =>
    plan ? overlayPlan(timesAfter(plan, fresh), live) : plan,
  );
  client.setQueryData<TaskList>(tasksQuery(planId).queryKey, (list) => list && patchTasks(list, fresh));
  const calls = fresh.filter((event) => event.event === 'llm_interaction');
  client.setQueryData(
    interactionsQuery(planId).queryKey,
    (list) => list && calls.reduce(attemptsAfter, list),
  );
  patchLists(client, fresh);
  readAgain(client, planId, fresh);
  return fresh;
}

function patchTasks(list: TaskList, events: readonly FeedEvent[]): TaskList {
  const seen = list.last_seq ?? -1;
  const items = [...list.items];
  for (const event of events) {
    if ((event.event !== 'task_status' && event.event !== 'llm_interaction') || event.seq <= seen) continue;
    const index = items.findIndex((item) => item.task === event.payload.task);
    const item = items[index];
    if (item) items[index] = event.event === 'task_status' ? taskAfter(item, event) : spentAfter(item, event);
  }
  return { ...list, items };
}

/** Reads again what an event announces without holding it, and only where somebody looks at it. */
function readAgain(client: QueryClient, planId: string, events: readonly FeedEvent[]): void {
  const read = (
    { queryKey, exact = true }: { queryKey: readonly unknown[]; exact?: boolean },
    withinMs = READ_AGAIN_MS,
  ): void =>
    readSoon(JSON.stringify([queryKey, exact]), withinMs, () => {
      void client.invalidateQueries({ queryKey, exact });
    });
  const newerReport = { queryKey: keys.newerReport(planId) };
  const impacts = { queryKey: keys.impacts(planId), exact: false };
  for (const event of events) {
    switch (event.event) {
      case 'task_status':
        // With all that is read of it besides: its versions, and what waits to be merged.
        read({ queryKey: keys.task(planId, event.payload.task), exact: false });
        read(impacts);
        if (event.payload.status !== 'ready' && event.payload.status !== 'pending') {
          read(tasksQuery(planId));
          read(newerReport, READ_WHOLE_AGAIN_MS);
        }
        break;
      case 'llm_interaction':
        read(taskQuery(planId, event.payload.task), READ_ITEMS_AGAIN_MS);
        if (event.payload.status !== 'running') read(tasksQuery(planId), READ_ITEMS_AGAIN_MS);
        read(interactionsQuery(planId), READ_ITEMS_AGAIN_MS);
        if (event.payload.task === FIRST_READ.task) read(firstReadQuery(planId));
        break;
      case 'content_written':
        // An edit that leaves the state as it was is told by nothing else.
        read({ queryKey: keys.task(planId, event.payload.task), exact: false });
        read(tasksQuery(planId));
        read(impacts);
        read(artefactsQuery(planId));
        read(findingsQuery(planId), READ_WHOLE_AGAIN_MS);
        read(newerReport, READ_WHOLE_AGAIN_MS);
        if (event.payload.file === FIRST_READ.file) read(firstReadQuery(planId), 0);
        break;
      case 'plan_status':
        read(planQuery(planId));
        read(newerReport);
        break;
      case 'plan_progress':
        read(planQuery(planId));
        break;
      case 'log_line':
        break;
    }
  }
}
