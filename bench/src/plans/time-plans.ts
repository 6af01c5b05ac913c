import { isEnded } from '@planwright/contracts';
import type { Stack } from '@planwright/e2e/stack';
import { setTimeout as sleep } from 'node:timers/promises';

/** A plan with the most calls. */
export const FULL_PLAN = { speed_vs_detail: 'all_details_but_slow' } as const;

export interface TimedPlan {
  planId: string;
  /** Milliseconds since the epoch: the request sent, and `completed` as it is stored. */
  postedAt: number;
  completedAt: number;
}

export const wallMs = ({ postedAt, completedAt }: TimedPlan): number => completedAt - postedAt;

interface TimesOptions {
  plans: number;
  /** Milliseconds from one POST to the next. */
  apartMs?: number;
  /** What each plan is asked with; a full one where left out. */
  body?: Record<string, unknown>;
  /** How long all of it may take. */
  limitMs: number;
}

/**
 * Creates plans and waits until all are completed. It looks into the database for that, twice a second and for
 * all at once: asking the API for each would cost more of the machine than it may.
 * @throws Error when one ends otherwise or takes too long.
 */
export async function timePlans(
  stack: Stack,
  { plans, apartMs = 0, body = FULL_PLAN, limitMs }: TimesOptions,
): Promise<TimedPlan[]> {
  const posted = await Promise.all(
    Array.from({ length: plans }, async (_, index) => {
      await sleep(index * apartMs);
      const postedAt = Date.now();
      const { plan_id } = await stack.api.createPlan(body);
      return { planId: plan_id, postedAt };
    }),
  );
  const completed = await completedAt(
    stack,
    posted.map(({ planId }) => planId),
    limitMs,
  );
  return posted.map((plan) => ({ ...plan, completedAt: completed.get(plan.planId) ?? NaN }));
}

const LOOK_MS = 500;

interface EndRow {
  plan_id: string;
  status: Parameters<typeof isEnded>[0];
  error: unknown;
  at: number;
}

function completedAt(stack: Stack, ids: readonly string[], limitMs: number): Promise<Map<string, number>> {
  return stack.database(async (query) => {
    const deadline = Date.now() + limitMs;
    for (;;) {
      const rows = await query<EndRow>(
        `SELECT plan_id, status, error, (extract(epoch FROM completed_at) * 1000)::float8 AS at
         FROM plans WHERE plan_id = ANY($1::uuid[])`,
        [ids],
      );
      const ended = rows.filter(({ status }) => isEnded(status));
      const wrong = ended.find(({ status }) => status !== 'completed');
      if (wrong) throw new Error(`plan ${wrong.plan_id} is ${wrong.status}: ${JSON.stringify(wrong.error)}`);
      if (ended.length === ids.length) return new Map(ended.map(({ plan_id, at }) => [plan_id, at]));
      if (Date.now() > deadline)
        throw new Error(`${ended.length} of ${ids.length} plans are completed after ${limitMs} ms`);
      await sleep(LOOK_MS);
    }
  });
}
