import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { PlanView } from '@planwright/contracts';

interface RowKeys {
  table: RefObject<HTMLElement | null>;
  count: number;
  /** Brings a row into view that may not be drawn yet. */
  reveal: (index: number) => void;
  onOpen: (planId: string) => void;
  onToggle: (planId: string) => void;
  onRename: (planId: string) => void;
}

const MOVES: Readonly<Record<string, (index: number, last: number) => number>> = {
  j: (index, last) => Math.min(last, index + 1),
  ArrowDown: (index, last) => Math.min(last, index + 1),
  k: (index) => Math.max(0, index - 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: (_index, last) => last,
};

/** How often a row is looked for that the list has been scrolled to: once a frame. */
const FRAMES = 20;

/** Keys on the rows of a table that draws only what is in view: one row is in the Tab order, the keys move it. */
export function useRowKeys({ table, count, reveal, onOpen, onToggle, onRename }: RowKeys) {
  const [current, setCurrent] = useState(0);

  const focusRow = (index: number, frames = FRAMES): void => {
    const row = table.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    if (row) row.focus({ preventScroll: true });
    else if (frames > 0) requestAnimationFrame(() => focusRow(index, frames - 1));
  };
  const onKey = (event: KeyboardEvent, plan: PlanView): void => {
    // A key belongs to the row only while the row itself has the focus: inside it, it belongs to what is there.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move) {
      const next = move(Number(event.currentTarget.getAttribute('data-index')), count - 1);
      setCurrent(next);
      reveal(next);
      focusRow(next);
    } else if (event.key === 'Enter') onOpen(plan.plan_id);
    else if (event.key === 'x' || event.key === ' ') onToggle(plan.plan_id);
    else if (event.key === 'r' || event.key === 'F2') onRename(plan.plan_id);
    else return;
    event.preventDefault();
  };
  return { current: Math.min(current, Math.max(0, count - 1)), setCurrent, onKey, focusRow };
}
