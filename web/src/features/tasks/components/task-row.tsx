import type { TaskView } from '@planwright/contracts';
import { memo } from 'react';
import { formatMoney } from '../../../shared/format/numbers.js';
import type { ListRowProps } from '../../../shared/keys/use-list-keys.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { FailureNote } from '../../../shared/ui/failure-note.js';
import { RetryNote } from '../../../shared/ui/remaining-note.js';
import { TaskMark } from '../../../shared/ui/status.js';
import { Duration } from '../../../shared/ui/time.js';

const t = texts.tasks;

/** All of it keeps its identity as long as nothing of the row has changed. */
interface TaskRowProps extends ListRowProps {
  planId: string;
  task: TaskView;
  /** Titles of what it waits for in vain, and of what changed under it. */
  blockedBy: string;
  staleBecause: string;
  selected: boolean;
  /** Opens the task; undefined closes the one that is open. */
  onSelect: (task: string | undefined) => void;
  onRetry: (task: string) => void;
  retrying: boolean;
}

/** What else is worth knowing about a task, in a few words. */
function notes({ task, blockedBy, staleBecause }: Pick<TaskRowProps, 'task' | 'blockedBy' | 'staleBecause'>) {
  const { attempt, items_done, items_total, gaps, edited, merge_waiting } = task;
  return [
    attempt > 1 ? t.attempt(attempt) : null,
    items_total > 1 ? t.items(items_done, items_total) : null,
    gaps.length > 0 ? t.gaps(gaps.length) : null,
    edited ? t.edited : null,
    merge_waiting ? t.mergeWaiting : null,
    staleBecause ? t.staleBecause(staleBecause) : null,
    blockedBy ? t.blockedBy(blockedBy) : null,
  ]
    .filter((note) => note !== null)
    .join(' · ');
}

/** One task as a line of a list, within the list's own item. */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { planId, task, selected, onSelect, onRetry, retrying, onFocus } = props;
  const note = notes(props);
  return (
    <div className={selected ? 'bg-accent-soft' : 'hover:bg-sunken transition-colors duration-150'}>
      <button
        data-row={props['data-row']}
        onFocus={onFocus}
        type="button"
        id={`task-${task.task}`}
        data-task={task.task}
        data-status={task.status}
        aria-expanded={selected}
        onClick={() => onSelect(selected ? undefined : task.task)}
        className="grid w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-2.5 text-start sm:ps-11 -outline-offset-2 sm:grid-cols-[minmax(0,1fr)_9.5rem_5.5rem_4.5rem]"
      >
        <span className="min-w-0">
          <span className="block font-medium">{task.title}</span>
          {note && <span className="text-muted block text-sm">{note}</span>}
        </span>
        <span className="flex max-sm:justify-self-end">
          <TaskMark status={task.status} gaps={task.gaps.length} />
        </span>
        <span className="text-muted text-sm sm:text-end">
          <Duration
            from={task.status === 'running' ? task.started_at : null}
            ms={task.status === 'running' ? null : task.duration_ms}
          />
        </span>
        <span className="text-muted text-end text-sm">
          {task.cost_usd > 0 ? formatMoney(task.cost_usd) : ''}
        </span>
      </button>
      {task.status === 'failed' && (
        <div className="flex flex-wrap items-start gap-2 px-4 pb-3 sm:ps-11">
          <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
            {task.error && <FailureNote error={task.error} />}
            <RetryNote planId={planId} task={task} />
          </div>
          <Button
            small
            icon="retry"
            aria-label={t.retryOf(task.title)}
            busy={retrying}
            onClick={() => onRetry(task.task)}
          >
            {t.retry}
          </Button>
        </div>
      )}
    </div>
  );
});
