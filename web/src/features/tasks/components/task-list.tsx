import type { TaskView } from '@planwright/contracts';
import { useTasks } from '../../../shared/api/get-tasks.js';
import { useListKeys } from '../../../shared/keys/use-list-keys.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Loading } from '../../../shared/ui/loading.js';
import { Segmented } from '../../../shared/ui/tabs.js';
import { useRedoTask } from '../../../shared/api/redo-task.js';
import { blockers, groupTasks, passing, TASK_FILTERS, type TaskFilter } from '../group-tasks.js';
import { currentStages } from '../stage-summary.js';
import { useOpenStages } from '../use-open-stages.js';
import { StageSection } from './stage-section.js';
import { TaskRow } from './task-row.js';

const t = texts.tasks;
const FILTER_NAMES: Record<TaskFilter, string> = {
  running: t.runningOnly,
  failed: t.failedOnly,
  waiting: t.waitingOnly,
  edited: t.editedOnly,
};

export interface TaskListProps {
  planId: string;
  selected: string | undefined;
  filter: TaskFilter | undefined;
  onSelect: (task: string | undefined) => void;
  onFilter: (filter: TaskFilter | undefined) => void;
}

/** Every task of the plan, by stage; a stage where nothing is going on is folded. */
export function TaskList({ planId, selected, filter, onSelect, onFilter }: TaskListProps) {
  const query = useTasks(planId);
  const redo = useRedoTask(planId);
  const tasks = query.data?.items ?? [];
  const stages = groupTasks(tasks, undefined);
  const folding = useOpenStages(currentStages(stages, selected));
  const groups = groupTasks(tasks, filter);
  // A filter is there to see what it lets through.
  const isOpen = (stage: string): boolean => filter !== undefined || folding.isOpen(stage);
  const rows = groups.filter(({ stage }) => isOpen(stage)).flatMap((group) => group.tasks);
  const { listRef, rowProps } = useListKeys<HTMLDivElement>({ label: t.listName, count: rows.length });
  if (query.isPending) return <Loading lines={8} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const allOpen = groups.every(({ stage }) => isOpen(stage));
  const titleOf = (name: string): string => tasks.find(({ task }) => task === name)?.title ?? name;
  const row = (task: TaskView) => (
    <TaskRow
      key={task.task}
      task={task}
      rowProps={rowProps(rows.indexOf(task))}
      blockedBy={task.status === 'blocked' ? blockers(task, tasks) : []}
      staleBecause={task.stale_because.map(titleOf)}
      selected={task.task === selected}
      onOpen={() => onSelect(task.task === selected ? undefined : task.task)}
      onRetry={() => redo.mutate({ task: task.task, command: 'retry' })}
      retrying={redo.isPending && redo.variables.task === task.task}
    />
  );
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          label={t.filterLabel}
          value={filter ?? 'all'}
          onChange={(value) => onFilter(value === 'all' ? undefined : value)}
          choices={[
            { value: 'all', label: t.all },
            ...TASK_FILTERS.map((value) => ({
              value,
              label: FILTER_NAMES[value],
              count: passing(tasks, value).length || undefined,
            })),
          ]}
        />
        {groups.length > 1 && !filter && (
          <Button
            small
            look="bare"
            className="ms-auto"
            onClick={() =>
              folding.setAll(
                groups.map(({ stage }) => stage),
                !allOpen,
              )
            }
          >
            {allOpen ? t.foldAll : t.openAll}
          </Button>
        )}
      </div>
      {redo.isError && <ErrorNotice error={redo.error} />}
      <div ref={listRef} className="flex flex-col gap-2" {...folding.hold}>
        {groups.map((group) => (
          <StageSection
            key={group.stage}
            stage={group.stage}
            tasks={stages.find(({ stage }) => stage === group.stage)?.tasks ?? []}
            open={isOpen(group.stage)}
            onToggle={() => folding.toggle(group.stage)}
          >
            {group.tasks.map(row)}
          </StageSection>
        ))}
      </div>
      {groups.length === 0 && <p className="card text-muted p-6">{filter ? t.none : t.empty}</p>}
    </div>
  );
}
