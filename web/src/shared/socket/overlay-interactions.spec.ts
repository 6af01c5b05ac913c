import { describe, expect, it } from '@jest/globals';
import type { FeedEvent, InteractionSummary } from '@planwright/contracts';
import { attemptsAfter, mergeAttempts, readFrom, type Attempt } from './overlay-interactions.js';
import { feedEvent } from './plan.fixture.js';

const TOKENS = { input: 5, output: 7, reasoning: 0, cached: 0 };
const attempt = (id: string, change: Partial<InteractionSummary> = {}): InteractionSummary => ({
  interaction_id: id,
  call_id: `call of ${id}`,
  task: 'levers',
  step: 'draft',
  item: 'one',
  attempt: 1,
  model: 'm',
  status: 'completed',
  tokens: TOKENS,
  cost_usd: 0.1,
  queued_ms: 3,
  first_token_ms: 40,
  duration_ms: 900,
  error: null,
  fallback_from: null,
  created_at: '2026-01-01T00:00:10.000Z',
  ...change,
});
type Call = Extract<FeedEvent, { event: 'llm_interaction' }>;
const told = (seq: number, id: string, status: Attempt['status'], duration_ms = 0) =>
  feedEvent(seq, 'llm_interaction', {
    task: 'levers',
    interaction_id: id,
    model: 'm',
    status,
    tokens: TOKENS,
    cost_usd: 0.2,
    duration_ms,
  }) as Call;

describe('the attempts as events tell them', () => {
  it('begin, and end with their figures; the same event twice is one', () => {
    const events = [
      told(10, 'a', 'running'),
      told(12, 'a', 'completed', 1800),
      told(12, 'a', 'completed', 1800),
    ];
    const [begun] = attemptsAfter([], events[0] as Call);
    expect(begun).toMatchObject({
      status: 'running',
      duration_ms: null,
      created_at: '2026-01-01T00:00:10.000Z',
      told: true,
    });
    const list = events.reduce<readonly Attempt[]>(attemptsAfter, []);
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ status: 'completed', duration_ms: 1800, cost_usd: 0.2 });
  });

  it('leave one alone that was read after it had ended', () => {
    const list = [attempt('a')];
    expect(attemptsAfter(list, told(30, 'a', 'completed', 5))).toBe(list);
  });

  it('place one whose beginning was missed by its duration', () => {
    const [only] = attemptsAfter([], told(12, 'a', 'failed', 2000));
    expect(only?.created_at).toBe('2026-01-01T00:00:10.000Z');
  });
});

describe('reading attempts again', () => {
  it('starts before the oldest that is open, with some slack, and at all of them at first', () => {
    expect(readFrom(undefined)).toBeUndefined();
    expect(readFrom([])).toBeUndefined();
    const list = [
      attempt('a'),
      attempt('b', { status: 'running', created_at: '2026-01-01T00:00:20.000Z' }),
      attempt('c', { created_at: '2026-01-01T00:00:30.000Z' }),
    ];
    expect(readFrom(list)).toBe('2026-01-01T00:00:15.000Z');
    expect(readFrom(list.slice(0, 1))).toBe('2026-01-01T00:00:05.000Z');
  });

  it('keeps what came before, takes what was read, and never takes back what events told', () => {
    const since = '2026-01-01T00:00:15.000Z';
    const late = { created_at: '2026-01-01T00:00:20.000Z' };
    const known: Attempt[] = [
      attempt('old'),
      { ...attempt('ended', { ...late, step: '', duration_ms: 50 }), told: true },
      { ...attempt('new', late), told: true },
    ];
    const read = [
      attempt('ended', { ...late, status: 'running', duration_ms: null }),
      attempt('other', late),
    ];
    const merged = mergeAttempts(known, read, since);
    expect(merged.map((each) => each.interaction_id)).toEqual(['old', 'ended', 'other', 'new']);
    expect(merged[1]).toMatchObject({ status: 'completed', step: 'draft', duration_ms: 50, told: true });
  });
});
