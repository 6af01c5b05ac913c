import { afterAll, describe, expect, it } from '@jest/globals';
import { WorkflowFailedError } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../src/api.js';
import { graphOf, InMemoryPlan, withFirstRead } from './in-memory-plan.fixture.js';
import { codeOf, disconnect, revive, until, walking } from './run-in-temporal.fixture.js';

const CHAIN = { a: [], b: ['a'], c: ['b'], d: [], e: ['c', 'd'] };

describe('a walked plan', () => {
  afterAll(disconnect);

  it('runs every task once, needs first, never more than the limit at once', async () => {
    const wide = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`t${i}`, i < 10 ? [] : [`t${i - 10}`]]),
    );
    const plan = new InMemoryPlan(graphOf(wide), { maxParallelSteps: 4, callMs: 20 });
    await walking(plan, async ({ start }) => (await start()).result());
    expect(plan.status).toBe('completed');
    expect(plan.asked).toHaveLength(20);
    expect(plan.peak).toBeLessThanOrEqual(4);
    expect(plan.peak).toBeGreaterThan(1);
    for (let i = 10; i < 20; i++)
      expect(plan.asked.indexOf(`t${i - 10}/#1`)).toBeLessThan(plan.asked.indexOf(`t${i}/#1`));
  });

  it('blocks only the dependents of a failure; a retry after the end asks only what is missing', async () => {
    const plan = new InMemoryPlan(graphOf(CHAIN));
    plan.faults.set('b/', 'llm_auth');
    await walking(plan, async (tools) => {
      const handle = await tools.start();
      await handle.result();
      expect(plan.statuses()).toEqual({
        a: 'completed',
        b: 'failed',
        c: 'blocked',
        d: 'completed',
        e: 'blocked',
      });
      expect(plan.status).toBe('failed');
      plan.faults.clear();
      await revive(tools, api.retryTaskUpdate, { task: 'b' });
      await tools.client.workflow.getHandle(tools.workflowId).result();
    });
    expect(plan.status).toBe('completed');
    expect(plan.asked.filter((key) => key.startsWith('a/'))).toHaveLength(1);
    expect(plan.asked.filter((key) => key.startsWith('b/'))).toHaveLength(2);
  });

  it('hands a task over before its needs are done, and gives it back when they fail', async () => {
    const plan = new InMemoryPlan(graphOf({ a: [], b: ['a'], c: ['a', 'b'], d: ['c'] }), { callMs: 50 });
    await walking(plan, async ({ start }) => (await start()).result());
    expect(plan.statuses()).toEqual({ a: 'completed', b: 'completed', c: 'completed', d: 'completed' });
    expect(plan.early).toEqual(['b', 'c', 'd']);
    expect(plan.asked).toEqual(['a/#1', 'b/#1', 'c/#1', 'd/#1']);

    const failing = new InMemoryPlan(graphOf({ a: [], b: [], c: ['a', 'b'] }), { callMs: 50 });
    failing.faults.set('a/', 'llm_auth');
    await walking(failing, async ({ start }) => (await start()).result());
    expect(failing.early).toEqual(['c']);
    expect(failing.statuses()).toEqual({ a: 'failed', b: 'completed', c: 'blocked' });
    expect(failing.status).toBe('failed');
  });

  it('starts no call while paused, and goes on after', async () => {
    const plan = new InMemoryPlan(graphOf(CHAIN), { callMs: 100 });
    await walking(plan, async ({ start }) => {
      const handle = await start();
      await until(() => plan.asked.length > 0);
      await handle.executeUpdate(api.pausePlanUpdate, { args: [{}] });
      const asked = plan.asked.length;
      await sleep(500);
      expect(plan.asked).toHaveLength(asked);
      expect(plan.status).toBe('paused');
      await handle.executeUpdate(api.resumePlanUpdate, { args: [{}] });
      await handle.result();
    });
    expect(plan.status).toBe('completed');
    expect(plan.asked).toHaveLength(5);
  });

  it('makes the first read beside the tasks: nothing waits for it, and its failure fails nothing', async () => {
    const plan = new InMemoryPlan(withFirstRead(graphOf(CHAIN)), { firstRead: true, callMs: 20 });
    await walking(plan, async ({ start }) => (await start()).result());
    expect(plan.status).toBe('completed');
    expect(plan.asked.filter((key) => key.startsWith('first/'))).toHaveLength(1);
    expect(plan.firstReads).toEqual(['first']);

    const refused = new InMemoryPlan(withFirstRead(graphOf({ a: [] })), { firstRead: true });
    refused.faults.set('first/', 'llm_auth');
    await walking(refused, async ({ start }) => (await start()).result());
    expect(refused.status).toBe('completed');
    expect(refused.firstReads).toEqual([]);
  });

  it('does nothing of what its sender has given up', async () => {
    const plan = new InMemoryPlan(graphOf(CHAIN), { callMs: 100 });
    await walking(plan, async (tools) => {
      const handle = await tools.start();
      const late = { expires_at: Date.now() - 1 };
      const cancelled = handle.executeUpdate(api.cancelPlanUpdate, { args: [late] });
      await expect(cancelled.catch(codeOf)).resolves.toBe('worker_unavailable');
      await handle.result();
      expect(plan.status).toBe('completed');
      const again = revive(tools, api.regenerateTaskUpdate, { task: 'b', ...late });
      await expect(again.catch(codeOf)).resolves.toBe('worker_unavailable');
      await tools.client.workflow.getHandle(tools.workflowId).result();
    });
    expect(plan.asked).toHaveLength(5);
  });

  it('stops the calls under way when it is cancelled, and can be resumed', async () => {
    const plan = new InMemoryPlan(graphOf(CHAIN), { callMs: 60_000 });
    await walking(plan, async (tools) => {
      const handle = await tools.start();
      await until(() => plan.asked.length === 2);
      await handle.executeUpdate(api.cancelPlanUpdate, { args: [{}] });
      await handle.result();
      expect(plan.cancelled.sort()).toEqual(['a/#1', 'd/#1']);
      expect(new Set(Object.values(plan.statuses()))).toEqual(new Set(['cancelled']));
      plan['options'].callMs = 5;
      await revive(tools, api.resumePlanUpdate, {});
      await tools.client.workflow.getHandle(tools.workflowId).result();
    });
    expect(plan.status).toBe('completed');
  });

  it('says so when it is cancelled in Temporal', async () => {
    const plan = new InMemoryPlan(graphOf(CHAIN), { callMs: 60_000 });
    await walking(plan, async ({ start }) => {
      const handle = await start();
      await until(() => plan.asked.length === 2);
      await handle.cancel();
      await expect(handle.result()).rejects.toThrow(WorkflowFailedError);
    });
    expect(plan.status).toBe('cancelled');
    expect(plan.inFlight).toBe(0);
  });

  it('is held by a gate until a person answers', async () => {
    const gate = { id: 'refusal', kind: 'gate' as const, title: 'Wait' };
    const ask = { id: 'ask', kind: 'call' as const, title: 'Ask' };
    // One task lies between, so that a call that ends with the gate's own may still be followed by another.
    const plan = new InMemoryPlan(
      graphOf({ gate: [], a: [], next: ['a'], b: ['next'] }, { gate: [ask, gate] }),
      {
        callMs: 200,
      },
    );
    plan.gates.set('gate', { reasons: ['unsafe'], decision: null });
    await walking(plan, async ({ start }) => {
      const handle = await start();
      await until(() => plan.status === 'waiting');
      await sleep(500);
      expect(plan.asked.filter((key) => key.startsWith('b/'))).toHaveLength(0);
      await expect(handle.executeUpdate(api.pausePlanUpdate, { args: [{}] }).catch(codeOf)).resolves.toBe(
        'wrong_state',
      );
      await handle.executeUpdate(api.answerGateUpdate, { args: [{ task: 'gate', inbox_id: 'override' }] });
      await handle.result();
    });
    expect(plan.status).toBe('completed');
    expect(plan.asked.filter((key) => key.startsWith('gate/'))).toHaveLength(1);
  });

  it('waits for the answers at all of its gates', async () => {
    const steps = [{ id: 'refusal', kind: 'gate' as const, title: 'Wait' }];
    const plan = new InMemoryPlan(
      graphOf({ one: [], two: [], a: ['one'], b: ['two'] }, { one: steps, two: steps }),
    );
    for (const task of ['one', 'two']) plan.gates.set(task, { reasons: ['unsafe'], decision: null });
    await walking(plan, async ({ start }) => {
      const handle = await start();
      const answer = (task: string) =>
        handle.executeUpdate(api.answerGateUpdate, { args: [{ task, inbox_id: 'override' }] });
      await until(() => Object.values(plan.statuses()).filter((status) => status === 'waiting').length === 2);
      await answer('one');
      // It still waits, so it cannot be paused, and nothing is asked.
      await expect(handle.executeUpdate(api.pausePlanUpdate, { args: [{}] }).catch(codeOf)).resolves.toBe(
        'wrong_state',
      );
      expect([plan.status, plan.asked]).toEqual(['waiting', []]);
      await answer('two');
      await handle.result();
    });
    expect(plan.status).toBe('completed');
    expect([...plan.asked].sort()).toEqual(['a/#1', 'b/#1']);
  });

  it('goes through two maps of one task, one after the other, and completes it with the last item', async () => {
    const map = (id: string) => ({ id, kind: 'map' as const, title: id });
    const plan = new InMemoryPlan(graphOf({ t: [], next: ['t'] }, { t: [map('first'), map('second')] }));
    plan.items.set('t/first', ['x1', 'x2']);
    plan.items.set('t/second', ['y1', 'y2', 'y3']);
    await walking(plan, async ({ start }) => (await start()).result());
    expect(plan.status).toBe('completed');
    expect(plan.asked.slice(0, 2).sort()).toEqual(['t/x1#1', 't/x2#1']);
    expect(plan.asked.slice(2, 5).sort()).toEqual(['t/y1#1', 't/y2#1', 't/y3#1']);
    expect(plan.asked.slice(5)).toEqual(['next/#1']);
  });

  it('keeps the gaps of a first map through a second one', async () => {
    const map = (id: string) => ({ id, kind: 'map' as const, title: id, min_done: 1 });
    const plan = new InMemoryPlan(graphOf({ t: [] }, { t: [map('first'), map('second')] }));
    plan.items.set('t/first', ['x1', 'x2']);
    plan.items.set('t/second', ['y1']);
    plan.faults.set('t/x2', 'llm_schema');
    await walking(plan, async ({ start }) => (await start()).result());
    expect(plan.status).toBe('completed');
    expect(plan.rows.get('t')).toMatchObject({ status: 'completed', gaps: 1 });
  });

  it('is cancelled when the owner stops it at the gate', async () => {
    const steps = [{ id: 'refusal', kind: 'gate' as const, title: 'Wait' }];
    const plan = new InMemoryPlan(graphOf({ gate: [], a: ['gate'] }, { gate: steps }));
    plan.gates.set('gate', { reasons: ['unsafe'], decision: null });
    await walking(plan, async ({ start }) => {
      const handle = await start();
      await until(() => plan.status === 'waiting');
      await handle.executeUpdate(api.answerGateUpdate, { args: [{ task: 'gate', inbox_id: 'stop' }] });
      await handle.result();
    });
    expect(plan.status).toBe('cancelled');
    expect(plan.asked).toEqual([]);
  });

  describe('at a gate that is made again with what it rests on', () => {
    const steps = [{ id: 'refusal', kind: 'gate' as const, title: 'Wait' }];
    const needs = { setup: [], gate: ['setup'], other: [], a: ['gate', 'other'] };

    it('goes on when the gate does not ask any more', async () => {
      const plan = new InMemoryPlan(graphOf(needs, { gate: steps }));
      plan.gates.set('gate', { reasons: ['unsafe'], decision: null });
      await walking(plan, async ({ start }) => {
        const handle = await start();
        await until(() => plan.status === 'waiting' && plan.inFlight === 0);
        plan.gates.clear();
        await handle.executeUpdate(api.regenerateTaskUpdate, { args: [{ task: 'setup' }] });
        await handle.result();
      });
      expect(plan.status).toBe('completed');
      expect(plan.asked).toContain('setup/#2');
    });

    it('waits for nobody where that happens while the gate is looked at', async () => {
      let opens = (): void => undefined;
      const opened = new Promise<void>((resolve) => (opens = resolve));
      const whileGateOpens = () => opened;
      const plan = new InMemoryPlan(graphOf(needs, { gate: steps }), { whileGateOpens });
      plan.gates.set('gate', { reasons: ['unsafe'], decision: null });
      await walking(plan, async ({ start }) => {
        const handle = await start();
        await until(() => plan.status === 'waiting');
        const made = handle.executeUpdate(api.regenerateTaskUpdate, { args: [{ task: 'setup' }] });
        await sleep(300);
        plan.gates.clear();
        opens();
        await made;
        await handle.result();
      });
      expect(plan.status).toBe('completed');
      expect(plan.asked).toContain('setup/#2');
    });
  });

  it('takes one answer of two that come at once and refuses the other', async () => {
    const steps = [{ id: 'refusal', kind: 'gate' as const, title: 'Wait' }];
    const plan = new InMemoryPlan(graphOf({ gate: [], a: ['gate'] }, { gate: steps }));
    plan.gates.set('gate', { reasons: ['unsafe'], decision: null });
    await walking(plan, async ({ start }) => {
      const handle = await start();
      await until(() => plan.status === 'waiting');
      const answers = await Promise.all(
        ['override', 'override', 'override'].map((inbox_id) =>
          handle.executeUpdate(api.answerGateUpdate, { args: [{ task: 'gate', inbox_id }] }).catch(codeOf),
        ),
      );
      expect(answers.filter((code) => code === 'wrong_state')).toHaveLength(2);
      await handle.result();
    });
    expect(plan.status).toBe('completed');
  });

  it('takes an answer to a gate that it is about to ask once more', async () => {
    const steps = [{ id: 'refusal', kind: 'gate' as const, title: 'Wait' }];
    const plan = new InMemoryPlan(graphOf({ gate: [], a: ['gate'] }, { gate: steps }));
    plan.gates.set('gate', { reasons: ['unsafe'], decision: null });
    plan.status = 'waiting';
    plan.rows.get('gate')!.status = 'waiting';
    await walking(plan, async (tools) => {
      // The answer comes with the run's first task: nothing is asked yet, and the row waits.
      await revive(tools, api.answerGateUpdate, { task: 'gate', inbox_id: 'override' });
      await tools.client.workflow.getHandle(tools.workflowId).result();
    });
    expect(plan.status).toBe('completed');
    expect(plan.asked).toHaveLength(1);
  });

  it('makes a task and its dependents again, and nothing else', async () => {
    const plan = new InMemoryPlan(graphOf(CHAIN));
    await walking(plan, async (tools) => {
      await (await tools.start()).result();
      await revive(tools, api.regenerateTaskUpdate, { task: 'b' });
      await tools.client.workflow.getHandle(tools.workflowId).result();
    });
    expect(plan.asked.slice(5).sort()).toEqual(['b/#2', 'c/#2', 'e/#2']);
  });

  it('completes with gaps when a map loses an item, and fails when too few are left', async () => {
    const map = (min_done: number) => [{ id: 'lens', kind: 'map' as const, title: 'Lens', min_done }];
    const plan = new InMemoryPlan(graphOf({ some: [], most: [] }, { some: map(1), most: map(3) }));
    for (const task of ['some', 'most']) {
      plan.items.set(task, ['x', 'y', 'z']);
      plan.faults.set(`${task}/y`, 'llm_timeout');
    }
    await walking(plan, async ({ start }) => (await start()).result());
    expect(plan.statuses()).toEqual({ some: 'completed', most: 'failed' });
    expect(plan.rows.get('some')?.gaps).toBe(1);
  });

  it('keeps the gaps of a map where a call comes after it', async () => {
    const lens = { id: 'lens', kind: 'map' as const, title: 'Lens', min_done: 1 };
    const ask = { id: 'ask', kind: 'call' as const, title: 'Ask' };
    const plan = new InMemoryPlan(graphOf({ t: [] }, { t: [lens, ask] }));
    plan.items.set('t', ['x', 'y']);
    plan.faults.set('t/y', 'llm_timeout');
    await walking(plan, async ({ start }) => (await start()).result());
    expect(plan.rows.get('t')).toMatchObject({ status: 'completed', gaps: 1 });
  });

  it('continues as new without asking anything twice', async () => {
    const chain = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`t${i}`, i ? [`t${i - 1}`] : []]));
    const plan = new InMemoryPlan(graphOf(chain));
    await walking(plan, async ({ client, workflowId, start }) => {
      const first = await (await start({ max_history_events: 40 })).describe();
      await client.workflow.getHandle(workflowId).result();
      const { runId } = await client.workflow.getHandle(workflowId).describe();
      expect(runId).not.toBe(first.runId);
    });
    expect(plan.status).toBe('completed');
    expect(plan.asked).toHaveLength(12);
  });

  it('fails the run, instead of hanging, on an error that nobody expected', async () => {
    const plan = new InMemoryPlan(graphOf({ a: ['b'], b: ['a'] }));
    await walking(plan, async ({ start }) => {
      await expect((await start()).result()).rejects.toThrow(WorkflowFailedError);
    });
  });

  it('refuses what its state forbids and leaves no run behind', async () => {
    const plan = new InMemoryPlan(graphOf(CHAIN));
    await walking(plan, async (tools) => {
      await (await tools.start()).result();
      await expect(revive(tools, api.resumePlanUpdate, {}).catch(codeOf)).resolves.toBe('wrong_state');
      await expect(revive(tools, api.retryTaskUpdate, { task: 'nobody' }).catch(codeOf)).resolves.toBe(
        'task_not_found',
      );
      await tools.client.workflow.getHandle(tools.workflowId).result();
      const { status } = await tools.client.workflow.getHandle(tools.workflowId).describe();
      expect(status.name).toBe('COMPLETED');
    });
    expect(plan.asked).toHaveLength(5);
  });
});
