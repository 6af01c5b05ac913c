import { texts } from '../../../shared/texts/en.js';
import { ticksOf } from '../ticks.js';
import { percentOf, type TimeRange } from '../time-range.js';

interface TimeGridProps {
  range: TimeRange;
  width: number;
  /** Whether time goes on. */
  running: boolean;
}

/** The lines behind the rows, and the line of now before them. */
export function TimeGrid({ range, width, running }: TimeGridProps) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 start-[var(--names)] end-[var(--costs)] overflow-hidden"
    >
      {ticksOf(range, width).map(({ at }) => (
        <span
          key={at}
          className="border-line absolute inset-y-0 border-s"
          style={{ insetInlineStart: `${percentOf(at, range).toFixed(3)}%` }}
        />
      ))}
      {running && (
        <span
          title={texts.timeline.now}
          className="border-accent absolute inset-y-0 z-1 border-s-2"
          style={{ insetInlineStart: 'calc(var(--now) * 1%)' }}
        />
      )}
    </div>
  );
}
