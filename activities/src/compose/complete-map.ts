import type { StepRef } from '@planwright/engine';
import { LRUCache } from 'lru-cache';
import type { LoadContext } from '../context.js';
import type { ActivityDependencies } from '../dependencies.js';
import { finishTask } from './complete-task.js';

// A map that is forgotten is completed by its plan's run a moment later, as one whose items several workers answered.
const MAPS_KEPT = 256;

/** Completes the task of a map with the last of its items; false where that is left to completeTask. */
export type CompleteMap = (ref: StepRef, items: number) => Promise<boolean>;

export function createCompleteMap(deps: ActivityDependencies, load: LoadContext): CompleteMap {
  const answered = new LRUCache<string, Set<string>>({ max: MAPS_KEPT });
  return async (ref, items) => {
    const key = `${ref.plan_id}/${ref.task}/${ref.step}/${ref.generation}`;
    const its = (answered.get(key) ?? new Set()).add(ref.item);
    answered.set(key, its);
    if (its.size < items) return false;
    answered.delete(key);
    try {
      const loaded = await load(ref);
      const answers = loaded.context.answers[ref.step] as readonly unknown[];
      if (answers.length !== items) return false;
      await finishTask(deps, ref, loaded, []);
      return true;
    } catch {
      // The item is answered, whatever this is: completeTask meets it again and says so of the task.
      return false;
    }
  };
}
