import type { PlanView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { texts } from '../../../shared/texts/en.js';
import { ExampleMark } from '../../../shared/ui/example-mark.js';
import { Icon } from '../../../shared/ui/icons.js';

const t = texts.home;

/** The way into the worked example, for who has no plan yet. */
export function ExampleCard({ plan }: { plan: PlanView }) {
  return (
    <section aria-labelledby="example-plan">
      <Link
        to="/plans/$planId"
        params={{ planId: plan.plan_id }}
        search={{}}
        className="card group hover:border-accent grid gap-x-8 gap-y-4 px-5 py-5 transition-colors duration-150 sm:grid-cols-[minmax(0,1fr)_auto] sm:px-6"
      >
        <div className="min-w-0">
          <h2 id="example-plan" className="text-lg font-semibold">
            {t.seeExample}
          </h2>
          <p className="text-muted">{t.seeExampleLead}</p>
          <p className="mt-3 font-medium" dir="auto">
            {plan.title}
          </p>
          <p className="text-muted line-clamp-2 text-sm" dir="auto">
            {plan.prompt}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-3 sm:flex-col sm:items-end sm:justify-between">
          <ExampleMark />
          <span className="text-accent inline-flex items-center gap-1.5 text-sm font-medium">
            {t.exampleTasks(plan.total_tasks)}
            <Icon
              name="forward"
              className="transition-transform duration-150 group-hover:translate-x-0.5 rtl:group-hover:-translate-x-0.5"
            />
          </span>
        </div>
      </Link>
    </section>
  );
}
