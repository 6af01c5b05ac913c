import type { TaskView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { TaskLink } from '../../../shared/ui/task-link.js';

/** The tasks in which a person's version and a newer one wait for an answer. */
export function MergeNotice({ tasks }: { tasks: readonly TaskView[] }) {
  const waiting = tasks.filter((task) => task.merge_waiting);
  if (waiting.length === 0) return null;
  return (
    <p className="tone-violet tone-fill flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg px-3 py-2 text-sm">
      <span className="inline-flex items-center gap-2 font-medium">
        <Icon name="hand" />
        {texts.plan.mergeWaiting(waiting.length)}
      </span>
      {waiting.map((task) => (
        <TaskLink key={task.task} task={task.task} className="text-ink font-medium underline">
          {task.title}
        </TaskLink>
      ))}
    </p>
  );
}
