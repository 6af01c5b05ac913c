import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { TaskMarks } from '../../features/tasks/components/task-marks.js';
import { usePlan } from '../../shared/api/get-plan.js';
import { useTasks } from '../../shared/api/get-tasks.js';
import { useEscape } from '../../shared/keys/use-escape.js';
import { usePlanFeed } from '../../shared/socket/use-plan-feed.js';
import { texts } from '../../shared/texts/en.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { usePageTitle } from '../../shared/ui/page-title.js';
import { ReadFailure } from '../../shared/ui/read-failure.js';
import { TaskLinkProvider } from '../../shared/ui/task-link.js';
import { FeedNotes } from '../feed-notes.js';
import { OneTask } from '../one-task.js';
import { TaskBones } from '../plan-bones.js';
import { TASK_CLOSED, type TaskSearch } from '../search-params.js';
import { usePageLinks } from '../task-links.js';
import { ToGraph } from '../task-side.js';
import { useAnnouncer } from '../use-announcer.js';
import { useTaskCommands } from '../use-task-commands.js';

const route = getRouteApi('/plans/$planId/tasks/$task');
const NO_TASKS: never[] = [];
const ignored = (): void => undefined;

/** One task of a plan on a page of its own, live. */
export function TaskPage() {
  const { planId, task } = route.useParams();
  return <LiveTask key={`${planId} ${task}`} planId={planId} name={task} />;
}

function LiveTask({ planId, name }: { planId: string; name: string }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan(planId);
  const tasks = useTasks(planId);
  const announcer = useAnnouncer(planId);
  const refusal = usePlanFeed(
    planId,
    useMemo(() => [announcer], [announcer]),
  );
  const links = usePageLinks(planId);
  const task = tasks.data?.items.find((each) => each.task === name);
  usePageTitle(task?.title);
  const change = useCallback(
    (part: TaskSearch, replace = false): void =>
      void navigate({ search: (before) => ({ ...before, ...part }), replace, resetScroll: false }),
    [navigate],
  );
  const edit = useCallback(() => change({ ...TASK_CLOSED, section: 'edit' }), [change]);
  useTaskCommands({ planId, tasks: tasks.data?.items ?? NO_TASKS, selected: name, onEdit: edit });
  useEscape(
    texts.tasks.toPlan,
    () => void navigate({ to: '/plans/$planId', params: { planId }, search: { task: name } }),
  );
  if (tasks.isPending) return <TaskBones />;
  if (!tasks.data) return <ReadFailure of={tasks} />;
  return (
    <TaskLinkProvider value={links}>
      <div className="mx-auto flex max-w-5xl flex-col gap-4">
        <div>
          <Link
            to="/plans/$planId"
            params={{ planId }}
            search={{ task: name }}
            className="text-accent inline-flex min-h-6 items-center text-sm font-medium hover:underline"
          >
            {plan.data?.title ?? texts.tasks.toPlan}
          </Link>
          {task && (
            <>
              <h1 className="text-2xl leading-tight font-semibold" dir="auto">
                {task.title}
              </h1>
              <TaskMarks task={task} />
            </>
          )}
        </div>
        <FeedNotes refusal={refusal} />
        <ReadFailure of={tasks} />
        {task ? (
          <OneTask
            planId={planId}
            task={task}
            tasks={tasks.data.items}
            search={search}
            onSearch={change}
            onImpact={ignored}
            onGraph={<ToGraph planId={planId} task={name} />}
          />
        ) : (
          <EmptyState icon="search" title={texts.tasks.notThere} />
        )}
      </div>
    </TaskLinkProvider>
  );
}
