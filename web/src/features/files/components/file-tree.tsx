import type { ArtefactGroup } from '@planwright/contracts';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { formatBytes } from '../../../shared/format/numbers.js';
import { useListKeys } from '../../../shared/keys/use-list-keys.js';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { keyOf, moveOf, rowsOf, type TreeRow } from '../file-tree.js';

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
  const { listRef, rowProps } = useListKeys<HTMLDivElement>({ label: texts.files.title, count: rows.length });
  const at = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === (current ?? selected)),
  );

  const focus = (to: number): void => {
    const row = rows[to];
    if (!row) return;
    setCurrent(keyOf(row));
    listRef.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[to]?.focus();
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

  return (
    <div
      ref={listRef}
      role="tree"
      aria-label={texts.files.title}
      tabIndex={-1}
      className="card overflow-y-auto overscroll-contain py-1.5 lg:max-h-[calc(100dvh-11rem)]"
    >
      {rows.map((row, index) => (
        <TreeLine
          key={keyOf(row)}
          row={row}
          focusable={index === at}
          selected={row.kind === 'file' && row.file.name === selected}
          onOpen={() => open(row)}
          onKeyDown={onKeyDown}
          place={index}
          onFocus={(event) => {
            rowProps(index).onFocus(event);
            setCurrent(keyOf(row));
          }}
        />
      ))}
    </div>
  );
}

interface TreeLineProps {
  row: TreeRow;
  focusable: boolean;
  selected: boolean;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  place: number;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
}

function TreeLine({ row, focusable, selected, onOpen, onKeyDown, place, onFocus }: TreeLineProps) {
  const stage = row.kind === 'stage';
  return (
    <div
      role="treeitem"
      aria-level={stage ? 1 : 2}
      aria-expanded={stage ? row.open : undefined}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      data-row={place}
      className={`aria-selected:bg-accent-soft hover:bg-sunken flex min-h-8 w-full cursor-pointer items-center gap-2 py-1 pe-3 text-sm -outline-offset-2 ${stage ? 'mt-1 ps-2 font-medium' : 'ps-8'}`}
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
