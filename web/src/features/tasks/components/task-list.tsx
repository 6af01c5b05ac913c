import type { TaskView } from '@planwright/contracts';
import { useCallback, useMemo } from 'react';
import { useTasks } from '../../../shared/api/get-tasks.js';
import type { ListRowProps } from '../../../shared/keys/use-list-keys.js';
import { hasWords } from '../../../shared/format/task-words.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { SearchField } from '../../../shared/ui/search-field.js';
import { RowBones } from '../../../shared/ui/skeleton.js';
import { Segmented } from '../../../shared/ui/tabs.js';
import { useRedoTask } from '../../../shared/api/redo-task.js';
import { blockers, byName, groupTasks, passing, TASK_FILTERS, type TaskFilter } from '../group-tasks.js';
import { currentStages } from '../stage-summary.js';
import { useOpenStages } from '../use-open-stages.js';
import { LongStages, ShortStages } from './stages.js';
import { TaskRow } from './task-row.js';

const t = texts.tasks;
const NO_TASKS: never[] = [];
/** Up to so many tasks are drawn whole, which a search of the browser finds; of more only what is seen. */
const MANY = 300;
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
  /** What is searched; a long list is drawn in part, where a browser's own search finds nothing. */
  search: string | undefined;
  onSelect: (task: string | undefined) => void;
  onFilter: (filter: TaskFilter | undefined) => void;
  onSearch: (text: string | undefined) => void;
}

/** Every task of the plan, by stage; a stage where nothing is going on is folded. */
export function TaskList(props: TaskListProps) {
  const { planId, selected, filter, search, onSelect, onFilter, onSearch } = props;
  const query = useTasks(planId);
  const { mutate, ...redo } = useRedoTask(planId);
  const tasks = query.data?.items ?? NO_TASKS;
  const known = useMemo(() => byName(tasks), [tasks]);
  const stages = useMemo(() => groupTasks(tasks, undefined), [tasks]);
  const found = useMemo(() => {
    const words = search?.toLowerCase();
    return words ? tasks.filter((task) => hasWords(task, words)) : tasks;
  }, [tasks, search]);
  const groups = useMemo(() => groupTasks(found, filter), [found, filter]);
  const narrowed = filter !== undefined || search !== undefined;
  const folding = useOpenStages(currentStages(stages, selected));
  const retry = useCallback((task: string) => mutate({ task, command: 'retry' }), [mutate]);
  if (query.isPending) return <RowBones rows={8} />;
  if (!query.data) return <ReadFailure of={query} />;
  const whole = new Map(stages.map((group) => [group.stage, group.tasks]));
  const sections = groups.map((group) => ({
    stage: group.stage,
    tasks: whole.get(group.stage) ?? group.tasks,
    shown: group.tasks,
    // A filter or a search is there to see what it lets through.
    open: narrowed || folding.isOpen(group.stage),
  }));
  const allOpen = sections.every(({ open }) => open);
  const row = (task: TaskView, props: ListRowProps) => (
    <TaskRow
      {...props}
      planId={planId}
      task={task}
      blockedBy={task.status === 'blocked' ? blockers(task, known).join(', ') : ''}
      staleBecause={task.stale_because.map((name) => known.get(name)?.title ?? name).join(', ')}
      selected={task.task === selected}
      onSelect={onSelect}
      onRetry={retry}
      retrying={redo.isPending && redo.variables.task === task.task}
    />
  );
  const Stages = sections.reduce((sum, { shown }) => sum + shown.length, 0) > MANY ? LongStages : ShortStages;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <ReadFailure of={query} />
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
              count: passing(found, value).length || undefined,
            })),
          ]}
        />
        <div className="flex min-w-0 flex-1 basis-48 sm:max-w-72">
          <SearchField label={t.search} value={search ?? ''} onSettled={onSearch} />
        </div>
        {groups.length > 1 && !narrowed && (
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
      <div {...folding.hold}>
        <Stages sections={sections} row={row} onToggle={folding.toggle} />
      </div>
      {groups.length === 0 && (
        <p className="card text-muted p-6">{search ? t.noMatch : filter ? t.none : t.empty}</p>
      )}
    </div>
  );
}
