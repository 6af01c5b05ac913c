import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { PAN_STEP } from './steps.js';
import { useSingleKeys } from './use-single-keys.js';
import type { ShownRow } from './visible-rows.js';

const PAGE_ROWS = 10;

interface Deeds {
  zoom: (factor: number) => void;
  pan: (share: number) => void;
  zoomTo: (row: ShownRow) => void;
  showAll: () => void;
  fold: (row: ShownRow) => void;
}

interface RowKeys {
  /** The row that the tab key comes to. */
  current: number;
  setCurrent: (index: number) => void;
  /** The row that has the focus now, if one has. */
  focused: number | null;
  onKeyDown: (event: KeyboardEvent) => void;
  /** How a row is brought into sight. */
  scrollTo: RefObject<(index: number) => void>;
}

/** The keys of the rows, as of every tree, and those of the time. */
export function useRowKeys(
  rows: readonly ShownRow[],
  boxRef: RefObject<HTMLElement | null>,
  deeds: Deeds,
): RowKeys {
  const [place, setPlace] = useState(0);
  const [focusKey, setFocusKey] = useState<string | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const scrollTo = useRef<(index: number) => void>(() => undefined);
  const byKey = focusKey === null ? -1 : rows.findIndex((row) => row.key === focusKey);
  // Rows that come or go above leave the focus on its row.
  const current = Math.max(0, Math.min(byKey >= 0 ? byKey : place, rows.length - 1));

  useEffect(() => {
    if (wanted === null) return;
    scrollTo.current(wanted);
    const frame = requestAnimationFrame(() => {
      boxRef.current?.querySelector<HTMLElement>(`[data-index="${wanted}"]`)?.focus({ preventScroll: true });
      setWanted(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, boxRef]);

  const setCurrent = (index: number): void => {
    setPlace(index);
    setFocusKey(rows[index]?.key ?? null);
  };
  const go = (index: number): void => {
    const to = Math.max(0, Math.min(index, rows.length - 1));
    setCurrent(to);
    setWanted(to);
  };
  const row = rows[current];
  const inwards = (): void => {
    if (!row) return;
    if (row.open === false) deeds.fold(row);
    else if (row.open) go(current + 1);
  };
  const outwards = (): void => {
    if (!row) return;
    if (row.open) deeds.fold(row);
    else if (row.parent !== null) go(rows.findIndex((each) => each.key === row.parent));
  };
  const moves: Record<string, () => void> = {
    ArrowDown: () => go(current + 1),
    ArrowUp: () => go(current - 1),
    PageDown: () => go(current + PAGE_ROWS),
    PageUp: () => go(current - PAGE_ROWS),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    ArrowRight: inwards,
    ArrowLeft: outwards,
  };
  useSingleKeys(boxRef, {
    step: (by, inside) => go(inside ? current + by : current),
    zoom: deeds.zoom,
    showAll: deeds.showAll,
    zoomTo: () => row && deeds.zoomTo(row),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const panning = event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const along = (event.key === 'ArrowRight') !== rtl ? 'ArrowRight' : 'ArrowLeft';
    const key = event.key.startsWith('Arrow') && /Left|Right/.test(event.key) ? along : event.key;
    const move = panning ? () => deeds.pan(key === 'ArrowRight' ? PAN_STEP : -PAN_STEP) : moves[key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return { current, setCurrent, focused: byKey >= 0 ? byKey : null, onKeyDown, scrollTo };
}
