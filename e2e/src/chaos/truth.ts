import type { FailureInfo, PlanView } from '@planwright/contracts';
import type { ProviderCalls } from '../stack/offline-provider.js';
import type { Stack } from '../stack/stack.js';

interface FailedCall {
  name: string;
  task: string;
  item: string;
  state: string;
  error: FailureInfo | null;
}

/**
 * A plan that is not whole must say why, and it must be so: its error names a task that failed with that code, a call
 * of that task is stored as failed with it, and the provider did fail that call.
 */
export async function lies(stack: Stack, plan: PlanView): Promise<string[]> {
  if (plan.status === 'completed' && plan.outcome === 'clean') return [];
  const about = `plan ${plan.plan_id} (${plan.status}, ${plan.outcome ?? 'no outcome'})`;
  const tasks = await stack.api.tasks(plan.plan_id);
  const failedCalls = await stack.database((query) =>
    query<FailedCall>(
      `SELECT concat_ws('/', plan_id, task, step, item, generation) AS name, task, item, state, error FROM llm_calls
       WHERE plan_id = $1 AND state = 'failed'`,
      [plan.plan_id],
    ),
  );
  const provider = await stack.provider.calls();
  const problems: string[] = [];
  if (plan.status !== 'completed') {
    if (!plan.error?.code || !plan.error.message) problems.push(`${about} does not say why`);
    const failed = tasks.find(({ task, status }) => status === 'failed' && task === plan.error?.task);
    if (failed?.error?.code !== plan.error?.code || !failed?.error?.message)
      problems.push(
        `${about} names ${plan.error?.code} of ${plan.error?.task ?? 'no task'}, which is ${failed?.status ?? 'not failed'} with ${failed?.error?.code}`,
      );
  }
  for (const { task, status, error } of tasks.filter(({ status }) => status === 'failed')) {
    const call = failedCalls.find((failed) => failed.task === task && failed.error?.code === error?.code);
    if (!call) problems.push(`${about}: ${task} is ${status} with ${error?.code}, and no call of it is`);
  }
  for (const { task, gaps } of tasks)
    for (const { item } of gaps)
      if (!failedCalls.some((call) => call.task === task && call.item === item))
        problems.push(`${about}: ${task} has a gap at ${item}, but no call of it failed`);
  for (const { name, error } of failedCalls)
    if (!wasFailed(provider, name))
      problems.push(`${about}: ${name} failed with ${error?.code}, but the provider answered it well`);
  return problems;
}

/** The provider failed or never finished at least one request of the call, or was not there to be asked. */
function wasFailed({ by_key, log }: ProviderCalls, call: string): boolean {
  const counts = Object.entries(by_key).filter(([key]) => key.startsWith(`${call}#`));
  return (
    counts.every(([, { started, finished }]) => finished < started) ||
    log.some(({ key, fault }) => fault !== undefined && key.startsWith(`${call}#`))
  );
}
