import { afterAll, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { graphOf, InMemoryPlan } from './in-memory-plan.fixture.js';
import { disconnect, walking } from './run-in-temporal.fixture.js';

const TASKS = 300;
const AT_ONCE = 8;

afterAll(disconnect);

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
const millis = (at: { seconds?: unknown; nanos?: number | null } | null | undefined): number =>
  Number(at?.seconds) * 1000 + Number(at?.nanos) / 1e6;

/** Milliseconds that a run's workflow code took, altogether. */
function workflowTaskMs({ events }: History): number {
  let startedAt = 0;
  return (events ?? []).reduce((sum, { eventTime, ...event }) => {
    if (event.workflowTaskStartedEventAttributes) startedAt = millis(eventTime);
    return event.workflowTaskCompletedEventAttributes ? sum + millis(eventTime) - startedAt : sum;
  }, 0);
}

async function walk(needs: Record<string, string[]>): Promise<number> {
  const plan = new InMemoryPlan(graphOf(needs), { maxParallelSteps: AT_ONCE });
  let taken = NaN;
  await walking(plan, async ({ start, client, workflowId }) => {
    await (await start()).result();
    taken = workflowTaskMs(await client.workflow.getHandle(workflowId).fetchHistory());
  });
  expect(plan.asked).toHaveLength(TASKS);
  return taken;
}

it('tasks that wait for a slot cost a run about as little as tasks that wait for their needs', async () => {
  const names = Array.from({ length: TASKS }, (_, i) => `t${i}`);
  const inChains = await walk(
    Object.fromEntries(names.map((name, i) => [name, i < AT_ONCE ? [] : [`t${i - AT_ONCE}`]])),
  );
  const atOnce = await walk(Object.fromEntries(names.map((name) => [name, []])));
  expect(atOnce / inChains).toBeLessThan(2);
}, 120_000);
