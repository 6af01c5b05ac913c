import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { failureOf } from './errors.js';
import type { FeedEvent, NewEvent } from './events.js';
import { applyEvent, emptyPlanState, type PlanState } from './plan-state.js';
import { TaskStatus } from './states.js';

const plan_id = '7b0c0f7e-6a3c-4f0f-9d43-2a6f5c1e8b10';
const NO_TOKENS = { input: 0, output: 0, reasoning: 0, cached: 0 };

const task = fc.constantFrom('setup', 'plan_type', 'potential_levers');
const count = fc.nat({ max: 1000 });
const anyEvent: fc.Arbitrary<NewEvent> = fc.oneof(
  fc
    .record({ status: fc.constantFrom('running' as const, 'paused' as const, 'completed' as const) })
    .map(({ status }): NewEvent => ({
      event: 'plan_status',
      payload: { plan_id, status, ...(status === 'completed' ? { outcome: 'clean' as const } : {}) },
    })),
  fc.tuple(task, fc.constantFrom(...TaskStatus.options), count).map(([name, status, attempt]): NewEvent => ({
    event: 'task_status',
    payload: {
      plan_id,
      task: name,
      stage: 'S',
      status,
      attempt,
      ...(status === 'failed' ? { error: failureOf('llm_auth') } : {}),
    },
  })),
  count.map((done): NewEvent => ({
    event: 'plan_progress',
    payload: {
      plan_id,
      progress_percentage: done / 10,
      completed_tasks: done,
      failed_tasks: 0,
      blocked_tasks: 0,
      total_tasks: 1000,
    },
  })),
  fc.tuple(task, count).map(([name, version]): NewEvent => ({
    event: 'content_written',
    payload: { plan_id, task: name, file: `${name}.md`, version, size: 3, content_type: 'text/markdown' },
  })),
  fc
    .tuple(task, count, fc.constantFrom('running' as const, 'completed' as const, 'failed' as const))
    .map(([name, output, status]): NewEvent => ({
      event: 'llm_interaction',
      payload: {
        plan_id,
        task: name,
        interaction_id: plan_id,
        model: 'm',
        status,
        tokens: { ...NO_TOKENS, output },
        cost_usd: 1,
        duration_ms: 1,
      },
    })),
  fc
    .string()
    .map((message): NewEvent => ({ event: 'log_line', payload: { plan_id, level: 'info', message } })),
);

const feed = (events: readonly NewEvent[]): FeedEvent[] =>
  events.map((event, i) => ({ ...event, seq: i + 1, at: '2026-03-04T05:06:07.890Z' }));
const watch = (events: readonly FeedEvent[], from: PlanState = emptyPlanState()) =>
  events.reduce(applyEvent, from);

describe('the state of a plan from its events', () => {
  it('is the same for one who watched all along and one who left, came back by since, and got some twice', () => {
    const visits = fc.array(fc.record({ stays: fc.nat({ max: 12 }), repeats: fc.nat({ max: 5 }) }));
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), visits, (events, times) => {
        const all = feed(events);
        let state = emptyPlanState();
        for (const { stays, repeats } of [...times, { stays: all.length, repeats: 0 }]) {
          const since = Math.max(0, state.lastSeq - repeats);
          state = watch(all.slice(since, since + repeats + stays), state);
        }
        expect(state).toEqual(watch(all));
        expect(state.lastSeq).toBe(all.length);
      }),
    );
  });

  it('changes nothing it was made from', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        const all = feed(events);
        const half = watch(all.slice(0, 10));
        const before = structuredClone(half);
        watch(all, half);
        expect(half).toEqual(before);
      }),
    );
  });

  it('does not go on over a gap', () => {
    const [, second] = feed([
      { event: 'plan_status', payload: { plan_id, status: 'running' } },
      { event: 'plan_status', payload: { plan_id, status: 'paused' } },
    ]);
    expect(() => applyEvent(emptyPlanState(), second!)).toThrow(RangeError);
  });

  it('forgets an error and an outcome when the plan runs again, and counts an interaction once it has ended', () => {
    const interaction = (status: 'running' | 'completed'): NewEvent => ({
      event: 'llm_interaction',
      payload: {
        plan_id,
        task: 'setup',
        interaction_id: plan_id,
        model: 'm',
        status,
        tokens: { input: 5, output: 7, reasoning: 2, cached: 1 },
        cost_usd: 0.25,
        duration_ms: 9,
      },
    });
    const events = feed([
      interaction('running'),
      interaction('completed'),
      {
        event: 'plan_status',
        payload: { plan_id, status: 'failed', outcome: 'with_failures', error: failureOf('llm_auth') },
      },
      { event: 'plan_status', payload: { plan_id, status: 'running' } },
    ]);
    expect(watch(events.slice(0, 3))).toMatchObject({ status: 'failed', error: { code: 'llm_auth' } });
    expect(watch(events)).toMatchObject({
      status: 'running',
      outcome: null,
      error: null,
      cost: 0.25,
      tokens: { input: 5, output: 7, reasoning: 2, cached: 1 },
    });
  });
});
