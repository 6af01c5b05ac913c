import type { ArtefactGroup } from '@planwright/contracts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, type Ref, useCallback, useState } from 'react';
import { formatBytes } from '../../../shared/format/numbers.js';
import { focusRow, useListKeys } from '../../../shared/keys/use-list-keys.js';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { rangeWith } from '../../../shared/ui/range-with.js';
import { keyOf, moveOf, rowsOf, type TreeRow } from '../file-tree.js';

/** Up to so many lines are drawn whole, which a search of the browser finds; of more only what is seen. */
const MANY = 1000;
const LINE_PX = 32;
const OVERSCAN = 8;

interface FileTreeProps {
  groups: readonly ArtefactGroup[];
  selected: string | undefined;
  onSelect: (name: string) => void;
}

/** Stages that fold with their files. One stop for Tab; arrows, Home, End, `j` and `k` move in it, Enter opens. */
export function FileTree({ groups, selected, onSelect }: FileTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string>();
  const rows = rowsOf(groups, folded);
  const at = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === (current ?? selected)),
  );
  const long = rows.length > MANY;
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: long,
    getScrollElement: () => box,
    estimateSize: () => LINE_PX,
    getItemKey: (index) => keyOf(rows[index] as TreeRow),
    overscan: OVERSCAN,
    rangeExtractor: rangeWith(at),
  });
  const { scrollToIndex } = virtual;
  const scrollTo = useCallback(
    (index: number): void => {
      if (long) scrollToIndex(index);
    },
    [long, scrollToIndex],
  );
  const { listRef, rowProps } = useListKeys<HTMLDivElement>({
    label: texts.files.title,
    count: rows.length,
    scrollTo,
  });

  const focus = (to: number): void => {
    const row = rows[to];
    if (!row) return;
    setCurrent(keyOf(row));
    scrollTo(to);
    focusRow(listRef.current, to);
  };
  const fold = (stage: string, folds: boolean): void => {
    const next = new Set(folded);
    if (folds) next.add(stage);
    else next.delete(stage);
    setFolded(next);
  };
  const open = (row: TreeRow): void => {
    setCurrent(keyOf(row));
    if (row.kind === 'file') onSelect(row.file.name);
    else fold(row.stage, row.open);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveOf(event.key, rows, at);
    if (!move) return;
    event.preventDefault();
    if ('to' in move) focus(move.to);
    else if ('open' in move) open(move.open);
    else if ('fold' in move) fold(move.fold, true);
    else fold(move.unfold, false);
  };

  const line = (row: TreeRow, index: number, lineRef?: Ref<HTMLDivElement>, top?: number) => (
    <TreeLine
      key={keyOf(row)}
      ref={lineRef}
      row={row}
      top={top}
      focusable={index === at}
      selected={row.kind === 'file' && row.file.name === selected}
      onOpen={() => open(row)}
      onKeyDown={onKeyDown}
      index={index}
      onFocus={(event) => {
        rowProps(index).onFocus(event);
        setCurrent(keyOf(row));
      }}
    />
  );
  return (
    <div
      ref={setBox}
      className={`card overflow-y-auto overscroll-contain py-1.5 lg:max-h-[calc(100dvh-11rem)] ${long ? 'max-lg:max-h-[75dvh]' : ''}`}
    >
      <div
        ref={listRef}
        role="tree"
        aria-label={texts.files.title}
        tabIndex={-1}
        className="relative"
        style={long ? { blockSize: `${virtual.getTotalSize()}px` } : undefined}
      >
        {long
          ? virtual
              .getVirtualItems()
              .map(({ index, start }) => line(rows[index] as TreeRow, index, virtual.measureElement, start))
          : rows.map((row, index) => line(row, index))}
      </div>
    </div>
  );
}

interface TreeLineProps {
  ref: Ref<HTMLDivElement> | undefined;
  row: TreeRow;
  /** Pixels from the top of the tree, where its lines do not follow each other. */
  top: number | undefined;
  focusable: boolean;
  selected: boolean;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  index: number;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
}

function TreeLine({ ref, row, top, focusable, selected, onOpen, onKeyDown, index, onFocus }: TreeLineProps) {
  const stage = row.kind === 'stage';
  return (
    <div
      ref={ref}
      role="treeitem"
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-level={stage ? 1 : 2}
      aria-expanded={stage ? row.open : undefined}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      data-row={index}
      data-index={index}
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
      className={`aria-selected:bg-accent-soft hover:bg-sunken flex min-h-8 w-full cursor-pointer items-center gap-2 pe-3 pb-1 text-sm -outline-offset-2 ${stage ? 'ps-2 pt-2 font-medium' : 'ps-8 pt-1'} ${top === undefined ? '' : 'absolute inset-x-0 top-0'}`}
    >
      {stage ? (
        <>
          <Icon
            name="down"
            className={`text-muted transition-transform duration-150 ${row.open ? '' : '-rotate-90 rtl:rotate-90'}`}
          />
          <span className="min-w-0 flex-1">{row.stage}</span>
          <span className="text-muted shrink-0 font-normal">{row.count}</span>
        </>
      ) : (
        <>
          <span className="min-w-0 flex-1">{row.file.name}</span>
          <span className="text-muted shrink-0">{formatBytes(row.file.size)}</span>
        </>
      )}
    </div>
  );
}
