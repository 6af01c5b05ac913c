import { expect, it } from '@jest/globals';
import { texts } from './en.js';

it('one is said otherwise than many, in all of the sentence', () => {
  const { common, graph, plans, recovery } = texts;
  expect([graph.chainOf(1, '1', ''), graph.chainOf(2, '2', '1 s')]).toEqual(['1 task', '2 tasks · 1 s']);
  expect([common.rows(1, '1'), common.rows(1200, '1,200')]).toEqual(['1 row', '1,200 rows']);
  expect(recovery.blocked(1, 1)).toBe('1 task waits for it.');
  expect(recovery.blocked(3, 2)).toBe('3 tasks wait for them.');
  expect(plans.removeBody(1)).toContain('1 finished task with all its versions');
  expect(plans.removeBody(2)).toContain('2 finished tasks with all their versions');
});
