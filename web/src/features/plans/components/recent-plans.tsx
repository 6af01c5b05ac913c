import { Link } from '@tanstack/react-router';
import { texts } from '../../../shared/texts/en.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Loading } from '../../../shared/ui/loading.js';
import { usePlans } from '../api/get-plans.js';
import { ExampleCard } from './example-card.js';
import { PlanList } from './plan-list.js';

const t = texts.plans;
const SHOWN = 5;

/** The newest plans under the form; who has none of their own is shown what one looks like. */
export function RecentPlans() {
  const plans = usePlans({ limit: SHOWN });
  const items = plans.data?.pages.flatMap((page) => page.items) ?? [];
  const example = items.every((plan) => plan.example) ? items[0] : undefined;
  if (example) return <ExampleCard plan={example} />;
  return (
    <section aria-labelledby="recent-plans" className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between">
        <h2 id="recent-plans" className="text-lg font-semibold">
          {t.recent}
        </h2>
        {items.length > 0 && (
          <Link to="/plans" search={{}} className="text-accent text-sm font-medium hover:underline">
            {t.all}
          </Link>
        )}
      </div>
      {plans.isPending && <Loading />}
      {plans.isError && <ErrorNotice error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.isSuccess &&
        (items.length > 0 ? <PlanList plans={items} /> : <p className="card text-muted p-6">{t.empty}</p>)}
    </section>
  );
}
