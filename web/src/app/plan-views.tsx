import type { PlanView } from '@planwright/contracts';
import { memo, useCallback, useState } from 'react';
import { FileBrowser } from '../features/files/components/file-browser.js';
import { FindingsView } from '../features/findings/components/findings-view.js';
import { FirstRead } from '../features/first-read/components/first-read.js';
import { ReportView } from '../features/report/components/report-view.js';
import { TaskList } from '../features/tasks/components/task-list.js';
import { TerminalView } from '../features/terminal/components/terminal-view.js';
import { TimelineView } from '../features/timeline/components/timeline-view.js';
import type { Terminal } from '../features/terminal/use-terminal.js';
import type { useTasks } from '../shared/api/get-tasks.js';
import { GraphTab } from './graph-tab.js';
import { GraphBones } from './plan-bones.js';
import { TASK_CLOSED, type PlanSearch, type Tab } from './search-params.js';

interface PlanViewsProps {
  plan: PlanView;
  tasks: ReturnType<typeof useTasks>;
  terminal: Terminal;
  tab: Tab;
  search: PlanSearch;
  /** What an edit under way would run again. */
  lit: ReadonlySet<string> | undefined;
  onSearch: (part: Partial<PlanSearch>, replace?: boolean) => void;
}

/** The view of a plan that the address names; the other ones are not drawn. */
export const PlanViews = memo(function PlanViews({
  plan,
  tasks,
  terminal,
  tab,
  search,
  lit,
  onSearch,
}: PlanViewsProps) {
  const planId = plan.plan_id;
  const select = useCallback((task: string | undefined) => onSearch({ ...TASK_CLOSED, task }), [onSearch]);
  const openCall = useCallback(
    (task: string, call?: string) =>
      onSearch({ ...TASK_CLOSED, task, ...(call !== undefined && { section: 'calls', call }) }),
    [onSearch],
  );
  const searchFor = useCallback((q: string | undefined) => onSearch({ q }, true), [onSearch]);
  const filter = (only: PlanSearch['only']): void => onSearch({ only }, true);
  // What failed is what one comes for; otherwise what the plan says stands first. Decided once: neither trades places
  // with the other while it is looked at.
  const [tasksFirst] = useState(plan.status === 'failed');
  switch (tab) {
    case 'graph':
      return (
        <>
          {tasks.isPending && <GraphBones />}
          {tasks.data && (
            <GraphTab
              planId={planId}
              tasks={tasks.data.items}
              selected={search.task}
              search={search.q}
              lit={lit}
              onSelect={select}
              onSearch={searchFor}
            />
          )}
          <FirstRead plan={plan} />
        </>
      );
    case 'tasks':
      return (
        <>
          {!tasksFirst && <FirstRead plan={plan} above />}
          <TaskList
            planId={planId}
            selected={search.task}
            filter={search.only}
            search={search.q}
            onSelect={select}
            onFilter={filter}
            onSearch={searchFor}
          />
          {tasksFirst && <FirstRead plan={plan} />}
        </>
      );
    case 'timeline':
      return (
        <TimelineView
          plan={plan}
          selected={search.task}
          filter={search.only === 'failed' || search.only === 'running' ? search.only : undefined}
          call={search.call}
          address={{ begin: search.begin, end: search.end }}
          onSelect={openCall}
          onFilter={filter}
          onRange={(range) => onSearch(range, true)}
        />
      );
    case 'terminal':
      return (
        <TerminalView
          planId={planId}
          terminal={terminal}
          filter={{ show: search.show, task: search.from, search: search.q }}
          onFilter={({ show, task: from, search: q }) => onSearch({ show, from, q }, true)}
        />
      );
    case 'files':
      return (
        <FileBrowser
          planId={planId}
          view={{ file: search.file, version: search.version, view: search.view, search: search.q }}
          onView={({ search: q, ...view }) => onSearch({ ...view, q }, view.file === search.file)}
        />
      );
    case 'findings':
      return <FindingsView plan={plan} />;
    case 'report':
      return <ReportView plan={plan} />;
  }
});
