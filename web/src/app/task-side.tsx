import type { TaskView } from '@planwright/contracts';
import { Link, useRouter } from '@tanstack/react-router';
import { memo, useCallback } from 'react';
import { TaskPanel } from '../features/tasks/components/task-panel.js';
import { texts } from '../shared/texts/en.js';
import { buttonClass } from '../shared/ui/button.js';
import { CopyButton } from '../shared/ui/copy-button.js';
import { Icon } from '../shared/ui/icons.js';
import { OneTask } from './one-task.js';
import { TASK_CLOSED, type PlanSearch, type Tab } from './search-params.js';

const t = texts.tasks;

interface TaskSideProps {
  planId: string;
  task: TaskView;
  tasks: readonly TaskView[];
  tab: Tab;
  search: PlanSearch;
  onSearch: (part: Partial<PlanSearch>, replace?: boolean) => void;
  onLit: (tasks: ReadonlySet<string> | undefined) => void;
}

/** The task that the address names, beside any view of its plan. */
export const TaskSide = memo(function TaskSide({
  planId,
  task,
  tasks,
  tab,
  search,
  onSearch,
  onLit,
}: TaskSideProps) {
  const { task: name } = task;
  const close = useCallback(() => onSearch({ ...TASK_CLOSED, task: undefined }), [onSearch]);
  const light = useCallback(
    (again: readonly string[] | null) => onLit(again ? new Set([name, ...again]) : undefined),
    [onLit, name],
  );
  const { section, call, vfrom, vto } = search;
  const page = { section, call, vfrom, vto };
  const router = useRouter();
  // As it is read now: the attempt, the versions beside each other, the part that is open.
  const address = (): string => {
    const to = { to: '/plans/$planId/tasks/$task', params: { planId, task: name }, search: page } as const;
    return location.origin + router.buildLocation(to).href;
  };
  return (
    <TaskPanel
      task={task}
      onClose={close}
      actions={
        <>
          <CopyButton text={address} what={t.copyLink} />
          <Link
            to="/plans/$planId/tasks/$task"
            params={{ planId, task: name }}
            search={page}
            aria-label={t.openPage}
            title={t.openPage}
            className={buttonClass('bare', true)}
          >
            <Icon name="expand" />
          </Link>
        </>
      }
    >
      <OneTask
        key={name}
        planId={planId}
        task={task}
        tasks={tasks}
        search={page}
        onSearch={onSearch}
        onImpact={light}
        onGraph={<ToGraph planId={planId} task={name} isThere={tab === 'graph'} />}
      />
    </TaskPanel>
  );
});

interface ToGraphProps {
  planId: string;
  task: string;
  /** Where there is room, the graph stands beside the editor already. */
  isThere?: boolean;
}

/** Shows what a save would run again: beside the editor, which stays open, or in its place on a narrow screen. */
export function ToGraph({ planId, task, isThere = false }: ToGraphProps) {
  const link = (search: PlanSearch, where: string) => (
    <Link
      to="/plans/$planId"
      params={{ planId }}
      search={search}
      resetScroll={false}
      className={`${where} ${buttonClass('quiet', true)}`}
    >
      <Icon name="graph" />
      {texts.editing.onGraph}
    </Link>
  );
  return (
    <>
      {!isThere && link({ tab: 'graph', task, section: 'edit' }, 'max-lg:hidden')}
      {link({ tab: 'graph', lit: task }, 'lg:hidden')}
    </>
  );
}
