import { useMemo, useState } from 'react';
import type { PlanView } from '@planwright/contracts';
import { usePlans } from '../../../shared/api/get-plans.js';
import { texts } from '../../../shared/texts/en.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { RowBones } from '../../../shared/ui/skeleton.js';
import { filterOf, type PlansView } from '../plans-view.js';
import { usePlanWork } from '../use-plan-work.js';
import { useSelection } from '../use-selection.js';
import { useStillPlans } from '../use-still-plans.js';
import { BulkBar } from './bulk-bar.js';
import { ConfirmWork } from './confirm-work.js';
import { PlansEmpty } from './plans-empty.js';
import { PlansTable } from './plans-table.js';
import { PlansToolbar } from './plans-toolbar.js';
import type { RowAction } from './row-menu.js';
import { TagDialog } from './tag-dialog.js';

interface PlansBrowserProps {
  view: PlansView;
  onView: (view: PlansView) => void;
}

interface Asking {
  action: 'tag' | 'cancel' | 'remove';
  plans: readonly PlanView[];
}

/** Every plan, live: found, sorted, and taken in hand one by one or many at once. */
export function PlansBrowser({ view, onView }: PlansBrowserProps) {
  const list = usePlans(filterOf(view));
  const plans = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const total = list.data?.pages[0]?.total ?? plans.length;
  const selection = useSelection(plans);
  const { shown, hold } = useStillPlans(plans, view);
  const work = usePlanWork();
  const [asking, setAsking] = useState<Asking | null>(null);

  const act = (action: RowAction, on: readonly PlanView[]): void => {
    if (action === 'archive' || action === 'unarchive') {
      selection.clear();
      void work.archive(on, action === 'archive');
    } else if (action !== 'rename') setAsking({ action, plans: on });
  };
  const settle = (done: Promise<void>): void => {
    setAsking(null);
    selection.clear();
    void done;
  };
  return (
    <div className="flex flex-col gap-4" data-rows>
      <PlansToolbar view={view} onView={onView} total={list.data && total} />
      {list.isPending && <RowBones rows={8} />}
      <ReadFailure of={list} />
      {plans.length > 0 && (
        <div {...hold} className={list.isPlaceholderData ? 'opacity-60 transition-opacity duration-150' : ''}>
          <PlansTable
            plans={shown}
            total={total}
            view={view}
            onView={onView}
            selection={selection}
            onAction={(action, plan) => act(action, [plan])}
            onRename={(plan, title) => void work.rename(plan, title)}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
            }}
          />
        </div>
      )}
      {list.isFetchingNextPage && <p className="text-muted text-center text-sm">{texts.plans.loadingMore}</p>}
      {list.data && plans.length === 0 && <PlansEmpty view={view} onView={onView} />}
      {selection.selected.length > 0 && (
        <BulkBar
          plans={selection.selected}
          busy={work.busy}
          onAction={(action) => act(action, selection.selected)}
          onClear={selection.clear}
        />
      )}
      {asking?.action === 'tag' && (
        <TagDialog
          plans={asking.plans}
          onSave={(tags) => settle(work.tag(asking.plans, tags))}
          onClose={() => setAsking(null)}
        />
      )}
      {(asking?.action === 'cancel' || asking?.action === 'remove') && (
        <ConfirmWork
          action={asking.action}
          plans={asking.plans}
          onConfirm={(meant) => settle(asking.action === 'cancel' ? work.cancel(meant) : work.remove(meant))}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
