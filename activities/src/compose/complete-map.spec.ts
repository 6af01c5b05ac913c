import { expect, it } from '@jest/globals';
import type { StepRef } from '@planwright/engine';
import type { TaskContext } from '../context.js';
import type { ActivityDependencies } from '../dependencies.js';
import { createCompleteMap } from './complete-map.js';

const item = (name: string): StepRef => ({ plan_id: 'p', task: 't', generation: 1, step: 's', item: name });

it('leaves a map to completeTask until every item is answered here, and when it cannot be completed', async () => {
  let loads = 0;
  const completeMap = createCompleteMap({} as ActivityDependencies, () => {
    loads += 1;
    // One answer is another worker's and not to be seen yet.
    return Promise.resolve({ context: { answers: { s: [{}] } } } as unknown as TaskContext);
  });
  expect(await completeMap(item('one'), 2)).toBe(false);
  // The same item again, after its worker was lost, is not another one.
  expect(await completeMap(item('one'), 2)).toBe(false);
  expect(loads).toBe(0);
  expect(await completeMap(item('two'), 2)).toBe(false);
  expect(loads).toBe(1);
  const broken = createCompleteMap({} as ActivityDependencies, () => Promise.reject(new Error('away')));
  expect(await broken(item('one'), 1)).toBe(false);
});
