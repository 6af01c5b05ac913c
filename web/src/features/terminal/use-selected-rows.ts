import { useEffect, useState, type RefObject } from 'react';

/** The first and last row that marked text touches. */
export type SelectedRows = readonly [first: number, last: number] | null;

const rowOf = (node: Node | null): number | null => {
  const element = node instanceof Element ? node : node?.parentElement;
  const index = element?.closest('[data-index]')?.getAttribute('data-index');
  return index === null || index === undefined ? null : Number(index);
};

/** Text that is marked inside of a box: its rows have to stay where they are for it to live. */
export function useSelectedRows(boxRef: RefObject<HTMLElement | null>, onSelect: () => void): SelectedRows {
  const [rows, setRows] = useState<SelectedRows>(null);
  useEffect(() => {
    const onChange = (): void => {
      const selection = document.getSelection();
      const inside = selection?.anchorNode && boxRef.current?.contains(selection.anchorNode);
      if (!selection || selection.isCollapsed || !inside) {
        setRows(null);
        return;
      }
      const ends = [rowOf(selection.anchorNode), rowOf(selection.focusNode)].filter((row) => row !== null);
      if (ends.length === 0) return;
      const [first, last] = [Math.min(...ends), Math.max(...ends)];
      setRows((before) => (before?.[0] === first && before[1] === last ? before : [first, last]));
      onSelect();
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  });
  return rows;
}

/** What is marked inside of the box, as text; empty where nothing is. */
export function selectedText(box: HTMLElement | null): string {
  const selection = document.getSelection();
  const inside = selection?.anchorNode && box?.contains(selection.anchorNode);
  return selection && inside ? selection.toString() : '';
}
