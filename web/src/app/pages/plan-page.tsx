import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { ExportMenu } from '../../features/export/components/export-menu.js';
import { PlanHeader } from '../../features/plan/components/plan-header.js';
import { useTerminal } from '../../features/terminal/use-terminal.js';
import { usePlan } from '../../shared/api/get-plan.js';
import { useTasks } from '../../shared/api/get-tasks.js';
import { titleIn } from '../../shared/format/task-words.js';
import { usePlanFeed } from '../../shared/socket/use-plan-feed.js';
import { usePageTitle } from '../../shared/ui/page-title.js';
import { ReadFailure } from '../../shared/ui/read-failure.js';
import { WithPanel } from '../../shared/ui/side-panel.js';
import { TaskLinkProvider } from '../../shared/ui/task-link.js';
import { FeedNotes } from '../feed-notes.js';
import { LitNote } from '../lit-note.js';
import { PlanBones } from '../plan-bones.js';
import { PlanTabs } from '../plan-tabs.js';
import { PlanViews } from '../plan-views.js';
import { TASK_CLOSED, type PlanSearch, type Tab } from '../search-params.js';
import { usePanelLinks } from '../task-links.js';
import { TaskSide } from '../task-side.js';
import { UnknownTask } from '../unknown-task.js';
import { useAnnouncer } from '../use-announcer.js';
import { useTaskCommands } from '../use-task-commands.js';

/** The graph takes the whole width of the window. */
const WIDE = 'lg:-mx-[calc(50vw-50%-2rem)]';
const NO_TASKS: never[] = [];
/** Views that say by themselves that the tasks could not be read. */
const SAYS_ITSELF: ReadonlySet<Tab> = new Set(['tasks', 'timeline']);

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
  const list = useTasks(planId);
  const tasks = list.data?.items ?? NO_TASKS;
  const terminal = useTerminal(planId);
  const announcer = useAnnouncer(planId);
  const taps = useMemo(() => [terminal, announcer], [terminal, announcer]);
  const refusal = usePlanFeed(planId, taps);
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
  const edit = useCallback((task: string) => change({ ...TASK_CLOSED, task, section: 'edit' }), [change]);
  useTaskCommands({ planId, tasks, selected: search.task, onEdit: edit });
  const [lit, setLit] = useState<ReadonlySet<string>>();
  const leave = useCallback(() => void navigate({ to: '/plans', search: {} }), [navigate]);
  const more = useMemo(
    () => plan.data !== undefined && plan.data.completed_tasks > 0 && <ExportMenu plan={plan.data} />,
    [plan.data],
  );
  // A tab answers at once; its view, and a task's panel, are drawn behind what is in sight.
  const shown = useDeferredValue(search);

  // What was read stays in sight when reading it again fails.
  if (plan.isPending) return <PlanBones />;
  if (!plan.data) return <ReadFailure of={plan} />;

  const tabOf = ({ tab }: PlanSearch): Tab => tab ?? opening ?? 'graph';
  const tab = tabOf(shown);
  const task = tasks.find((each) => each.task === shown.task);
  const edited = tab === 'graph' && !task ? tasks.find((each) => each.task === shown.lit) : undefined;
  const failed = plan.isError || SAYS_ITSELF.has(tab) ? plan : list;
  return (
    <TaskLinkProvider value={links}>
      <div className="flex flex-col gap-4">
        <PlanHeader plan={plan.data} tasks={tasks} more={more} onDeleted={leave} />
        <FeedNotes refusal={refusal} />
        <ReadFailure of={failed} />
        {shown.task !== undefined && list.data && !task && (
          <UnknownTask name={shown.task} onClose={() => change({ ...TASK_CLOSED, task: undefined })} />
        )}
        <PlanTabs planId={planId} current={tabOf(search)} />
        <div className={tab === 'graph' ? WIDE : ''}>
          {edited && <LitNote planId={planId} task={edited} titleOf={titleIn(tasks)} onLit={setLit} />}
          <WithPanel
            panel={
              task && (
                <TaskSide
                  planId={planId}
                  task={task}
                  tasks={tasks}
                  tab={tab}
                  search={shown}
                  onSearch={change}
                  onLit={setLit}
                />
              )
            }
          >
            <PlanViews
              plan={plan.data}
              tasks={list}
              terminal={terminal}
              tab={tab}
              search={shown}
              lit={lit}
              onSearch={change}
            />
          </WithPanel>
        </div>
      </div>
    </TaskLinkProvider>
  );
}
