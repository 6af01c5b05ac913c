import type { PlanView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { formatMoney, formatPercent } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { OfflineMark } from '../../../shared/ui/offline-mark.js';
import { ProgressBar } from '../../../shared/ui/progress-bar.js';
import { PlanMark } from '../../../shared/ui/status.js';
import { RelativeTime } from '../../../shared/ui/time.js';

const t = texts.plans;

/** Plans as rows that are one link each. */
export function PlanList({ plans }: { plans: readonly PlanView[] }) {
  return (
    <ul className="card divide-line divide-y overflow-hidden">
      {plans.map((plan) => (
        <PlanRow key={plan.plan_id} plan={plan} />
      ))}
    </ul>
  );
}

function PlanRow({ plan }: { plan: PlanView }) {
  const done = t.tasksDone(plan.completed_tasks, plan.total_tasks);
  return (
    <li>
      <Link
        to="/plans/$planId"
        params={{ planId: plan.plan_id }}
        search={{}}
        className="hover:bg-sunken grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 px-4 py-3 -outline-offset-2 transition-colors duration-150 md:grid-cols-[minmax(0,1fr)_13rem_12rem_5rem_7rem]"
      >
        <span className="col-span-2 min-w-0 md:col-span-1">
          <span className="line-clamp-2 font-medium md:line-clamp-1" dir="auto">
            {plan.title}
          </span>
          <span className="text-muted flex items-center gap-2 text-sm">
            <span className="line-clamp-1 min-w-0" dir="auto">
              {plan.prompt}
            </span>
          </span>
        </span>
        <span className="flex flex-wrap items-center gap-2">
          <PlanMark status={plan.status} outcome={plan.outcome} />
          {plan.offline && <OfflineMark />}
        </span>
        <span className="flex items-center gap-2 md:order-none">
          <ProgressBar
            percent={plan.progress_percentage}
            tone={plan.failed_tasks > 0 ? 'red' : plan.status === 'completed' ? 'green' : 'blue'}
            label={done}
            className="hidden w-20 md:block"
          />
          <span className="text-muted text-sm">
            {formatPercent(plan.progress_percentage)}
            <span className="sr-only">, {done}</span>
          </span>
        </span>
        <span className="text-muted text-sm md:text-end">{formatMoney(plan.cost_usd)}</span>
        <span className="text-muted text-end text-sm">
          <RelativeTime iso={plan.created_at} />
        </span>
      </Link>
    </li>
  );
}
