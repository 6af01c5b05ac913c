import { afterAll, describe, expect, it } from '@jest/globals';
import * as api from '../src/api.js';
import { graphOf, InMemoryPlan } from './in-memory-plan.fixture.js';
import { codeOf, disconnect, type PlanRunTools, revive, until, walking } from './run-in-temporal.fixture.js';

/** b is behind a; c and d behind b; e behind both; f stands apart. */
const NEEDS = { a: [], b: ['a'], c: ['b'], d: ['b'], e: ['c', 'd'], f: [] };

const edit = (tools: PlanRunTools, task: string, more: object = {}): Promise<api.EditAnswer> =>
  revive(tools, api.editTaskUpdate, { task, inbox_id: `edit-${task}`, cascade: true, ...more });

const ended = ({ client, workflowId }: PlanRunTools): Promise<unknown> =>
  client.workflow.getHandle(workflowId).result();

/** Walks a plan to its end, then does what `body` says. Tells what was asked after the end. */
async function afterTheEnd(
  plan: InMemoryPlan,
  body: (tools: PlanRunTools) => Promise<void>,
): Promise<string[]> {
  let asked = 0;
  await walking(plan, async (tools) => {
    await (await tools.start()).result();
    asked = plan.asked.length;
    await body(tools);
    await ended(tools);
  });
  return plan.asked.slice(asked).sort();
}

describe('a walked plan that a person edits', () => {
  afterAll(disconnect);

  it('makes again what rests on the task, and not the task', async () => {
    const plan = new InMemoryPlan(graphOf(NEEDS));
    const asked = await afterTheEnd(plan, async (tools) => {
      expect(await edit(tools, 'b')).toEqual({ version: 2, stale: ['c', 'd', 'e'] });
    });
    expect(asked).toEqual(['c/#2', 'd/#2', 'e/#2']);
    expect(plan.status).toBe('completed');
  });

  it("stops at a person's version, which waits until the person answers", async () => {
    const plan = new InMemoryPlan(graphOf(NEEDS));
    const asked = await afterTheEnd(plan, async (tools) => {
      await edit(tools, 'b');
      await ended(tools);
      plan.asked.length = 6;
      // What rests on b alone by way of its edit stays as it is.
      expect((await edit(tools, 'a')).stale).toEqual(['b']);
      await ended(tools);
      expect(plan.statuses()).toMatchObject({ b: 'stale', c: 'completed', e: 'completed' });
      expect(plan.status).toBe('completed');
      await edit(tools, 'b');
    });
    expect(asked).toEqual(['b/#2', 'c/#3', 'd/#3', 'e/#3']);
    expect(plan.statuses()).toMatchObject({ b: 'completed', e: 'completed' });
  });

  it("lets what rests on a person's version run while the task fails to be made again", async () => {
    const plan = new InMemoryPlan(graphOf({ ...NEEDS, e: ['a', 'b'] }));
    const asked = await afterTheEnd(plan, async (tools) => {
      await edit(tools, 'b');
      await ended(tools);
      plan.asked.length = 6;
      plan.faults.set('b/', 'llm_auth');
      expect((await edit(tools, 'a')).stale).toEqual(['b', 'e']);
    });
    expect(asked).toEqual(['b/#2', 'e/#3']);
    expect(plan.statuses()).toMatchObject({ b: 'stale', e: 'completed' });
    expect(plan.status).toBe('completed');
  });

  it('only marks what rests on the task where it is told to, until the plan is resumed', async () => {
    const plan = new InMemoryPlan(graphOf(NEEDS));
    const asked = await afterTheEnd(plan, async (tools) => {
      expect((await edit(tools, 'b', { cascade: false })).stale).toEqual(['c', 'd', 'e']);
      await ended(tools);
      expect(plan.asked).toHaveLength(6);
      expect(plan.statuses()).toMatchObject({ c: 'stale', e: 'stale' });
      await revive(tools, api.resumePlanUpdate, {});
    });
    expect(asked).toEqual(['c/#2', 'd/#2', 'e/#2']);
    expect(Object.values(plan.statuses())).toEqual(Array(6).fill('completed'));
  });

  it('stops what is under way on the old output, and starts none of it before the edit is there', async () => {
    const plan = new InMemoryPlan(graphOf(NEEDS), { callMs: 1_000 });
    await walking(plan, async (tools) => {
      const handle = await tools.start();
      await until(() => plan.asked.includes('c/#1') && plan.asked.includes('d/#1'));
      expect((await edit(tools, 'b')).stale).toEqual(['c', 'd', 'e']);
      await handle.result();
    });
    expect(plan.cancelled.sort()).toEqual(['c/#1', 'd/#1']);
    expect([...plan.answered].sort()).toEqual(['a/#1', 'b/#1', 'c/#2', 'd/#2', 'e/#2', 'f/#1']);
    expect(plan.status).toBe('completed');
  });

  it('goes on as before when the edit is refused', async () => {
    const plan = new InMemoryPlan(graphOf(NEEDS), { callMs: 300 });
    plan.refusedEdits.set('edit-b', 'stale_version');
    await walking(plan, async (tools) => {
      const handle = await tools.start();
      await until(() => plan.asked.includes('c/#1'));
      await expect(edit(tools, 'b').catch(codeOf)).resolves.toBe('stale_version');
      await expect(edit(tools, 'e').catch(codeOf)).resolves.toBe('wrong_state');
      await expect(edit(tools, 'nobody').catch(codeOf)).resolves.toBe('task_not_found');
      await handle.result();
    });
    expect(plan.status).toBe('completed');
    expect(plan.cancelled).toEqual([]);
    expect([...plan.answered].sort()).toEqual(['a/#1', 'b/#1', 'c/#1', 'd/#1', 'e/#1', 'f/#1']);
  });

  it('stops no call for an edit that says what is there', async () => {
    const plan = new InMemoryPlan(graphOf(NEEDS), { callMs: 300 });
    plan.unchangedEdits.add('edit-b');
    await walking(plan, async (tools) => {
      const handle = await tools.start();
      await until(() => plan.asked.includes('c/#1'));
      expect(await edit(tools, 'b')).toEqual({ version: 1, stale: [] });
      await handle.result();
    });
    expect(plan.cancelled).toEqual([]);
    expect([...plan.answered].sort()).toEqual(['a/#1', 'b/#1', 'c/#1', 'd/#1', 'e/#1', 'f/#1']);
  });

  it('makes what had failed of the old output of the new one, with no cascade either', async () => {
    const plan = new InMemoryPlan(graphOf(NEEDS));
    plan.faults.set('c/', 'llm_auth');
    const asked = await afterTheEnd(plan, async (tools) => {
      expect((await edit(tools, 'b', { cascade: false })).stale).toEqual(['d']);
      await ended(tools);
      expect(plan.statuses()).toMatchObject({ c: 'failed', d: 'stale', e: 'blocked' });
      plan.faults.clear();
      await revive(tools, api.retryTaskUpdate, { task: 'c' });
    });
    expect(asked).toEqual(['c/#2', 'e/#1']);
  });

  it('does not set back what still needs a task that has failed', async () => {
    const plan = new InMemoryPlan(graphOf(NEEDS));
    plan.faults.set('d/', 'llm_auth');
    const asked = await afterTheEnd(plan, async (tools) => {
      expect(plan.statuses()).toMatchObject({ d: 'failed', e: 'blocked' });
      expect((await edit(tools, 'c')).stale).toEqual([]);
      expect((await edit(tools, 'b')).stale).toEqual(['c', 'd', 'e']);
    });
    expect(asked).toEqual(['c/#2', 'd/#2']);
    expect(plan.status).toBe('failed');
  });

  it('stays paused when it is edited while it is', async () => {
    const plan = new InMemoryPlan(graphOf(NEEDS), { callMs: 100 });
    await walking(plan, async (tools) => {
      const handle = await tools.start();
      await until(() => plan.answered.has('b/#1'));
      await handle.executeUpdate(api.pausePlanUpdate, { args: [{}] });
      await until(() => plan.inFlight === 0);
      await edit(tools, 'b');
      expect(plan.status).toBe('paused');
      expect(plan.asked.filter((key) => key.endsWith('#2'))).toEqual([]);
      await handle.executeUpdate(api.resumePlanUpdate, { args: [{}] });
      await handle.result();
    });
    expect(plan.status).toBe('completed');
  });
});
