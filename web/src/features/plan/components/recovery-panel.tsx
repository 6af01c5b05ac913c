import type { PlanView, TaskView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { Command } from '../../../shared/keys/command.js';
import { useKeys } from '../../../shared/keys/use-keys.js';
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

const iconOf = (kind: Recovery['kind']): IconName => (ACTIONS[kind] === texts.plan.resume ? 'play' : 'retry');

interface WayOn {
  run: () => void;
  /** What it would run and cost. */
  takes: ReactNode;
}

/** The one way on from the palette, too: away from the note beside its button, it asks with the same note. */
function useWayOnCommand(kind: Recovery['kind'], { run, takes }: WayOn): void {
  const commands = useMemo((): Command[] => {
    // A new budget has to be typed.
    if (kind === 'budget') return [];
    const body = (
      <>
        <p>{texts.plan.resumeBody}</p>
        {takes}
      </>
    );
    const action = ACTIONS[kind];
    const confirm = { title: texts.plan.resumeTitle, body, action };
    return [{ id: 'plan-go-on', label: action, group: 'page', icon: iconOf(kind), confirm, run }];
  }, [kind, run, takes]);
  useKeys(commands);
}

interface RecoveryPanelProps {
  plan: PlanView;
  recovery: Recovery;
}

/** Why a plan does not go on, in plain words: what failed, what waits for it, what is kept, and the one way on. */
export function RecoveryPanel({ plan, recovery }: RecoveryPanelProps) {
  const { kind, causes, outdated, kept } = recovery;
  const { tone, icon } = LOOKS[kind];
  const planId = plan.plan_id;
  const { mutate: commandPlan, ...command } = useCommandPlan(planId);
  const { mutate: retryTasks, ...retry } = useRetryTasks(planId);
  const failed = causes.flatMap(({ tasks }) => tasks);
  const [first] = failed;
  const only = failed.length === 1 && (kind === 'failed' || kind === 'partly') ? first : undefined;
  const error = command.error ?? retry.error;
  const names = failed.map(({ task }) => task).join(' ');
  const wayOn = useMemo(() => {
    const retried = kind === 'partly' ? names.split(' ') : null;
    return {
      run: () => (retried ? retryTasks(retried) : commandPlan('resume')),
      takes: <RemainingNote planId={planId} tasks={retried} state={`${plan.status} ${kept} ${names}`} />,
    };
  }, [planId, plan.status, kind, names, kept, retryTasks, commandPlan]);
  useWayOnCommand(kind, wayOn);
  return (
    <section aria-label={t.title} className={`tone-${tone} tone-line bg-surface rounded-xl border p-4`}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-80 flex-col gap-2">
          <h2 className="tone-ink flex items-center gap-2 font-semibold">
            <Icon name={icon} />
            {only ? (
              <span>
                <TaskLink task={only.task} className="underline underline-offset-2">
                  {only.title}
                </TaskLink>{' '}
                {t.oneFailed[kind === 'partly' ? 'partly' : 'failed']}
              </span>
            ) : (
              t.headings[kind](kind === 'outdated' ? outdated.length : failed.length)
            )}
          </h2>
          {causes.map((cause) => (
            <OneCause key={cause.code} cause={cause} named={only !== undefined} />
          ))}
          {kind === 'outdated' && (
            <div className="text-sm">
              <p className="text-muted">{t.outdatedNote}</p>
              <TaskNames tasks={outdated} />
            </div>
          )}
          <Kept recovery={recovery} />
          {wayOn.takes}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {first && (
            <Link
              to="/plans/$planId"
              params={{ planId }}
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
              icon={iconOf(kind)}
              busy={command.isPending || retry.isPending}
              onClick={wayOn.run}
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

/** What waits for what failed, and what is not lost. */
function Kept({ recovery: { causes, blocked, kept, total } }: { recovery: Recovery }) {
  const failed = causes.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return (
    <p className="text-muted text-sm">
      {blocked.length > 0 && `${t.blocked(blocked.length, failed)} `}
      {t.kept(kept, total)}
    </p>
  );
}

/** One reason: what happened, in a line, what to do about it, and where, unless that was said already. */
function OneCause({ cause, named }: { cause: Cause; named: boolean }) {
  const { title, message, todo, tasks } = cause;
  const why = message === title ? title : `${title}: ${message}`;
  return (
    <div className="text-sm">
      <p className="line-clamp-2 font-medium sm:line-clamp-1" title={why}>
        {why}
      </p>
      <p className="text-muted">{todo}</p>
      {!named && <TaskNames tasks={tasks} />}
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
