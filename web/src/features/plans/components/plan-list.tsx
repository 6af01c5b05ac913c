import type { PlanView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { formatMoney, formatPercent } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { ExampleMark } from '../../../shared/ui/example-mark.js';
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
  const cost = formatMoney(plan.cost_usd);
  return (
    <li>
      <Link
        to="/plans/$planId"
        params={{ planId: plan.plan_id }}
        search={{}}
        className="hover:bg-sunken grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 px-4 py-3 -outline-offset-2 transition-colors duration-150 md:grid-cols-[minmax(0,1fr)_17rem_9rem_5rem_6.5rem]"
      >
        <span className="col-span-2 min-w-0 md:col-span-1">
          <span className="line-clamp-2 font-medium md:line-clamp-1" dir="auto">
            {plan.title}
          </span>
          <span className="text-muted line-clamp-1 text-sm" dir="auto">
            {plan.prompt}
          </span>
        </span>
        <span className="col-span-2 flex flex-wrap items-center gap-2 md:col-span-1">
          <PlanMark status={plan.status} outcome={plan.outcome} />
          {plan.example && <ExampleMark />}
          {plan.offline && <OfflineMark short />}
        </span>
        <span className="flex items-center gap-2">
          <ProgressBar
            percent={plan.progress_percentage}
            tone={plan.failed_tasks > 0 ? 'red' : plan.status === 'completed' ? 'green' : 'blue'}
            label={done}
            className="w-20"
          />
          <span className="text-muted text-sm">
            {formatPercent(plan.progress_percentage)}
            <span className="sr-only">, {done}</span>
            <span className="md:hidden"> · {cost}</span>
          </span>
        </span>
        <span className="text-muted hidden text-end text-sm md:block">{cost}</span>
        <span className="text-muted text-end text-sm">
          <RelativeTime iso={plan.created_at} />
        </span>
      </Link>
    </li>
  );
}
