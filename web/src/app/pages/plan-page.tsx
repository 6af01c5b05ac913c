import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { ExportMenu } from '../../features/export/components/export-menu.js';
import { FileBrowser } from '../../features/files/components/file-browser.js';
import { FindingsView } from '../../features/findings/components/findings-view.js';
import { FirstRead } from '../../features/first-read/components/first-read.js';
import { PlanHeader } from '../../features/plan/components/plan-header.js';
import { ReportView } from '../../features/report/components/report-view.js';
import { TaskList } from '../../features/tasks/components/task-list.js';
import { TaskPanel } from '../../features/tasks/components/task-panel.js';
import { TerminalView } from '../../features/terminal/components/terminal-view.js';
import { TimelineView } from '../../features/timeline/components/timeline-view.js';
import { useTerminal } from '../../features/terminal/use-terminal.js';
import { usePlan } from '../../shared/api/get-plan.js';
import { useTasks } from '../../shared/api/get-tasks.js';
import { useConnectionState } from '../../shared/socket/connection-context.js';
import { usePlanFeed } from '../../shared/socket/use-plan-feed.js';
import { texts } from '../../shared/texts/en.js';
import { ErrorNotice } from '../../shared/ui/error-notice.js';
import { Loading } from '../../shared/ui/loading.js';
import { usePageTitle } from '../../shared/ui/page-title.js';
import { WithPanel } from '../../shared/ui/side-panel.js';
import { GraphTab } from '../graph-tab.js';
import { PlanTabs } from '../plan-tabs.js';
import type { PlanSearch, Tab } from '../search-params.js';
import { useAnnouncer } from '../use-announcer.js';

/** The panel of a task beside what it was opened from. */
const BESIDE = 'lg:grid-cols-[minmax(0,1fr)_minmax(24rem,34rem)]';

const route = getRouteApi('/plans/$planId');

/** One plan, live, with its views; which of them is shown, and of what, stands in the address. */
export function PlanPage() {
  const { planId } = route.useParams();
  // Another plan is another page: nothing of the one before may show through.
  return <OnePlan key={planId} planId={planId} />;
}

function OnePlan({ planId }: { planId: string }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan(planId);
  const tasks = useTasks(planId).data?.items ?? [];
  const terminal = useTerminal(planId);
  const announcer = useAnnouncer(planId);
  const taps = useMemo(() => [terminal, announcer], [terminal, announcer]);
  const refusal = usePlanFeed(planId, taps);
  const connection = useConnectionState();
  usePageTitle(plan.data?.title);
  const change = useCallback(
    (part: Partial<PlanSearch>, replace = false): void =>
      void navigate({ search: (before) => ({ ...before, ...part }), replace, resetScroll: false }),
    [navigate],
  );
  // A failed plan opens on what failed; one that fails while it is watched changes no tab.
  const [opening, setOpening] = useState<Tab>();
  if (!opening && plan.data) setOpening(plan.data.status === 'failed' ? 'tasks' : 'graph');
  const select = useCallback((task: string | undefined) => change({ task }), [change]);
  const searchFor = useCallback((q: string | undefined) => change({ q }, true), [change]);

  if (plan.isPending) return <Loading lines={8} />;
  if (plan.isError) return <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} />;

  const tab = search.tab ?? opening ?? 'graph';
  const task = tasks.find((each) => each.task === search.task);
  const panel = task && <TaskPanel planId={planId} task={task} onClose={() => change({ task: undefined })} />;
  return (
    <div className="flex flex-col gap-6">
      <PlanHeader
        plan={plan.data}
        tasks={tasks}
        more={plan.data.completed_tasks > 0 && <ExportMenu plan={plan.data} />}
        onDeleted={() => void navigate({ to: '/plans', search: {} })}
      />
      {connection === 'lost' && (
        <p className="tone-amber tone-fill rounded-lg px-3 py-2 text-sm">{texts.connection.lostNote}</p>
      )}
      {refusal && (
        <p className="tone-amber tone-fill rounded-lg px-3 py-2 text-sm">
          {texts.connection.refused(refusal)}
        </p>
      )}
      <PlanTabs planId={planId} current={tab} />
      {tab === 'graph' && (
        <>
          <div className="lg:-mx-[calc(50vw-50%-2rem)]">
            <WithPanel panel={panel}>
              <GraphTab
                planId={planId}
                tasks={tasks}
                selected={search.task}
                search={search.q}
                onSelect={select}
                onSearch={searchFor}
              />
            </WithPanel>
          </div>
          <FirstRead plan={plan.data} />
        </>
      )}
      {tab === 'tasks' && (
        <div className={`grid items-start gap-4 ${panel ? BESIDE : ''}`}>
          <div className="flex min-w-0 flex-col gap-4">
            <FirstRead plan={plan.data} />
            <TaskList
              planId={planId}
              selected={search.task}
              filter={search.only}
              onSelect={(name) => change({ task: name })}
              onFilter={(only) => change({ only }, true)}
            />
          </div>
          {panel}
        </div>
      )}
      {tab === 'timeline' && (
        <WithPanel panel={panel}>
          <TimelineView
            plan={plan.data}
            selected={search.task}
            filter={search.only}
            address={{ begin: search.begin, end: search.end }}
            onSelect={(name) => change({ task: name })}
            onFilter={(only) => change({ only }, true)}
            onRange={(range) => change(range, true)}
          />
        </WithPanel>
      )}
      {tab === 'terminal' && (
        <TerminalView
          planId={planId}
          terminal={terminal}
          filter={{ show: search.show, task: search.from, search: search.q }}
          onFilter={({ show, task: from, search: q }) => change({ show, from, q }, true)}
        />
      )}
      {tab === 'files' && (
        <FileBrowser
          planId={planId}
          view={{ file: search.file, version: search.version, view: search.view, search: search.q }}
          onView={({ search: q, ...view }) => change({ ...view, q }, view.file === search.file)}
        />
      )}
      {tab === 'findings' && <FindingsView plan={plan.data} />}
      {tab === 'report' && <ReportView plan={plan.data} />}
    </div>
  );
}
