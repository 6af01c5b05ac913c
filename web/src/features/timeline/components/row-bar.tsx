import type { CSSProperties } from 'react';
import { taskLook } from '../../../shared/ui/status.js';
import type { TimelineRow } from '../build-rows.js';
import { percentOf, type TimeRange } from '../time-range.js';

/** From one time to another; `null` as the end is now, wherever that moves. */
function placed(from: number, to: number | null, range: TimeRange): CSSProperties {
  const start = percentOf(from, range);
  const width =
    to === null
      ? `calc((var(--now) - ${start.toFixed(3)}) * 1%)`
      : `${(percentOf(to, range) - start).toFixed(3)}%`;
  return { insetInlineStart: `${start.toFixed(3)}%`, inlineSize: `max(2px, ${width})` };
}

const PLACED = 'absolute top-1/2 -translate-y-1/2';

/** The bar of a row: what it waited is hatched, the time to the first words pale, the rest full. */
export function RowBar({ row, range }: { row: TimelineRow; range: TimeRange }) {
  const { span, kind } = row;
  if (!span) return null;
  const { queuedFrom, from, firstToken, to } = span;
  const { tone } = taskLook(row.status, row.gaps);
  const height = kind === 'stage' ? 'h-1.5' : kind === 'task' ? 'h-3.5' : 'h-2.5';
  const ring = row.critical ? 'ring-ink ring-1' : '';
  return (
    <span className={`tone-${tone} absolute inset-0`} aria-hidden="true">
      {queuedFrom !== null && (from === null || from > queuedFrom) && (
        <span
          className={`tone-hatch ${PLACED} h-2 rounded-s-sm`}
          style={placed(queuedFrom, from ?? to, range)}
        />
      )}
      {from !== null && (
        <span
          className={`tone-bar ${PLACED} ${height} rounded-sm ${ring} ${kind === 'stage' ? 'opacity-50' : ''}`}
          style={placed(from, to, range)}
        />
      )}
      {from !== null && firstToken !== null && (
        <span
          className={`tone-veil ${PLACED} ${height} rounded-s-sm`}
          style={placed(from, to === null ? firstToken : Math.min(firstToken, to), range)}
        />
      )}
    </span>
  );
}
