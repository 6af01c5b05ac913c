import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useImperativeHandle, useLayoutEffect, type Ref, type RefObject } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { scrollable } from '../../../shared/ui/scrollable.js';
import type { Match } from '../find-matches.js';
import type { AnswerEntry, Entry } from '../terminal-store.js';
import { END_SLACK } from '../use-follow.js';
import { useMarkInSight } from '../use-mark-in-sight.js';
import type { SelectedRows } from '../use-selected-rows.js';
import { EntryRow } from './entry-row.js';

const t = texts.terminal;
const LINE_PX = 28;
const ANSWER_PX = 220;
const OVERSCAN = 8;
/** Rows that are kept on the page for the sake of marked text. */
const MOST_SELECTED = 400;
const NEVER_AT_END = -1;

export interface LogHandle {
  show: (id: string) => void;
}

interface TerminalLogProps {
  ref: Ref<LogHandle>;
  boxRef: RefObject<HTMLDivElement | null>;
  entries: readonly Entry[];
  following: boolean;
  selected: SelectedRows;
  pattern: RegExp | null;
  current: Match | null;
  wholeIds: ReadonlySet<string>;
  onWhole: (id: string, whole: boolean) => void;
  onLoad: (entry: AnswerEntry) => Promise<void>;
  empty: string;
}

/** The entries that are in sight. Where it is held, what comes before or after leaves them where they are. */
export function TerminalLog(props: TerminalLogProps) {
  const { ref, boxRef, entries, following, selected, pattern, current, wholeIds, onWhole, onLoad } = props;
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => boxRef.current,
    estimateSize: (index) => (entries[index]?.kind === 'answer' ? ANSWER_PX : LINE_PX),
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: OVERSCAN,
    paddingStart: 8,
    paddingEnd: 8,
    anchorTo: 'end',
    followOnAppend: following,
    scrollEndThreshold: following ? END_SLACK : NEVER_AT_END,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (!selected) return inSight;
      const [first, last] = [selected[0], Math.min(selected[1], selected[0] + MOST_SELECTED)];
      const marked = Array.from({ length: last - first + 1 }, (_, place) => first + place);
      return [...new Set([...inSight, ...marked.filter((index) => index < range.count)])].sort(
        (a, b) => a - b,
      );
    },
  });

  // Also where it begins to follow, and where rows came by another way than at the end.
  useLayoutEffect(() => {
    if (following) virtual.scrollToEnd();
  }, [following, virtual, entries.length]);

  useImperativeHandle(ref, () => ({
    show(id) {
      const index = entries.findIndex((entry) => entry.id === id);
      if (index >= 0) virtual.scrollToIndex(index, { align: 'center' });
    },
  }));
  useMarkInSight(boxRef, current, (offset) => virtual.scrollToOffset(offset));

  return (
    <div
      ref={boxRef}
      role="log"
      aria-live="off"
      aria-label={t.log}
      {...scrollable}
      className="h-[min(44rem,68dvh)] overflow-y-auto overscroll-contain font-mono text-sm leading-6 [overflow-anchor:none]"
    >
      {entries.length === 0 && <p className="text-muted px-4 py-2 font-sans">{props.empty}</p>}
      <div className="relative" style={{ blockSize: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index];
          if (!entry) return null;
          return (
            <div
              key={entry.id}
              ref={virtual.measureElement}
              data-index={index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <EntryRow
                entry={entry}
                pattern={pattern}
                current={current?.id === entry.id ? current : null}
                whole={wholeIds.has(entry.id)}
                onWhole={onWhole}
                onLoad={onLoad}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
