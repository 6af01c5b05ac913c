import { expect, it } from '@jest/globals';
import { type ApplicationFailure } from '@temporalio/common';
import type { Catalogue, Task } from '@planwright/pipelines';
import { createContextLoader } from './context.js';
import { createControlActivities } from './control/control-activities.js';
import type { ActivityDependencies } from './dependencies.js';

const ref = { plan_id: 'p', task: 't', generation: 1 };

/** A task whose definition throws the words of a model. */
function setUp() {
  const throws = () => {
    throw new Error('words of a model');
  };
  const steps = { parts: { kind: 'map', items: throws }, ask: { kind: 'gate', reasons: throws } };
  const task = { name: 't', needs: [], steps } as unknown as Task;
  const deps = {
    store: {
      planFacts: () => Promise.resolve({ planId: 'p', kind: 'test' }),
      outputs: () => Promise.resolve({}),
    },
    ledger: { answers: () => Promise.resolve([]) },
    catalogue: { task: () => task } as unknown as Catalogue,
  } as unknown as ActivityDependencies;
  const { load, forget } = createContextLoader(deps);
  return createControlActivities(deps, load, forget);
}

const failure = (work: Promise<unknown>): Promise<ApplicationFailure> =>
  work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error as ApplicationFailure,
  );

it('a definition that throws fails its task for good, and says nothing of what it read', async () => {
  const { planItems, checkGate } = setUp();
  const failures = await Promise.all([
    failure(planItems({ ...ref, step: 'parts', begins: true })),
    failure(checkGate({ ...ref, step: 'ask' })),
  ]);
  expect(failures.map(({ type, nonRetryable, message }) => [type, nonRetryable, message])).toEqual([
    ['output_invalid', true, 't: its items cannot be made of what is there.'],
    ['output_invalid', true, 't: its gate cannot be made of what is there.'],
  ]);
});
