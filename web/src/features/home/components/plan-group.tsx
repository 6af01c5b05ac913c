import type { ReactNode } from 'react';
import type { PlanView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { formatMoney, formatPercent } from '../../../shared/format/numbers.js';
import type { ListRowProps } from '../../../shared/keys/use-list-keys.js';
import { texts } from '../../../shared/texts/en.js';
import { OfflineMark } from '../../../shared/ui/offline-mark.js';
import { ProgressBar } from '../../../shared/ui/progress-bar.js';
import { PlanMark, type Tone } from '../../../shared/ui/status.js';
import { Duration, RelativeTime } from '../../../shared/ui/time.js';
import { noteOf } from '../note-of.js';

const t = texts.home;

interface PlanGroupProps {
  id: string;
  title: string;
  plans: readonly PlanView[];
  /** The way to all of them. */
  all: ReactNode;
  /** What makes a plan reachable by the keys of the list. */
  row: (index: number) => ListRowProps;
}

/** Plans in the same situation, each with what is to be said of it. */
export function PlanGroup({ id, title, plans, all, row }: PlanGroupProps) {
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <div className="flex items-baseline justify-between gap-2">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {all}
      </div>
      <ul className="card divide-line divide-y overflow-hidden">
        {plans.map((plan, index) => (
          <li key={plan.plan_id}>
            <PlanCard plan={plan} row={row(index)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const BARS: Partial<Record<PlanView['status'], Tone>> = {
  running: 'amber',
  waiting: 'violet',
  failed: 'red',
};

function PlanCard({ plan, row }: { plan: PlanView; row: ListRowProps }) {
  const note = noteOf(plan);
  const ended = plan.completed_at !== null;
  const ms =
    ended && plan.started_at ? Date.parse(plan.completed_at ?? '') - Date.parse(plan.started_at) : null;
  const done = t.tasksDone(plan.completed_tasks, plan.total_tasks);
  return (
    <Link
      {...row}
      to="/plans/$planId"
      params={{ planId: plan.plan_id }}
      search={plan.status === 'waiting' ? { task: plan.current_tasks[0] } : {}}
      className="hover:bg-sunken flex flex-col gap-1.5 px-4 py-3 -outline-offset-2 transition-colors duration-150"
    >
      <span className="flex flex-col gap-x-3 gap-y-1 sm:flex-row sm:items-start sm:justify-between">
        <span className="line-clamp-2 min-w-0 font-medium" dir="auto">
          {plan.title}
        </span>
        <span className="flex shrink-0 flex-wrap items-center gap-1.5 max-sm:flex-row-reverse max-sm:justify-end sm:justify-end">
          {plan.offline && <OfflineMark short />}
          <PlanMark status={plan.status} outcome={plan.outcome} />
        </span>
      </span>
      {note && <span className="text-sm">{note}</span>}
      {plan.status !== 'completed' && plan.total_tasks > 0 && (
        <ProgressBar percent={plan.progress_percentage} tone={BARS[plan.status] ?? 'gray'} label={done} />
      )}
      <span className="text-muted flex flex-wrap gap-x-3 text-sm">
        {plan.status !== 'completed' && (
          <span>
            {formatPercent(plan.progress_percentage)} · {done}
          </span>
        )}
        {plan.started_at && (ended || plan.status === 'running') && (
          <span>
            <Duration from={plan.started_at} ms={ms} />
          </span>
        )}
        <span>{formatMoney(plan.cost_usd)}</span>
        <span className="ms-auto">
          <RelativeTime iso={plan.completed_at ?? plan.created_at} />
        </span>
      </span>
    </Link>
  );
}
