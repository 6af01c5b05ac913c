import { useState, type PointerEvent, type RefObject } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { ticksOf } from '../ticks.js';
import { lengthOf, percentOf, type TimeRange } from '../time-range.js';
import { shareAt } from '../use-wheel.js';

const t = texts.timeline;
/** A shorter drag is a click. */
const DRAG_SHARE = 0.01;
/** Room for a mark's label; nearer to the end it would be cut off. */
const LABEL_PX = 40;

interface TimeRulerProps {
  rulerRef: RefObject<HTMLDivElement | null>;
  range: TimeRange;
  width: number;
  /** A stretch was drawn over. */
  onDrag: (range: TimeRange) => void;
}

interface Drag {
  from: number;
  to: number;
}

/** The marks of time above the rows; drawing over a stretch zooms to it. */
export function TimeRuler({ rulerRef, range, width, onDrag }: TimeRulerProps) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const share = (event: PointerEvent<HTMLDivElement>): number => shareAt(event.clientX, event.currentTarget);
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = share(event);
    setDrag({ from: at, to: at });
  };
  const finish = (): void => {
    if (drag && Math.abs(drag.to - drag.from) > DRAG_SHARE) {
      const at = (part: number): number => range.from + part * lengthOf(range);
      onDrag({ from: at(Math.min(drag.from, drag.to)), to: at(Math.max(drag.from, drag.to)) });
    }
    setDrag(null);
  };
  const ticks = ticksOf(range, width).filter(
    ({ at }) => (percentOf(at, range) / 100) * width <= width - LABEL_PX,
  );
  return (
    <div
      ref={rulerRef}
      title={t.time}
      className="relative h-full cursor-crosshair touch-none overflow-hidden select-none"
      onPointerDown={begin}
      onPointerMove={(event) => drag && setDrag({ ...drag, to: share(event) })}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
    >
      {ticks.map(({ at, label }) => (
        <span
          key={at}
          className="text-muted absolute top-1/2 -translate-y-1/2 ps-1 text-xs whitespace-nowrap"
          style={{ insetInlineStart: `${percentOf(at, range).toFixed(3)}%` }}
        >
          {label}
        </span>
      ))}
      {drag && (
        <span
          className="bg-accent absolute inset-y-0 opacity-25"
          style={{
            insetInlineStart: `${Math.min(drag.from, drag.to) * 100}%`,
            inlineSize: `${Math.abs(drag.to - drag.from) * 100}%`,
          }}
        />
      )}
    </div>
  );
}
