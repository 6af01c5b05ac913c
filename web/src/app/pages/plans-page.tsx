import { getRouteApi } from '@tanstack/react-router';
import { AllPlans } from '../../features/plans/components/all-plans.js';
import { useDashboardFeed } from '../../shared/socket/use-dashboard-feed.js';
import { texts } from '../../shared/texts/en.js';
import { usePageTitle } from '../../shared/ui/page-title.js';

const route = getRouteApi('/plans');

export function PlansPage() {
  const { search, status } = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(texts.plans.title);
  useDashboardFeed();
  return (
    <div className="flex flex-col gap-5">
      <h1 className="text-2xl font-semibold">{texts.plans.title}</h1>
      <AllPlans
        search={search}
        status={status}
        onFilter={(filter) => void navigate({ search: filter, replace: true })}
      />
    </div>
  );
}
