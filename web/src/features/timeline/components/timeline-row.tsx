import { memo } from 'react';
import { formatMoney } from '../../../shared/format/numbers.js';
import { formatDuration } from '../../../shared/format/time.js';
import { whatFailed } from '../../../shared/texts/failure-texts.js';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { taskLook } from '../../../shared/ui/status.js';
import { Duration } from '../../../shared/ui/time.js';
import { sentenceOf } from '../describe-row.js';
import { runMs } from '../spans.js';
import type { TimeRange } from '../time-range.js';
import type { ShownRow } from '../visible-rows.js';
import { RowBar } from './row-bar.js';

const t = texts.timeline;

export const ROW_PX = 32;
/** The columns of the ruler and of every row: names, time, cost. */
export const COLUMNS = 'grid grid-cols-[var(--names)_minmax(0,1fr)_var(--costs)]';

interface TimelineRowProps {
  row: ShownRow;
  index: number;
  range: TimeRange;
  /** Milliseconds since the epoch at which the plan began. */
  origin: number;
  /** The one row that the tab key comes to. */
  current: boolean;
  selected: boolean;
  onFocus: (index: number) => void;
  onPoint: (index: number | null) => void;
  onOpen: (row: ShownRow) => void;
  onFold: (row: ShownRow) => void;
}

/** One line of the waterfall. */
export const TimelineRowView = memo(function TimelineRowView(props: TimelineRowProps) {
  const { row, index, range, origin, current, selected, onFocus, onPoint, onOpen, onFold } = props;
  const { tone, icon, motion } = taskLook(row.status, row.gaps);
  return (
    <div
      role="treeitem"
      id={row.kind === 'task' ? `task-${row.task}` : undefined}
      data-task={row.task ?? undefined}
      aria-level={row.level}
      aria-expanded={row.open ?? undefined}
      aria-selected={selected}
      aria-label={sentenceOf(row)}
      data-index={index}
      tabIndex={current ? 0 : -1}
      onFocus={() => onFocus(index)}
      onPointerEnter={() => onPoint(index)}
      onPointerLeave={() => onPoint(null)}
      onClick={() => onOpen(row)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen(row);
      }}
      className={`${COLUMNS} h-full cursor-pointer items-center -outline-offset-2 ${selected ? 'bg-accent-soft' : 'hover:bg-sunken/60'}`}
    >
      <span
        className="flex min-w-0 items-center gap-1.5 pe-2 text-sm"
        style={{ paddingInlineStart: `calc(0.5rem + ${row.level - 1} * var(--indent))` }}
      >
        {row.open === null ? (
          <span className="w-4 shrink-0" />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            title={t.fold(row.title)}
            className="text-muted hover:text-ink -m-1 flex shrink-0 p-1"
            onClick={(event) => {
              event.stopPropagation();
              onFold(row);
            }}
          >
            <Icon
              name="down"
              className={`transition-transform duration-150 ${row.open ? '' : '-rotate-90 rtl:rotate-90'}`}
            />
          </button>
        )}
        <span className={`tone-${tone} tone-ink flex`} title={texts.taskStatus[row.status]}>
          <Icon name={icon} className={motion ?? ''} />
        </span>
        <span className={`truncate ${row.kind === 'stage' ? 'font-semibold' : ''}`} title={row.title}>
          <RowTitle row={row} />
        </span>
        {row.critical && (
          <span className="text-muted ms-auto flex shrink-0 max-sm:hidden" title={t.critical}>
            <Icon name="critical" />
          </span>
        )}
      </span>
      <span className="relative h-full overflow-hidden">
        <RowBar row={row} range={range} />
      </span>
      <span className="text-muted flex justify-end gap-3 ps-2 pe-3 text-end text-xs whitespace-nowrap max-sm:hidden">
        <span>
          <RowTime row={row} origin={origin} />
        </span>
        <span className="w-14">{row.costUsd > 0 ? formatMoney(row.costUsd) : ''}</span>
      </span>
    </div>
  );
});

/** What went wrong stands first in an attempt; what it is of, in the rest. */
function RowTitle({ row: { error, kind, status, title } }: { row: ShownRow }) {
  const wrong = error && status === 'failed' && (
    <span className="tone-red tone-ink">{whatFailed(error)}</span>
  );
  if (!wrong) return <>{title}</>;
  if (kind !== 'attempt')
    return (
      <>
        {title} {wrong}
      </>
    );
  return (
    <>
      {wrong} <span className="text-muted">{title}</span>
    </>
  );
}

/** How long it ran, or has run so far. */
function RowTime({ row, origin }: { row: ShownRow; origin: number }) {
  const { span } = row;
  if (!span || span.from === null) return null;
  const ran = runMs(span);
  if (ran !== null) return <>{formatDuration(ran)}</>;
  return <Duration from={new Date(origin + span.from).toISOString()} ms={null} />;
}
