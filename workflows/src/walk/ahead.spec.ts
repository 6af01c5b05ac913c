import { expect, it } from '@jest/globals';
import { graphOf } from '../../test/in-memory-plan.fixture.js';
import { Ahead } from './ahead.js';
import { WalkState } from './state.js';

const nobody = (): boolean => false;

function stateOf(needs: Record<string, string[]>, steps = {}) {
  const graph = graphOf(needs, steps);
  const tasks = graph.tasks.map(({ name }) => ({
    task: name,
    status: 'pending' as const,
    generation: 1,
    gaps: 0,
    error: null,
  }));
  return new WalkState({
    planId: 'p',
    kind: 'test',
    status: 'running',
    graph,
    tasks,
    wantsFirstRead: false,
  });
}

it('hands over what waits for nothing but last steps, one task ahead and each once', () => {
  const state = stateOf({ a: [], b: [], c: ['a', 'b'], d: ['c'] });
  const ahead = new Ahead(state);
  state.set('a', 'running');
  state.set('b', 'running');
  ahead.lastStep('a');
  expect(ahead.next(nobody)).toBeNull();
  ahead.lastStep('b');
  expect(ahead.next(nobody)).toEqual({ task: 'c', awaits: ['a', 'b'] });
  // The step of a task that waits itself is handed over, but not under way.
  ahead.lastStep('c');
  expect(ahead.next((task) => task === 'c')).toBeNull();
  expect(ahead.isReady('c')).toBe(true);
  expect(ahead.isReady('c')).toBe(false);
  expect(ahead.next((task) => task === 'c')).toEqual({ task: 'd', awaits: ['c'] });
});

it('hands over nothing that does not begin with a call, and nothing again that was there too early', () => {
  const map = [{ id: 'items', kind: 'map' as const, title: 'Items' }];
  const state = stateOf({ a: [], b: ['a'], c: ['a'] }, { b: map });
  const ahead = new Ahead(state);
  state.set('a', 'running');
  ahead.lastStep('a');
  expect(ahead.next(nobody)?.task).toBe('c');
  ahead.ended('c');
  ahead.notBegun('c');
  expect(ahead.next(nobody)).toBeNull();
  ahead.forget('c');
  expect(ahead.next(nobody)?.task).toBe('c');
});
