import type { PipelineActivities } from '@planwright/engine';
import { createCallModel } from './call/call-model.js';
import { createCompleteFirstRead, createCompleteTask } from './compose/complete-task.js';
import { createControlActivities } from './control/control-activities.js';
import type { ActivityDependencies } from './dependencies.js';
import { failOnPermanentErrors } from './permanent-errors.js';

export { definitionHash } from './definition-hash.js';
export type { ActivityDependencies } from './dependencies.js';

/** Everything a walked plan can do to the world, made of its dependencies. */
export function createActivities(deps: ActivityDependencies): PipelineActivities {
  const completeTask = createCompleteTask(deps);
  return failOnPermanentErrors({
    ...createControlActivities(deps),
    callModel: createCallModel(deps, completeTask),
    completeTask,
    completeFirstRead: createCompleteFirstRead(deps),
  });
}
