import type { TaskView } from '@planwright/contracts';

type Tasks = ReadonlyMap<string, TaskView>;

/** By how many items the fan-outs of these tasks became larger: what is made anew may name more or fewer things. */
export const grown = (names: readonly string[], before: Tasks, after: Tasks): number =>
  names.reduce(
    (sum, name) => sum + (after.get(name)?.items_total ?? 0) - (before.get(name)?.items_total ?? 0),
    0,
  );
