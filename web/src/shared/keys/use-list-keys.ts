import { useCallback, useMemo, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { stepCommands } from './step-commands.js';
import { useKeys } from './use-keys.js';

interface ListKeysOptions {
  /** What the list is called in the list of keys. */
  label: string;
  count: number;
  /** Brings a row into being before it gets the focus; for lists that hold only what is seen. */
  scrollTo?: (index: number) => void;
}

/** For the button or link of a row, which Enter opens by itself. `onFocus` is one for all rows, so that memoised rows stay. */
export interface ListRowProps {
  'data-row': number;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
}

export interface ListKeys<T extends HTMLElement> {
  listRef: RefObject<T | null>;
  rowProps: (index: number) => ListRowProps;
}

/** Half a second: the focus is not given up on a machine that is busy. */
const FRAMES = 30;

/** Focuses a row as soon as it is there: a virtual list draws it a frame or two after it was scrolled to. */
export function focusRow(list: HTMLElement | null, index: number, frames = FRAMES): void {
  const row = list?.querySelector<HTMLElement>(`[data-row="${index}"]`);
  if (row) row.focus();
  else if (frames > 0) requestAnimationFrame(() => focusRow(list, index, frames - 1));
}

/**
 * `j` and `k` over a list: the focus goes from row to row, and comes back to where it was. Rows stay reachable by Tab,
 * for who has single keys turned off.
 */
export function useListKeys<T extends HTMLElement>({ label, count, scrollTo }: ListKeysOptions): ListKeys<T> {
  const listRef = useRef<T>(null);
  const [place, setPlace] = useState(0);
  const at = Math.min(place, Math.max(0, count - 1));
  const commands = useMemo(() => {
    const step = (by: 1 | -1): void => {
      const inside = listRef.current?.contains(document.activeElement) ?? false;
      // The first press brings the focus to the list, where it was last.
      const next = inside ? Math.min(count - 1, Math.max(0, at + by)) : at;
      scrollTo?.(next);
      focusRow(listRef.current, next);
    };
    // A list that lies below a panel stays as it is.
    return stepCommands(label, step, () => count > 0 && !listRef.current?.closest('[inert]'));
  }, [label, count, at, scrollTo]);
  useKeys(commands);
  const onFocus = useCallback(
    ({ currentTarget }: FocusEvent<HTMLElement>) => setPlace(Number(currentTarget.dataset['row'])),
    [],
  );
  return { listRef, rowProps: (index) => ({ 'data-row': index, onFocus }) };
}
