import type { TaskView } from '@planwright/contracts';
import { formatMoney } from '../../shared/format/numbers.js';
import { formatDuration } from '../../shared/format/time.js';
import { texts } from '../../shared/texts/en.js';
import { taskLook } from '../../shared/ui/status.js';
import type { NodeView } from './graph-store.js';

const t = texts.graph;

/** Parts of a map that are there: of a task that is done all but its gaps, which events tell before the count is read. */
export const partsDone = ({ status, items_done, items_total, gaps }: TaskView): number =>
  status === 'completed' ? items_total - gaps.length : items_done;

/** A node in words, for those who do not see it: "Premise attack, completed, 12 s, $0.02, on the longest chain". */
export function nodeName(
  { task, expectedMs, critical }: NodeView,
  titleOf: (task: string) => string,
): string {
  const parts = [
    task.title,
    taskLook(task.status, task.gaps.length).word.toLowerCase(),
    task.duration_ms === null || task.status === 'running' ? null : formatDuration(task.duration_ms),
    task.cost_usd > 0 ? formatMoney(task.cost_usd) : null,
    task.items_total > 1 ? t.parts(partsDone(task), task.items_total) : null,
    task.gaps.length > 0 ? t.gaps(task.gaps.length) : null,
    task.edited ? t.editedName : null,
    critical ? t.onChain : null,
    expectedMs === null ? null : t.usually(formatDuration(expectedMs)),
    task.needs.length > 0 ? t.needs(task.needs.map(titleOf).join(', ')) : t.needsNothing,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
