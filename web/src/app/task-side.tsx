import type { TaskView } from '@planwright/contracts';
import { Link, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
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
export function TaskSide({ planId, task, tasks, tab, search, onSearch, onLit }: TaskSideProps) {
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
        onGraph={tab !== 'graph' && <ToGraph planId={planId} task={name} />}
      />
    </TaskPanel>
  );
}

/** Keeps the editor open, and shows beside it what a save would run again; there is no beside on a narrow screen. */
export const ToGraph = ({ planId, task }: { planId: string; task: string }) => (
  <Link
    to="/plans/$planId"
    params={{ planId }}
    search={{ tab: 'graph', task, section: 'edit' }}
    resetScroll={false}
    className={`max-lg:hidden ${buttonClass('quiet', true)}`}
  >
    <Icon name="graph" />
    {texts.editing.onGraph}
  </Link>
);
