import { type FeedEvent, isEnded, type PlanView } from '@planwright/contracts';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { planQuery } from '../api/get-plan.js';
import type { PlanFilter } from '../api/get-plans.js';
import { keys } from '../api/keys.js';
import { timesAfter } from './overlay.js';
import { readSoon } from './read-soon.js';

type PlanPage = { items: PlanView[] };
type PlanPages = InfiniteData<PlanPage>;

/** Milliseconds for each loaded page of a list that is read again: a long list is so never read more than a short one. */
const READ_PAGE_AGAIN_MS = 800;

/**
 * Lets `plan_status` and `plan_progress` of any plan change the lists. A list is read again only where a state brings
 * a plan into it or out of it, or may have moved it.
 */
export function patchLists(client: QueryClient, events: readonly FeedEvent[]): void {
  const told = events.filter((event) => event.event === 'plan_status' || event.event === 'plan_progress');
  if (told.length === 0) return;
  for (const [queryKey, data] of client.getQueriesData<PlanPages>({ queryKey: keys.planLists })) {
    if (!data) continue;
    const [, filter = {}] = queryKey as readonly [string, PlanFilter?];
    const listed = new Map(data.pages.flatMap(({ items }) => items.map((plan) => [plan.plan_id, plan])));
    if (told.some((event) => changesMembers(filter, listed.get(event.payload.plan_id), event))) {
      readSoon(JSON.stringify(queryKey), READ_PAGE_AGAIN_MS * Math.max(1, data.pages.length), () => {
        void client.invalidateQueries({ queryKey, exact: true });
      });
    }
    const pages = data.pages.map((page) => patchPage(page, told));
    if (pages.some((page, index) => page !== data.pages[index])) {
      client.setQueryData<PlanPages>(queryKey, { ...data, pages });
    }
  }
  for (const event of told) {
    if (event.event === 'plan_status' && isEnded(event.payload.status))
      readEnded(client, event.payload.plan_id);
  }
}

function changesMembers(filter: PlanFilter, plan: PlanView | undefined, event: FeedEvent): boolean {
  if (event.event !== 'plan_status' || (plan && event.seq <= plan.last_seq)) return false;
  const { status } = event.payload;
  // A question about two versions comes and goes with runs, and no event of a plan tells it.
  if (filter.merge_waiting) return plan?.status !== status;
  const belongs = !filter.status || filter.status.split(',').includes(status);
  if (!plan) return belongs;
  return !belongs || (filter.sort?.endsWith('status') === true && plan.status !== status);
}

/** The same page when nothing of it was told, so that its rows are not drawn again. */
function patchPage(page: PlanPage, told: readonly FeedEvent[]): PlanPage {
  const items = page.items.map((plan) => told.reduce(listedPlanAfter, plan));
  return items.some((plan, index) => plan !== page.items[index]) ? { ...page, items } : page;
}

function listedPlanAfter(plan: PlanView, event: FeedEvent): PlanView {
  if (event.payload.plan_id !== plan.plan_id || event.seq <= plan.last_seq) return plan;
  if (event.event === 'plan_status') {
    const { status, outcome, error } = event.payload;
    const told = { last_seq: event.seq, status, outcome: outcome ?? null, error: error ?? null };
    return { ...timesAfter(plan, [event]), ...told };
  }
  if (event.event === 'plan_progress') return { ...plan, ...event.payload, last_seq: event.seq };
  return plan;
}

/** What a plan that ended took is in no event: that one plan is read, and put where it is listed. */
function readEnded(client: QueryClient, planId: string): void {
  const isListed = (data: PlanPages | undefined): boolean =>
    data?.pages.some(({ items }) => items.some((plan) => plan.plan_id === planId)) ?? false;
  const lists = client.getQueriesData<PlanPages>({ queryKey: keys.planLists });
  if (!lists.some(([, data]) => isListed(data))) return;
  readSoon(`ended ${planId}`, READ_PAGE_AGAIN_MS, () => {
    const put = (read: PlanView): void => {
      const newer = (plan: PlanView): PlanView =>
        plan.plan_id === planId && plan.last_seq <= read.last_seq ? read : plan;
      client.setQueriesData<PlanPages>({ queryKey: keys.planLists }, (data) => {
        if (!data || !isListed(data)) return data;
        return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(newer) })) };
      });
    };
    // A plan that cannot be read keeps what its events told.
    client.fetchQuery({ ...planQuery(planId), staleTime: 0 }).then(put, () => undefined);
  });
}
