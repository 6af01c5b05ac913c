export const MOST_PHASES = 10;
export const MOST_SUBTASKS_OF_A_PHASE = 10;
/** Each subtask is asked about on its own later: a breakdown without bound would cost without bound. */
export const MOST_SUBTASKS = 60;

/**
 * Phases cut to what a plan can carry, without its end: the last phase stays, and where there are too many subtasks in all,
 * the longest phases give up their last ones.
 */
export function cutPhases<Phase extends { subtasks: readonly unknown[] }>(phases: readonly Phase[]): Phase[] {
  const kept =
    phases.length > MOST_PHASES ? [...phases.slice(0, MOST_PHASES - 1), ...phases.slice(-1)] : phases;
  const count = (bound: number) =>
    kept.reduce((sum, { subtasks }) => sum + Math.min(subtasks.length, bound), 0);
  let bound = MOST_SUBTASKS_OF_A_PHASE;
  while (count(bound) > MOST_SUBTASKS) bound -= 1;
  return kept.map((phase) => ({ ...phase, subtasks: phase.subtasks.slice(0, bound) }));
}
