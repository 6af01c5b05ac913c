import { applyEvent, emptyPlanState } from '@planwright/contracts';
import type { FeedEvent, PlanState, PlanView } from '@planwright/contracts';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
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

type PlanPage = { items: PlanView[] };

/** Lets `plan_status` and `plan_progress` of any plan change the lists. */
export function patchLists(client: QueryClient, events: readonly FeedEvent[]): void {
  const told = events.filter((event) => event.event === 'plan_status' || event.event === 'plan_progress');
  if (told.length === 0) return;
  client.setQueriesData<InfiniteData<PlanPage>>({ queryKey: keys.planLists }, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => ({
      ...page,
      items: page.items.map((plan) => told.reduce(listedPlanAfter, plan)),
    }));
    return { ...data, pages };
  });
  // A state decides which lists a plan is in, and a new plan is in none yet.
  if (told.some((event) => event.event === 'plan_status')) {
    soon('lists', READ_AGAIN_MS, () => void client.invalidateQueries({ queryKey: keys.planLists }));
  }
}

function listedPlanAfter(plan: PlanView, event: FeedEvent): PlanView {
  if (event.payload.plan_id !== plan.plan_id || event.seq <= plan.last_seq) return plan;
  if (event.event === 'plan_status') {
    const { status, outcome, error } = event.payload;
    return { ...plan, last_seq: event.seq, status, outcome: outcome ?? null, error: error ?? null };
  }
  if (event.event === 'plan_progress') return { ...plan, ...event.payload, last_seq: event.seq };
  return plan;
}

const pending = new Map<string, ReturnType<typeof setTimeout>>();

function soon(key: string, withinMs: number, read: () => void): void {
  if (pending.has(key)) return;
  const timer = setTimeout(() => {
    pending.delete(key);
    read();
  }, withinMs);
  pending.set(key, timer);
}

/** Reads again what an event announces without holding it, and only where somebody looks at it. */
function readAgain(client: QueryClient, planId: string, events: readonly FeedEvent[]): void {
  const read = (
    { queryKey, exact = true }: { queryKey: readonly unknown[]; exact?: boolean },
    withinMs = READ_AGAIN_MS,
  ): void =>
    soon(JSON.stringify([queryKey, exact]), withinMs, () => {
      void client.invalidateQueries({ queryKey, exact });
    });
  const newerReport = { queryKey: keys.newerReport(planId) };
  for (const event of events) {
    switch (event.event) {
      case 'task_status':
        // With all that is read of it besides: its versions, and what waits to be merged.
        read({ queryKey: keys.task(planId, event.payload.task), exact: false });
        if (event.payload.status !== 'ready' && event.payload.status !== 'pending') {
          read(tasksQuery(planId));
          read(newerReport, READ_WHOLE_AGAIN_MS);
        }
        break;
      case 'llm_interaction':
        read(taskQuery(planId, event.payload.task));
        if (event.payload.status !== 'running') read(tasksQuery(planId), READ_ITEMS_AGAIN_MS);
        read(interactionsQuery(planId), READ_ITEMS_AGAIN_MS);
        if (event.payload.task === FIRST_READ.task) read(firstReadQuery(planId));
        break;
      case 'content_written':
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
