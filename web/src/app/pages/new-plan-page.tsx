import { getRouteApi } from '@tanstack/react-router';
import { NewPlanForm } from '../../features/new-plan/components/new-plan-form.js';
import { PromptCatalogue } from '../../features/new-plan/components/prompt-catalogue.js';
import { texts } from '../../shared/texts/en.js';
import { usePageTitle } from '../../shared/ui/page-title.js';

const t = texts.newPlan;
const route = getRouteApi('/new');

/** From an idea to a plan, with every choice and every example. */
export function NewPlanPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(t.pageTitle);
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="text-2xl leading-tight font-semibold text-balance">{t.title}</h1>
        <p className="text-muted mt-1">{t.lead}</p>
      </div>
      <NewPlanForm
        onMade={(plan) =>
          void navigate({ to: '/plans/$planId', params: { planId: plan.plan_id }, search: {} })
        }
        examples={(use) => (
          <PromptCatalogue
            filter={filter}
            onFilter={(search) => void navigate({ search, replace: true, resetScroll: false })}
            onUse={use}
          />
        )}
      />
    </div>
  );
}
