import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanView } from '@planwright/contracts';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { texts } from '../../../shared/texts/en.js';
import type { PlansView } from '../plans-view.js';
import { useRowKeys } from '../use-row-keys.js';
import type { useSelection } from '../use-selection.js';
import { PlanRow } from './plan-row.js';
import type { RowAction } from './row-menu.js';
import { TableHead } from './table-head.js';

const t = texts.plans;
const ROW_PX = 65;
const OVERSCAN = 8;

interface PlansTableProps {
  plans: readonly PlanView[];
  total: number;
  view: PlansView;
  onView: (view: PlansView) => void;
  selection: ReturnType<typeof useSelection>;
  onOpen: (planId: string) => void;
  onAction: (action: RowAction, plan: PlanView) => void;
  onRename: (plan: PlanView, title: string) => void;
  /** Called when the last row that is there comes into view. */
  onEnd: () => void;
}

/** Plans as a table of which only the rows in view are drawn, however many there are. */
export function PlansTable(props: PlansTableProps) {
  const { plans, total, view, onView, selection, onOpen, onEnd } = props;
  const table = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [margin, setMargin] = useState(0);
  const rows = useWindowVirtualizer({
    count: plans.length,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: margin,
    getItemKey: (index) => plans[index]?.plan_id ?? index,
  });
  useEffect(() => setMargin(body.current?.offsetTop ?? 0), [plans.length]);

  const keys = useRowKeys({
    table,
    count: plans.length,
    reveal: (index) => rows.scrollToIndex(index),
    onOpen,
    onToggle: selection.toggle,
    onRename: setRenaming,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const reached = last >= plans.length - 1 && plans.length < total;
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (reached) end.current();
  }, [reached, plans.length]);

  const handlers = {
    onToggle: selection.toggle,
    onAction: useLatest((action: RowAction, plan: PlanView) =>
      action === 'rename' ? setRenaming(plan.plan_id) : props.onAction(action, plan),
    ),
    onTag: useLatest((tag: string) => onView({ ...view, tag })),
    onRename: useLatest((plan: PlanView, title: string | null) => {
      setRenaming(null);
      keys.focusRow(plans.indexOf(plan));
      if (title !== null) props.onRename(plan, title);
    }),
    onFocusRow: keys.setCurrent,
    onKey: useLatest(keys.onKey),
  };
  return (
    <div
      ref={table}
      role="grid"
      aria-label={t.title}
      aria-describedby="plans-keys"
      aria-rowcount={total + 1}
      aria-multiselectable
      className="card"
    >
      <p id="plans-keys" className="sr-only">
        {t.keys}
      </p>
      <div role="rowgroup">
        <TableHead
          view={view}
          onView={onView}
          all={selection.all}
          some={selection.selected.length > 0}
          onToggleAll={selection.toggleAll}
        />
      </div>
      <div ref={body} role="rowgroup" className="relative" style={{ height: rows.getTotalSize() }}>
        <div
          role="presentation"
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${(items[0]?.start ?? margin) - margin}px)` }}
        >
          {items.map(({ index, key }) => {
            const plan = plans[index];
            return (
              plan && (
                <PlanRow
                  key={key}
                  ref={rows.measureElement}
                  plan={plan}
                  index={index}
                  selected={selection.has(plan.plan_id)}
                  current={index === keys.current}
                  renaming={renaming === plan.plan_id}
                  {...handlers}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** A function that stays the same while what it does follows the newest render, so that rows are not drawn anew. */
function useLatest<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
