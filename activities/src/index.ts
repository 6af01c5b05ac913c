import type { ModelActivities, PipelineActivities } from '@planwright/engine';
import { createAwaitNeeds } from './call/await-needs.js';
import { createCallModel } from './call/call-model.js';
import { createCompleteMap } from './compose/complete-map.js';
import { createCompleteFirstRead, createCompleteTask } from './compose/complete-task.js';
import { createContextLoader } from './context.js';
import { createControlActivities } from './control/control-activities.js';
import type { ActivityDependencies } from './dependencies.js';
import { createEditActivities } from './edit/edit-task.js';
import { createTestModel } from './models/test-model.js';
import { failOnPermanentErrors } from './permanent-errors.js';

export { definitionHash } from './definition-hash.js';
export type { ActivityDependencies } from './dependencies.js';

/** Everything a walked plan can do to the world, and what is asked outside of plans, made of its dependencies. */
export function createActivities(deps: ActivityDependencies): PipelineActivities & ModelActivities {
  const { load, forget } = createContextLoader(deps);
  const ofPlans = failOnPermanentErrors({
    ...createControlActivities(deps, load, forget),
    callModel: createCallModel(deps, { load, forget }, createAwaitNeeds(deps), createCompleteMap(deps, load)),
    completeTask: createCompleteTask(deps, load),
    completeFirstRead: createCompleteFirstRead(deps, load),
    ...createEditActivities(deps, load),
  });
  return { ...ofPlans, testModel: createTestModel(deps) };
}
