import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, type ReactNode } from 'react';
import { useListKeys, type ListRowProps } from '../keys/use-list-keys.js';
import { scrollable } from './scrollable.js';

interface VirtualListProps {
  label: string;
  count: number;
  /** The height of a row in pixels, as it mostly is; each is measured when it is drawn. */
  rowHeight: number;
  keyOf: (index: number) => string;
  /** A row. Spread `row` on its button or link, so that `j` and `k` reach it. */
  children: (index: number, row: ListRowProps) => ReactNode;
  /** Must bound the height: only what is seen is drawn. */
  className?: string;
}

const OVERSCAN = 8;

/** A long list of which only what is seen is drawn. `j` and `k` move through all of it. */
export function VirtualList({ label, count, rowHeight, keyOf, children, className }: VirtualListProps) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: OVERSCAN,
  });
  const { scrollToIndex } = rows;
  const scrollTo = useCallback((index: number) => scrollToIndex(index), [scrollToIndex]);
  const { listRef, rowProps } = useListKeys<HTMLUListElement>({ label, count, scrollTo });
  return (
    <div
      ref={scrollRef}
      role="group"
      aria-label={label}
      {...scrollable}
      className={`overflow-auto ${className ?? 'h-[70dvh]'}`}
    >
      <ul ref={listRef} aria-label={label} className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {children(item.index, rowProps(item.index))}
          </li>
        ))}
      </ul>
    </div>
  );
}
