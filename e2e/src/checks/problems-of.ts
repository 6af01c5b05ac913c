import type { PlanView, TaskView } from '@planwright/contracts';
import type { Stack } from '../stack/stack.js';
import { contentProblems } from './content.js';
import { eventProblems } from './events.js';
import { figureProblems } from './figures.js';
import { type LostCalls, providerProblems } from './provider.js';
import { type Query, readLedger } from './stored.js';

/**
 * Holds everything that tells of an ended plan against everything else: ledger, provider's log, contents, files,
 * tasks, counters, metrics and events must tell one story. `killed`: parts were killed meanwhile, so the provider may
 * have been asked what no answer came of, and attempts may have been written down that never reached it. `lost`: calls
 * of which the database lost its rows since it was put back to an earlier moment.
 * @returns a sentence for each contradiction; none where all agree.
 */
export async function problemsOf(
  stack: Stack,
  planId: string,
  { killed = false, lost }: { killed?: boolean; lost?: LostCalls } = {},
): Promise<string[]> {
  const [plan, tasks, files] = await Promise.all([
    stack.api.plan(planId),
    stack.api.tasks(planId),
    stack.api.files(planId),
  ]);
  return stack.database(async (query) => {
    const ledger = await readLedger(query, planId);
    const calls = await stack.provider.calls();
    return [
      ...(await leftovers(query, plan, tasks)),
      ...ledger.problems,
      ...providerProblems(ledger, calls, planId, killed, lost),
      ...(await figureProblems(query, plan, tasks)),
      ...(await eventProblems(query, plan, tasks, files)),
      ...(await contentProblems(query, stack.api, plan, files)),
    ];
  });
}

/** What must not be there any more once a plan has ended. */
async function leftovers(query: Query, plan: PlanView, tasks: TaskView[]): Promise<string[]> {
  const rows = await query<{ what: string; count: number }>(
    `SELECT 'claimed calls' AS what, count(*) FROM llm_calls WHERE plan_id = $1 AND state = 'claimed'
     UNION ALL SELECT 'running interactions', count(*) FROM llm_interactions WHERE plan_id = $1 AND status = 'running'
     UNION ALL SELECT 'reserved micro-dollars of calls', coalesce(sum(reserved_micros), 0) FROM llm_calls WHERE plan_id = $1
     UNION ALL SELECT 'reserved micro-dollars of the plan', reserved_micros FROM plans WHERE plan_id = $1`,
    [plan.plan_id],
  );
  const moving = tasks.filter((task) => ['ready', 'running', 'waiting'].includes(task.status));
  return [
    ...rows.filter(({ count }) => count !== 0).map(({ what, count }) => `${count} ${what} are left`),
    ...moving.map((task) => `${task.task} is ${task.status} though the plan is ${plan.status}`),
    ...(plan.current_tasks.length
      ? [`current_tasks of an ended plan: ${plan.current_tasks.join(', ')}`]
      : []),
  ];
}
