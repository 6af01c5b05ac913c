import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { EventPayload, FeedEvent, LlmDelta } from '@planwright/contracts';
import { entryText, filterEntries } from './filter-entries.js';
import { addPiece, hasHole, textOf, type Piece } from './text-pieces.js';
import { TerminalStore } from './terminal-store.js';

const later = (call: () => void): void => void setTimeout(call, 50);
const PLAN = '0b6f5c3e-4f0e-4c1c-9a54-3d7f1f1f7a01';
const CALL = '0b6f5c3e-4f0e-4c1c-9a54-3d7f1f1f7a02';
const AT = '2026-01-01T00:00:00.000Z';

const log = (seq: number, message: string): FeedEvent => ({
  event: 'log_line',
  payload: { plan_id: PLAN, level: 'info', task: 'setup', message },
  seq,
  at: AT,
});
const delta = (offset: number, text: string, kind: LlmDelta['kind'] = 'output', call = CALL): LlmDelta => ({
  plan_id: PLAN,
  task: 'levers',
  interaction_id: call,
  kind,
  offset,
  text,
});
const ended = (status: EventPayload<'llm_interaction'>['status'] = 'completed', call = CALL): FeedEvent => ({
  event: 'llm_interaction',
  payload: {
    plan_id: PLAN,
    task: 'levers',
    interaction_id: call,
    model: 'm',
    status,
    tokens: { input: 1, output: 2, reasoning: 0, cached: 0 },
    cost_usd: 0,
    duration_ms: 5,
  },
  seq: 9,
  at: AT,
});

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});
function shown(store: TerminalStore) {
  jest.runOnlyPendingTimers();
  return store.read().entries;
}

describe('pieces of a streamed text', () => {
  it('give the text whatever order and overlap they come in', () => {
    const deltas = fc.tuple(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(20))),
    );
    fc.assert(
      fc.property(deltas, ([text, ranges]) => {
        let pieces: readonly Piece[] = [];
        for (const [start, length] of [...ranges, [0, text.length] as const]) {
          const from = Math.min(start, text.length);
          pieces = addPiece(pieces, from, text.slice(from, from + length));
        }
        expect(textOf(pieces, '…')).toBe(text);
        expect(hasHole(pieces)).toBe(false);
      }),
    );
  });

  it('mark what was missed', () => {
    const pieces = addPiece(addPiece([], 10, 'late'), 20, 'later');
    expect([textOf(pieces, '…'), hasHole(pieces)]).toEqual(['…late…later', true]);
  });
});

describe('the terminal', () => {
  it('shows a late join with a mark until the stored text takes its place', () => {
    const store = new TerminalStore(undefined, later);
    store.delta(delta(5, 'world'));
    expect(shown(store).map((entry) => entryText(entry))).toEqual(['…world']);
    expect(store.isIncomplete(CALL)).toBe(false);
    store.event(ended());
    expect(store.isIncomplete(CALL)).toBe(true);
    store.complete(CALL, { reasoning: 'so', output: 'hello world' });
    store.delta(delta(11, ' again'));
    expect(store.isIncomplete(CALL)).toBe(false);
    expect(shown(store).map((entry) => entryText(entry))).toEqual(['so\nhello world']);
  });

  it('needs nothing more for a call that was seen from its beginning', () => {
    const store = new TerminalStore(undefined, later);
    store.event(ended('running'));
    store.delta(delta(0, 'thinking', 'reasoning'));
    store.delta(delta(0, 'done'));
    store.event(ended());
    expect(store.isIncomplete(CALL)).toBe(false);
    expect(shown(store)).toHaveLength(1);
  });

  it('takes the same event once, and tells at most once in a while', () => {
    const store = new TerminalStore(undefined, later);
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    for (const seq of [1, 2, 2, 1]) store.event(log(seq, `line ${seq}`));
    expect(shown(store)).toHaveLength(2);
    expect(told).toBe(1);
  });

  it('asks for no frame as long as nobody looks, and has all for who begins to', () => {
    let asked = 0;
    const store = new TerminalStore(undefined, (call) => {
      asked += 1;
      later(call);
    });
    store.event(log(1, 'before'));
    store.delta(delta(0, 'word'));
    expect(asked).toBe(0);
    const seen = store.read();
    expect(seen.entries).toHaveLength(2);
    expect(store.read()).toBe(seen);
    store.event(log(2, 'between'));
    const leave = store.subscribe(() => undefined);
    expect(store.read().entries).toHaveLength(3);
    store.event(log(3, 'after'));
    expect([asked, shown(store).length]).toEqual([1, 4]);
    leave();
  });

  it('stays within its bounds, and what was left out stays out', () => {
    const store = new TerminalStore(
      { entries: 3, text: 100, unseenText: 100 },
      later,
      () => '2025-12-31T00:00:00.000Z',
    );
    store.delta(delta(0, 'first'));
    for (let seq = 1; seq <= 5; seq += 1) store.event(log(seq, 'x'));
    store.delta(delta(5, 'gone'));
    expect(shown(store).map((entry) => entry.id)).toEqual(['log 3', 'log 4', 'log 5']);
    expect(store.read().dropped).toBe(3);
    store.event(log(6, 'y'.repeat(99)));
    expect(shown(store).map((entry) => entry.id)).toEqual(['log 5', 'log 6']);
  });

  it('leaves out the oldest, not what came first: history that is read late takes the place of nothing newer', () => {
    const store = new TerminalStore({ entries: 3, text: 100, unseenText: 100 }, later);
    for (const seq of [11, 12, 1, 2, 13, 3]) store.event(log(seq, 'x'));
    expect(shown(store).map((entry) => entry.id)).toEqual(['log 11', 'log 12', 'log 13']);
    expect(store.read().dropped).toBe(3);
  });

  describe('of the words of many answers', () => {
    const calls = Array.from({ length: 6 }, (_, at) => `call ${at}`);
    const bounds = { entries: 100, text: 1000, unseenText: 25 };
    const answer = (store: TerminalStore, call: string, status?: 'failed'): void => {
      store.delta(delta(0, 'ten units.', 'output', call));
      store.event(ended(status, call));
    };
    const withWords = (store: TerminalStore): string[] =>
      store.latest().flatMap((entry) => (entryText(entry) === '' ? [] : [entry.id]));

    it('keeps the newest while nobody looks, and knows that the others are to be read again', () => {
      const store = new TerminalStore(bounds, later);
      for (const call of calls) answer(store, call);
      expect(withWords(store)).toEqual(['call 4', 'call 5']);
      expect(store.latest()).toHaveLength(6);
      expect(store.isIncomplete('call 0')).toBe(true);
      store.complete('call 0', { reasoning: null, output: 'ten units.' });
      expect(withWords(store)).toEqual(['call 0', 'call 4', 'call 5']);
    });

    it('keeps all that is looked at, and what no server has whole', () => {
      const store = new TerminalStore(bounds, later);
      const leave = store.subscribe(() => undefined);
      for (const call of calls) answer(store, call);
      expect(withWords(store)).toEqual(calls);
      leave();
      answer(store, 'failed', 'failed');
      answer(store, 'last');
      expect(withWords(store)).toEqual(['failed', 'last']);
      answer(store, 'after');
      expect(withWords(store)).toContain('failed');
    });
  });

  it('shows by task and kind', () => {
    const store = new TerminalStore(undefined, later);
    store.event(log(1, 'Wrote the plan'));
    store.delta(delta(0, '{"plan": 1}'));
    const entries = shown(store);
    expect(filterEntries(entries, { show: undefined, task: undefined })).toBe(entries);
    expect(filterEntries(entries, { show: undefined, task: 'levers' })).toHaveLength(1);
    const answers = filterEntries(entries, { show: 'answers', task: undefined });
    expect(answers.map((entry) => entry.kind)).toEqual(['answer']);
    expect(filterEntries(entries, { show: 'problems', task: undefined })).toEqual([]);
    store.event(ended('failed'));
    expect(filterEntries(shown(store), { show: 'problems', task: undefined })).toHaveLength(1);
  });

  it('knows whose words are missing', () => {
    const store = new TerminalStore(undefined, later);
    store.event(ended());
    expect(store.incompleteTasks()).toEqual(['levers']);
    store.complete(CALL, { reasoning: null, output: 'all of it' });
    expect(store.incompleteTasks()).toEqual([]);
  });
});
