import { getRouteApi } from '@tanstack/react-router';
import { PlansBrowser } from '../../features/plans/components/plans-browser.js';
import { useDashboardFeed } from '../../shared/socket/use-dashboard-feed.js';
import { texts } from '../../shared/texts/en.js';
import { usePageTitle } from '../../shared/ui/page-title.js';

const route = getRouteApi('/plans');

export function PlansPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(texts.plans.title);
  useDashboardFeed();
  return (
    <div className="flex flex-col gap-5">
      <h1 className="text-2xl font-semibold">{texts.plans.title}</h1>
      <PlansBrowser
        view={view}
        onView={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    </div>
  );
}
