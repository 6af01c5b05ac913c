import { failureOf } from '@planwright/contracts';
import type { LoadedTask } from '@planwright/engine';

/** Texts stay in Postgres: history gets codes. */
export const forHistory = (task: LoadedTask): LoadedTask => ({
  ...task,
  error: task.error && failureOf(task.error.code),
});
