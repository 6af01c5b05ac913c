import { useNavigate } from '@tanstack/react-router';
import { ModelState } from '../../features/home/components/model-state.js';
import { Overview } from '../../features/home/components/overview.js';
import { useOverview } from '../../features/home/use-overview.js';
import { NewPlanForm } from '../../features/new-plan/components/new-plan-form.js';
import { PromptExamples } from '../../features/new-plan/components/prompt-examples.js';
import { useDashboardFeed } from '../../shared/socket/use-dashboard-feed.js';
import { texts } from '../../shared/texts/en.js';
import { usePageTitle } from '../../shared/ui/page-title.js';

const t = texts.newPlan;

/** The field that a plan begins in, and what goes on; a newcomer is invited. */
export function HomePage() {
  usePageTitle(undefined);
  useDashboardFeed();
  const navigate = useNavigate();
  const overview = useOverview();
  const newcomer = overview.newcomer === true;
  return (
    <div className={`mx-auto flex flex-col gap-10 ${newcomer ? 'max-w-5xl' : ''}`}>
      <div className="flex flex-col gap-5">
        <div>
          <h1
            className={`leading-tight font-semibold text-balance ${newcomer ? 'text-2xl sm:text-3xl' : 'text-2xl'}`}
          >
            {t.title}
          </h1>
          {newcomer && <p className="text-muted mt-1">{t.lead}</p>}
        </div>
        <NewPlanForm
          short
          onMade={(plan) =>
            void navigate({ to: '/plans/$planId', params: { planId: plan.plan_id }, search: {} })
          }
          examples={(use, empty) => newcomer && empty && <PromptExamples onUse={use} />}
        />
      </div>
      {!newcomer && <Overview overview={overview} />}
      {overview.newcomer !== undefined && <ModelState example={overview.example} newcomer={newcomer} />}
    </div>
  );
}
