import type { Ref } from 'react';
import type { PlanView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { formatMoney, formatPercent } from '../../../shared/format/numbers.js';
import type { ListRowProps } from '../../../shared/keys/use-list-keys.js';
import { texts } from '../../../shared/texts/en.js';
import { Checkbox } from '../../../shared/ui/checkbox.js';
import { ExampleMark } from '../../../shared/ui/example-mark.js';
import { OfflineMark } from '../../../shared/ui/offline-mark.js';
import { ProgressBar } from '../../../shared/ui/progress-bar.js';
import { PlanMark, type Tone } from '../../../shared/ui/status.js';
import { Duration, RelativeTime } from '../../../shared/ui/time.js';
import { CELL, COLUMNS } from './columns.js';
import { RowMenu, type RowAction } from './row-menu.js';
import { TitleEditor } from './title-editor.js';

const t = texts.plans;

/** More never fits on a line. */
const PROMPT_SHOWN = 300;
const BARS: Partial<Record<PlanView['status'], Tone>> = {
  completed: 'green',
  running: 'amber',
  waiting: 'violet',
};

export interface RowHandlers {
  onToggle: (planId: string) => void;
  onAction: (action: RowAction, plan: PlanView) => void;
  onTag: (tag: string) => void;
  onRename: (plan: PlanView, title: string | null) => void;
}

interface PlanRowProps extends RowHandlers {
  plan: PlanView;
  index: number;
  selected: boolean;
  renaming: boolean;
  /** What makes the title reachable by the keys of the list. */
  row: ListRowProps;
  ref: Ref<HTMLDivElement>;
}

/** A plan as a row of the table, and as a card where there is no room for columns. */
export function PlanRow({ plan, index, selected, renaming, row, ref, ...on }: PlanRowProps) {
  const done = t.tasksDone(plan.completed_tasks, plan.total_tasks);
  return (
    <div
      ref={ref}
      role="row"
      data-index={index}
      // The header is the first row.
      aria-rowindex={index + 2}
      data-selected={selected || undefined}
      className={`${COLUMNS} border-line hover:bg-sunken data-selected:bg-accent-soft items-center gap-x-3 gap-y-1.5 border-b px-3 last:border-b-0 py-2.5 transition-colors`}
    >
      <span role="cell" className={CELL.select}>
        <Checkbox
          label={<span className="sr-only">{t.select(plan.title)}</span>}
          checked={selected}
          onChange={() => on.onToggle(plan.plan_id)}
        />
      </span>
      <div role="cell" className={CELL.title}>
        {renaming ? (
          <TitleEditor plan={plan} onDone={(title) => on.onRename(plan, title)} />
        ) : (
          <Link
            to="/plans/$planId"
            params={{ planId: plan.plan_id }}
            search={{}}
            {...row}
            className="line-clamp-2 font-medium hover:underline md:line-clamp-1"
            dir="auto"
          >
            {plan.title}
          </Link>
        )}
        <span className="flex min-w-0 items-center gap-1.5">
          {plan.tags.map((tag) => (
            <button
              key={tag}
              type="button"
              aria-label={t.onlyTag(tag)}
              onClick={() => on.onTag(tag)}
              className="border-line text-muted hover:text-ink max-w-32 shrink-0 truncate rounded-full border px-2 text-sm"
            >
              {tag}
            </button>
          ))}
          <span className="text-muted min-w-0 truncate text-sm max-lg:hidden" dir="auto">
            {moreThanTitle(plan)}
          </span>
        </span>
      </div>
      <span role="cell" className={CELL.status}>
        <PlanMark status={plan.status} outcome={plan.outcome} />
        {plan.example && <ExampleMark />}
        {plan.offline && <OfflineMark short />}
      </span>
      <span role="cell" className={CELL.progress}>
        <ProgressBar
          percent={plan.progress_percentage}
          tone={plan.failed_tasks > 0 ? 'red' : (BARS[plan.status] ?? 'gray')}
          label={done}
          className="w-16 shrink-0"
        />
        <span className="text-muted text-sm" title={done}>
          {formatPercent(plan.progress_percentage)}
        </span>
      </span>
      <span role="cell" className={CELL.cost}>
        {formatMoney(plan.cost_usd)}
      </span>
      <span role="cell" className={CELL.time}>
        <Took plan={plan} />
      </span>
      <span role="cell" className={CELL.kind}>
        {t.kinds[plan.kind] ?? plan.kind}
      </span>
      <span role="cell" className={CELL.created}>
        <RelativeTime iso={plan.created_at} />
      </span>
      <span role="cell" className={CELL.actions}>
        <RowMenu plan={plan} onAction={on.onAction} />
      </span>
    </div>
  );
}

/** What the prompt says beyond a title that was taken from its beginning. */
function moreThanTitle({ title, prompt }: PlanView): string {
  const beginning = title.replace(/…$/, '');
  const shown = prompt.slice(0, PROMPT_SHOWN);
  return shown.startsWith(beginning) ? shown.slice(beginning.length).replace(/^(?=.)/, '…') : shown;
}

/** How long the plan took, or has been running for. */
function Took({ plan }: { plan: PlanView }) {
  const { started_at: from, completed_at: to } = plan;
  // Nobody waited for the example.
  if (plan.example) return <>{texts.common.none}</>;
  if (from && to) return <Duration from={from} ms={Date.parse(to) - Date.parse(from)} />;
  return plan.status === 'running' ? <Duration from={from} ms={null} /> : <>{texts.common.none}</>;
}
