import { Link } from '@tanstack/react-router';
import { texts } from '../../../shared/texts/en.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { GroupBones } from '../../../shared/ui/skeleton.js';
import type { Overview as OverviewState } from '../use-overview.js';
import { PlanGroup } from './plan-group.js';

const t = texts.home;

/** What goes on, what waits for a person first; a part with nothing in it is not there. */
export function Overview({ overview }: { overview: OverviewState }) {
  const { waiting, running, failed, recent, newcomer, error, retry } = overview;
  if (error) return <ErrorNotice error={error} onRetry={retry} />;
  if (newcomer === undefined) return <GroupBones />;
  const all = (status: 'waiting' | 'running' | 'failed' | 'completed') => (
    <Link to="/plans" search={{ status }} className="text-accent text-sm font-medium hover:underline">
      {t.all}
    </Link>
  );
  const open = [
    { id: 'waiting', title: t.waiting, plans: waiting, all: all('waiting') },
    { id: 'running', title: t.running, plans: running, all: all('running') },
    { id: 'failed', title: t.failed, plans: failed, all: all('failed') },
  ].filter(({ plans }) => plans.length > 0);
  const beside = open.length > 0 && recent.length > 0;
  return (
    <div className={`grid items-start gap-x-6 gap-y-8 ${beside ? 'lg:grid-cols-2' : ''}`}>
      {open.length > 0 && (
        <div className="flex min-w-0 flex-col gap-8">
          {open.map((group) => (
            <PlanGroup key={group.id} {...group} />
          ))}
        </div>
      )}
      {recent.length > 0 && <PlanGroup id="recent" title={t.recent} plans={recent} all={all('completed')} />}
    </div>
  );
}
