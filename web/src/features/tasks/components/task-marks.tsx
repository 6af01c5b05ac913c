import type { TaskView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { TaskMark } from '../../../shared/ui/status.js';

const t = texts.tasks;

/** The state of a task, whether a person wrote its output, and whether an answer is asked for. */
export function TaskMarks({ task }: { task: TaskView }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <TaskMark status={task.status} gaps={task.gaps.length} />
      {task.edited && (
        <span className="tone-blue tone-ink inline-flex items-center gap-1.5 text-sm font-medium">
          <Icon name="person" />
          {t.edited}
        </span>
      )}
      {task.merge_waiting && (
        <span className="tone-violet tone-ink inline-flex items-center gap-1.5 text-sm font-medium">
          <Icon name="hand" />
          {t.mergeWaiting}
        </span>
      )}
    </span>
  );
}
