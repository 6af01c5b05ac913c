import type { PipelineActivities } from '@planwright/engine';
import { createCallModel } from './call/call-model.js';
import { createCompleteFirstRead, createCompleteTask } from './compose/complete-task.js';
import { createContextLoader } from './context.js';
import { createControlActivities } from './control/control-activities.js';
import type { ActivityDependencies } from './dependencies.js';
import { createEditTask } from './edit/edit-task.js';
import { failOnPermanentErrors } from './permanent-errors.js';

export { definitionHash } from './definition-hash.js';
export type { ActivityDependencies } from './dependencies.js';

/** Everything a walked plan can do to the world, made of its dependencies. */
export function createActivities(deps: ActivityDependencies): PipelineActivities {
  const load = createContextLoader(deps);
  return failOnPermanentErrors({
    ...createControlActivities(deps, load),
    callModel: createCallModel(deps, load),
    completeTask: createCompleteTask(deps, load),
    completeFirstRead: createCompleteFirstRead(deps, load),
    editTask: createEditTask(deps, load),
  });
}
