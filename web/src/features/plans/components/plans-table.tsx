import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanView } from '@planwright/contracts';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useListKeys } from '../../../shared/keys/use-list-keys.js';
import { texts } from '../../../shared/texts/en.js';
import type { PlansView } from '../plans-view.js';
import { useSelectKey } from '../use-select-key.js';
import type { useSelection } from '../use-selection.js';
import { PlanRow, type RowHandlers } from './plan-row.js';
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
  onAction: (action: RowAction, plan: PlanView) => void;
  onRename: (plan: PlanView, title: string) => void;
  /** Called when the last row that is there comes into view. */
  onEnd: () => void;
}

/** Plans as a table of which only the rows in view are drawn, however many there are. */
export function PlansTable(props: PlansTableProps) {
  const { plans, total, view, onView, selection, onEnd } = props;
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

  const { scrollToIndex } = rows;
  const scrollTo = useCallback((index: number) => scrollToIndex(index), [scrollToIndex]);
  const { listRef, rowProps } = useListKeys<HTMLDivElement>({
    label: t.title,
    count: plans.length,
    scrollTo,
  });
  useSelectKey(listRef, (index) => {
    const plan = plans[index];
    if (plan) selection.toggle(plan.plan_id);
  });

  const items = rows.getVirtualItems();
  const reached = (items.at(-1)?.index ?? 0) >= plans.length - 1 && plans.length < total;
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (reached) end.current();
  }, [reached, plans.length]);

  const handlers: RowHandlers = {
    onToggle: selection.toggle,
    onAction: (action, plan) =>
      action === 'rename' ? setRenaming(plan.plan_id) : props.onAction(action, plan),
    onTag: (tag) => onView({ ...view, tag }),
    onRename: (plan, title) => {
      setRenaming(null);
      if (title !== null) props.onRename(plan, title);
    },
  };
  return (
    <div
      ref={listRef}
      role="table"
      aria-label={t.title}
      aria-rowcount={total + 1}
      className="card overflow-clip"
    >
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
                  renaming={renaming === plan.plan_id}
                  row={rowProps(index)}
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
