import { useNavigate } from '@tanstack/react-router';
import { NewPlanForm } from '../../features/new-plan/components/new-plan-form.js';
import { RecentPlans } from '../../features/plans/components/recent-plans.js';
import { useDashboardFeed } from '../../shared/socket/use-dashboard-feed.js';
import { texts } from '../../shared/texts/en.js';
import { usePageTitle } from '../../shared/ui/page-title.js';

const t = texts.newPlan;

export function HomePage() {
  usePageTitle(undefined);
  useDashboardFeed();
  const navigate = useNavigate();
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-10">
      <div className="flex flex-col gap-6">
        <div>
          <h1 className="text-2xl leading-tight font-semibold text-balance sm:text-3xl">{t.title}</h1>
          <p className="text-muted mt-1">{t.lead}</p>
        </div>
        <NewPlanForm
          onMade={(plan) =>
            void navigate({ to: '/plans/$planId', params: { planId: plan.plan_id }, search: {} })
          }
        />
      </div>
      <RecentPlans />
    </div>
  );
}
