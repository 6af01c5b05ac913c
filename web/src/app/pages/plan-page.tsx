import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { ExportMenu } from '../../features/export/components/export-menu.js';
import { PlanHeader } from '../../features/plan/components/plan-header.js';
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
import { TaskLinkProvider } from '../../shared/ui/task-link.js';
import { PlanTabs } from '../plan-tabs.js';
import { PlanViews } from '../plan-views.js';
import type { PlanSearch, Tab } from '../search-params.js';
import { usePanelLinks } from '../task-links.js';
import { TaskSide } from '../task-side.js';
import { useAnnouncer } from '../use-announcer.js';

/** The graph takes the whole width of the window. */
const WIDE = 'lg:-mx-[calc(50vw-50%-2rem)]';
const NO_TASKS: never[] = [];

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
  const tasks = useTasks(planId).data?.items ?? NO_TASKS;
  const terminal = useTerminal(planId);
  const announcer = useAnnouncer(planId);
  const taps = useMemo(() => [terminal, announcer], [terminal, announcer]);
  const refusal = usePlanFeed(planId, taps);
  const connection = useConnectionState();
  const links = usePanelLinks(planId, tasks);
  usePageTitle(plan.data?.title);
  const change = useCallback(
    (part: Partial<PlanSearch>, replace = false): void =>
      void navigate({ search: (before) => ({ ...before, ...part }), replace, resetScroll: false }),
    [navigate],
  );
  // A failed plan opens on what failed; one that fails while it is watched changes no tab.
  const [opening, setOpening] = useState<Tab>();
  if (!opening && plan.data) setOpening(plan.data.status === 'failed' ? 'tasks' : 'graph');
  const [lit, setLit] = useState<ReadonlySet<string>>();

  if (plan.isPending) return <Loading lines={8} />;
  if (plan.isError) return <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} />;

  const tab = search.tab ?? opening ?? 'graph';
  const task = tasks.find((each) => each.task === search.task);
  const notes = [
    connection === 'lost' ? texts.connection.lostNote : null,
    refusal ? texts.connection.refused(refusal) : null,
  ].filter((note) => note !== null);
  return (
    <TaskLinkProvider value={links}>
      <div className="flex flex-col gap-4">
        <PlanHeader
          plan={plan.data}
          tasks={tasks}
          more={plan.data.completed_tasks > 0 && <ExportMenu plan={plan.data} />}
          onDeleted={() => void navigate({ to: '/plans', search: {} })}
        />
        {notes.map((note) => (
          <p key={note} className="tone-amber tone-fill rounded-lg px-3 py-2 text-sm">
            {note}
          </p>
        ))}
        <PlanTabs planId={planId} current={tab} />
        <div className={tab === 'graph' ? WIDE : ''}>
          <WithPanel
            panel={
              task && (
                <TaskSide
                  planId={planId}
                  task={task}
                  tasks={tasks}
                  tab={tab}
                  search={search}
                  onSearch={change}
                  onLit={setLit}
                />
              )
            }
          >
            <PlanViews
              plan={plan.data}
              tasks={tasks}
              terminal={terminal}
              tab={tab}
              search={search}
              lit={lit}
              onSearch={change}
            />
          </WithPanel>
        </div>
      </div>
    </TaskLinkProvider>
  );
}
