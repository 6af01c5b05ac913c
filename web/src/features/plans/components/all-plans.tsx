import type { PlanStatus } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { texts } from '../../../shared/texts/en.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Loading } from '../../../shared/ui/loading.js';
import { SearchField } from '../../../shared/ui/search-field.js';
import { usePlans } from '../api/get-plans.js';
import { PlanList } from './plan-list.js';

const t = texts.plans;
const STATUSES = Object.keys(texts.planStatus) as PlanStatus[];
const PAGE = 50;

export interface AllPlansProps {
  search: string | undefined;
  status: PlanStatus | undefined;
  onFilter: (filter: { search?: string | undefined; status?: PlanStatus | undefined }) => void;
}

/** Every plan, searched and filtered by what stands in the address. */
export function AllPlans({ search, status, onFilter }: AllPlansProps) {
  const plans = usePlans({ search, status, limit: PAGE });
  const items = plans.data?.pages.flatMap((page) => page.items) ?? [];
  const total = plans.data?.pages[0]?.total;
  const filtered = Boolean(search ?? status);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <SearchField
          label={t.search}
          value={search ?? ''}
          onSettled={(text) => onFilter({ search: text, status })}
        />
        <select
          aria-label={t.status}
          className="field min-h-10 w-auto"
          value={status ?? ''}
          onChange={(event) =>
            onFilter({ search, status: STATUSES.find((each) => each === event.target.value) })
          }
        >
          <option value="">{t.anyStatus}</option>
          {STATUSES.map((each) => (
            <option key={each} value={each}>
              {texts.planStatus[each]}
            </option>
          ))}
        </select>
        {total !== undefined && <p className="text-muted text-sm">{t.count(total)}</p>}
      </div>
      {plans.isPending && <Loading lines={6} />}
      {plans.isError && <ErrorNotice error={plans.error} onRetry={() => void plans.refetch()} />}
      {items.length > 0 && <PlanList plans={items} />}
      {plans.isSuccess && items.length === 0 && (
        <div className="card flex flex-col items-center gap-3 px-6 py-16 text-center">
          {filtered ? (
            <>
              <p>{t.noneMatch}</p>
              <Button onClick={() => onFilter({})}>{t.clear}</Button>
            </>
          ) : (
            <>
              <p className="text-lg font-semibold">{t.emptyTitle}</p>
              <p className="text-muted">{t.empty}</p>
              <Link to="/" className={buttonClass('primary')}>
                {t.emptyAction}
              </Link>
            </>
          )}
        </div>
      )}
      {plans.hasNextPage && (
        <Button
          className="self-center"
          busy={plans.isFetchingNextPage}
          onClick={() => void plans.fetchNextPage()}
        >
          {t.more}
        </Button>
      )}
    </div>
  );
}
