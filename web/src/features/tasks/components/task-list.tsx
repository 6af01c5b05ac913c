import type { TaskView } from '@planwright/contracts';
import { useTasks } from '../../../shared/api/get-tasks.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Loading } from '../../../shared/ui/loading.js';
import { useRedoTask } from '../api/redo-task.js';
import { blockers, groupTasks, type TaskFilter } from '../group-tasks.js';
import { TaskRow } from './task-row.js';

const t = texts.tasks;
const FILTERS: readonly [TaskFilter | undefined, string][] = [
  [undefined, t.all],
  ['running', t.runningOnly],
  ['failed', t.failedOnly],
];

export interface TaskListProps {
  planId: string;
  selected: string | undefined;
  filter: TaskFilter | undefined;
  onSelect: (task: string | undefined) => void;
  onFilter: (filter: TaskFilter | undefined) => void;
}

/** Every task of the plan, by stage. */
export function TaskList({ planId, selected, filter, onSelect, onFilter }: TaskListProps) {
  const query = useTasks(planId);
  const redo = useRedoTask(planId);
  if (query.isPending) return <Loading lines={8} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const tasks = query.data.items;
  const groups = groupTasks(tasks, filter);
  const row = (task: TaskView) => (
    <TaskRow
      key={task.task}
      task={task}
      blockedBy={task.status === 'blocked' ? blockers(task, tasks) : []}
      selected={task.task === selected}
      onOpen={() => onSelect(task.task === selected ? undefined : task.task)}
      onRetry={() => redo.mutate({ task: task.task, command: 'retry' })}
      retrying={redo.isPending && redo.variables.task === task.task}
    />
  );
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div role="group" aria-label={t.filterLabel} className="flex flex-wrap gap-1">
        {FILTERS.map(([value, word]) => (
          <Button
            key={word}
            small
            look={filter === value ? 'quiet' : 'bare'}
            aria-pressed={filter === value}
            onClick={() => onFilter(value)}
          >
            {word}
          </Button>
        ))}
      </div>
      {redo.isError && <ErrorNotice error={redo.error} />}
      {groups.map((group) => (
        <section key={group.stage} aria-label={group.stage}>
          <h3 className="text-muted mb-1.5 text-sm font-medium">{group.stage}</h3>
          <ul className="card divide-line divide-y overflow-hidden">{group.tasks.map(row)}</ul>
        </section>
      ))}
      {groups.length === 0 && <p className="card text-muted p-6">{filter ? t.none : t.empty}</p>}
    </div>
  );
}
