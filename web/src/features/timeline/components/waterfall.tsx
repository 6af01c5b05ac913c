import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { rangeWith } from '../../../shared/ui/range-with.js';
import type { TimelineFilter, TimelineRow } from '../build-rows.js';
import { panned, within, zoomed } from '../time-range.js';
import { useFolds } from '../use-folds.js';
import { useGrowingEnd } from '../use-growing-end.js';
import { useNowLine } from '../use-now-line.js';
import { useRowKeys } from '../use-row-keys.js';
import { useTimeRange, type RangeInAddress } from '../use-time-range.js';
import { useWheel } from '../use-wheel.js';
import { useWidth } from '../use-width.js';
import { filterRows, flatRows, type ShownRow } from '../visible-rows.js';
import { RowDetails } from './row-details.js';
import { TimeGrid } from './time-grid.js';
import { TimeRuler } from './time-ruler.js';
import { COLUMNS, ROW_PX, TimelineRowView } from './timeline-row.js';
import { TimelineToolbar } from './timeline-toolbar.js';

const t = texts.timeline;
const OVERSCAN = 12;
/** Room left on both sides of what is zoomed to. */
const MARGIN = 0.08;

interface WaterfallProps {
  rows: readonly TimelineRow[];
  /** Milliseconds since the epoch at which the plan began. */
  origin: number;
  running: boolean;
  selected: string | undefined;
  call: string | undefined;
  filter: TimelineFilter;
  address: RangeInAddress;
  onSelect: (task: string, call?: string) => void;
  onFilter: (filter: TimelineFilter) => void;
  onRange: (address: RangeInAddress) => void;
}

const lastEnd = (rows: readonly TimelineRow[]): number =>
  Math.max(0, ...rows.map(({ span }) => span?.to ?? span?.from ?? 0));

/** The attempt that a row is about: of a call with several, the one that settled it. */
const attemptOf = ({ kind, attempt, children }: TimelineRow) =>
  kind === 'call' ? (attempt ?? children.at(-1)?.attempt) : attempt;

const isSelected = (row: TimelineRow, task: string | undefined, call: string | undefined): boolean =>
  row.kind === 'task' ? row.task === task && !call : call !== undefined && row.key === call;

export function Waterfall(props: WaterfallProps) {
  const { rows, origin, running, selected, call, filter, address, onSelect, onFilter, onRange } = props;
  const boxRef = useRef<HTMLDivElement>(null);
  const rulerRef = useRef<HTMLDivElement>(null);
  const end = useGrowingEnd(origin, lastEnd(rows), running);
  const bounds = useMemo(() => ({ from: 0, to: end }), [end]);
  const { range, whole, show, showAll } = useTimeRange(bounds, address, onRange);
  const width = useWidth(rulerRef);
  useNowLine(boxRef, origin, range, running);
  useWheel(boxRef, rulerRef, bounds, show);

  const folds = useFolds(rows);
  const { isOpen } = folds;
  const shown = useMemo(
    () => flatRows(filterRows(rows, filter), (row) => filter !== undefined || isOpen(row)),
    [rows, filter, isOpen],
  );
  const [pointed, setPointed] = useState<number | null>(null);
  const zoom = (factor: number): void => show((before) => zoomed(before, factor, 0.5, bounds));
  const pan = (share: number): void => show((before) => panned(before, share, bounds));
  const zoomTo = ({ span }: ShownRow): void => {
    const from = span?.queuedFrom ?? span?.from ?? null;
    if (from === null) return;
    const to = span?.to ?? Date.now() - origin;
    const margin = (to - from) * MARGIN;
    show(() => within({ from: from - margin, to: to + margin }, bounds));
  };
  const fold = (row: ShownRow): void => {
    if (row.open !== null && !filter) folds.set(row, !row.open);
  };
  const open = (row: ShownRow): void =>
    row.task === null ? fold(row) : onSelect(row.task, attemptOf(row)?.interaction_id);
  const keys = useRowKeys(shown, boxRef, { zoom, pan, zoomTo, showAll, fold });
  const { current, setCurrent } = keys;

  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => boxRef.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => shown[index]?.key ?? index,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_PX,
    rangeExtractor: rangeWith(current),
  });

  // Rows are drawn again only when something of theirs has changed: what they call keeps its identity.
  const latest = useRef({ open, fold, setCurrent });
  useEffect(() => {
    latest.current = { open, fold, setCurrent };
    keys.scrollTo.current = (index) => virtual.scrollToIndex(index);
  });
  const onFocus = useCallback((index: number) => latest.current.setCurrent(index), []);
  const onOpen = useCallback((row: ShownRow) => latest.current.open(row), []);
  const onFold = useCallback((row: ShownRow) => latest.current.fold(row), []);

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <TimelineToolbar
        filter={filter}
        onFilter={onFilter}
        allOpen={folds.allOpen}
        onOpenAll={folds.setAll}
        whole={whole}
        onWhole={showAll}
        onZoom={zoom}
        onPan={pan}
      />
      <div className="card overflow-hidden [--costs:0px] [--indent:0.5rem] [--names:45%] sm:[--costs:8.5rem] sm:[--indent:0.875rem] sm:[--names:clamp(12rem,34%,24rem)]">
        <div
          ref={boxRef}
          className="h-[min(44rem,68dvh)] overflow-x-hidden overflow-y-auto overscroll-contain"
          style={{ '--now': -1 } as CSSProperties}
        >
          <div
            className={`${COLUMNS} border-line bg-surface text-muted sticky top-0 z-10 h-8 items-center border-b text-xs font-medium`}
          >
            <span className="px-3">{t.name}</span>
            <TimeRuler rulerRef={rulerRef} range={range} width={width} onDrag={(to) => show(() => to)} />
            <span className="flex justify-end gap-3 pe-3 text-end max-sm:hidden">
              <span>{t.took}</span>
              <span className="w-14">{t.cost}</span>
            </span>
          </div>
          {shown.length === 0 && <p className="text-muted p-4">{t.none}</p>}
          <div
            role="tree"
            tabIndex={-1}
            aria-label={t.label}
            className="relative"
            style={{ blockSize: `${virtual.getTotalSize()}px` }}
            onKeyDown={keys.onKeyDown}
          >
            <TimeGrid range={range} width={width} running={running} />
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = shown[index];
              if (!row) return null;
              return (
                <div
                  key={row.key}
                  role="none"
                  className="absolute inset-x-0 top-0"
                  style={{ blockSize: `${ROW_PX}px`, transform: `translateY(${start}px)` }}
                >
                  <TimelineRowView
                    row={row}
                    index={index}
                    range={range}
                    origin={origin}
                    current={index === current}
                    selected={isSelected(row, selected, call)}
                    onFocus={onFocus}
                    onPoint={setPointed}
                    onOpen={onOpen}
                    onFold={onFold}
                  />
                </div>
              );
            })}
          </div>
        </div>
        <RowDetails row={shown[pointed ?? keys.focused ?? -1]} />
      </div>
    </div>
  );
}
