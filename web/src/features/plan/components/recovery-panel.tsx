import type { PlanView, TaskView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { useRetryTasks } from '../../../shared/api/redo-task.js';
import { texts } from '../../../shared/texts/en.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Icon, type IconName } from '../../../shared/ui/icons.js';
import type { Tone } from '../../../shared/ui/status.js';
import { RemainingNote } from '../../../shared/ui/remaining-note.js';
import { TaskLink } from '../../../shared/ui/task-link.js';
import { useCommandPlan } from '../api/command-plan.js';
import type { Cause, Recovery } from '../recovery.js';
import { RaiseBudget } from './raise-budget.js';

const t = texts.recovery;
/** So many tasks are named; the list below has all of them. */
const NAMED = 5;

const LOOKS: Record<Recovery['kind'], { tone: Tone; icon: IconName }> = {
  failed: { tone: 'red', icon: 'failed' },
  partly: { tone: 'amber', icon: 'failed' },
  run: { tone: 'red', icon: 'failed' },
  budget: { tone: 'amber', icon: 'coins' },
  outdated: { tone: 'amber', icon: 'stale' },
  cancelled: { tone: 'gray', icon: 'struck' },
};

const ACTIONS: Record<Recovery['kind'], string> = {
  failed: texts.plan.retry,
  partly: texts.plan.retry,
  outdated: t.update,
  run: texts.plan.resume,
  cancelled: texts.plan.resume,
  budget: t.raise,
};

interface RecoveryPanelProps {
  plan: PlanView;
  recovery: Recovery;
}

/** Why a plan does not go on, in plain words: what failed, what waits for it, what is kept, and the one way on. */
export function RecoveryPanel({ plan, recovery }: RecoveryPanelProps) {
  const { kind, causes, outdated, blocked, kept, total } = recovery;
  const { tone, icon } = LOOKS[kind];
  const command = useCommandPlan(plan.plan_id);
  const retry = useRetryTasks(plan.plan_id);
  const failed = causes.flatMap(({ tasks }) => tasks);
  const [first] = failed;
  const names = failed.map(({ task }) => task);
  const error = command.error ?? retry.error;
  return (
    <section aria-label={t.title} className={`tone-${tone} tone-line bg-surface rounded-xl border p-4`}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-80 flex-col gap-2">
          <h2 className="tone-ink flex items-center gap-2 font-semibold">
            <Icon name={icon} />
            {t.headings[kind](kind === 'outdated' ? outdated.length : failed.length)}
          </h2>
          {causes.map((cause) => (
            <OneCause key={cause.code} cause={cause} />
          ))}
          {kind === 'outdated' && (
            <div className="text-sm">
              <p className="text-muted">{t.outdatedNote}</p>
              <TaskNames tasks={outdated} />
            </div>
          )}
          <p className="text-muted text-sm">
            {blocked.length > 0 && `${t.blocked(blocked.length)} `}
            {t.kept(kept, total)}
          </p>
          <RemainingNote
            planId={plan.plan_id}
            tasks={kind === 'partly' ? names : null}
            state={`${plan.status} ${kept} ${failed.length}`}
          />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {first && (
            <Link
              to="/plans/$planId"
              params={{ planId: plan.plan_id }}
              search={{ tab: 'terminal', from: first.task }}
              resetScroll={false}
              className={buttonClass('bare')}
            >
              <Icon name="terminal" />
              {t.terminal}
            </Link>
          )}
          {kind === 'budget' ? (
            <RaiseBudget plan={plan} />
          ) : (
            <Button
              look="primary"
              icon={ACTIONS[kind] === texts.plan.resume ? 'play' : 'retry'}
              busy={command.isPending || retry.isPending}
              onClick={() => (kind === 'partly' ? retry.mutate(names) : command.mutate('resume'))}
            >
              {ACTIONS[kind]}
            </Button>
          )}
        </div>
      </div>
      {error && <ErrorNotice error={error} />}
    </section>
  );
}

/** One reason: what happened, what to do about it, and where. */
function OneCause({ cause }: { cause: Cause }) {
  const { title, message, todo, tasks } = cause;
  return (
    <div className="text-sm">
      <p className="font-medium">{message === title ? title : `${title}: ${message}`}</p>
      <p className="text-muted">{todo}</p>
      <TaskNames tasks={tasks} />
    </div>
  );
}

function TaskNames({ tasks }: { tasks: readonly TaskView[] }) {
  const rest = tasks.length - NAMED;
  return (
    <p className="flex flex-wrap gap-x-3">
      {tasks.slice(0, NAMED).map((task) => (
        <TaskLink key={task.task} task={task.task}>
          {task.title}
        </TaskLink>
      ))}
      {rest > 0 && <span className="text-muted">{t.more(rest)}</span>}
    </p>
  );
}
