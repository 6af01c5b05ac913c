import { expect, it } from '@jest/globals';
import type { Catalogue, Task } from '@planwright/pipelines';
import { createContextLoader } from '../context.js';
import type { ActivityDependencies } from '../dependencies.js';
import type { AwaitNeeds } from './await-needs.js';
import { createCallModel } from './call-model.js';

const ref = { plan_id: 'p', task: 't', generation: 1, step: 'ask', item: '' };
const asked = { ...ref, begins: true, completes: true };

/** A task behind `need`, whose output has a version that a test raises. */
function setUp() {
  const seen = { version: 1, released: 0 };
  const task = { name: 't', needs: [{ name: 'need' }], steps: { ask: { kind: 'call' } } } as unknown as Task;
  const deps = {
    store: {
      planFacts: () => Promise.resolve({ planId: 'p', kind: 'test' }),
      outputs: () => Promise.resolve({ need: { output: seen.version, version: seen.version, sha256: '' } }),
      beginTask: () => Promise.resolve({ granted: false }),
      releaseTask: () => {
        seen.released += 1;
        return Promise.resolve();
      },
    },
    ledger: { answers: () => Promise.resolve([]) },
    catalogue: { task: () => task } as unknown as Catalogue,
  } as unknown as ActivityDependencies;
  const contexts = createContextLoader(deps);
  const call = (awaitNeeds: AwaitNeeds) =>
    createCallModel(deps, contexts, awaitNeeds, () => Promise.resolve(false));
  const readNow = async () => (await contexts.load(ref)).context.inputs;
  return { seen, call, readNow };
}

it('a task that was there before its needs and did not begin reads them anew, and is not left running', async () => {
  const { seen, call, readNow } = setUp();
  const gone: AwaitNeeds = async (_ref, _needs, read) => {
    read();
    await new Promise((resolve) => setImmediate(resolve));
    return false;
  };
  expect(await call(gone)({ ...asked, awaits: ['need'] })).toEqual({ status: 'not_begun' });
  expect(seen.released).toBe(1);
  seen.version = 2;
  expect(await readNow()).toEqual({ need: 2 });

  const cancelled: AwaitNeeds = async (...given) => {
    await gone(...given);
    throw new Error('cancelled');
  };
  await expect(call(cancelled)({ ...asked, awaits: ['need'] })).rejects.toThrow('cancelled');
  seen.version = 3;
  expect(await readNow()).toEqual({ need: 3 });
});

it('a task that may not begin reads its needs anew', async () => {
  const { seen, call, readNow } = setUp();
  const never: AwaitNeeds = () => Promise.resolve(true);
  expect(await call(never)(asked)).toEqual({ status: 'done' });
  seen.version = 2;
  expect(await readNow()).toEqual({ need: 2 });
});
