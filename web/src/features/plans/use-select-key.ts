import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useKeys } from '../../shared/keys/use-keys.js';
import { texts } from '../../shared/texts/en.js';

const focusedRow = (): Element | null => document.activeElement?.closest('[data-index]') ?? null;

/** `x` selects the row that has the focus, or that holds what has it. */
export function useSelectKey(list: RefObject<HTMLElement | null>, onSelect: (index: number) => void): void {
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  });
  useKeys(
    useMemo(
      () => [
        {
          id: 'plans-select',
          label: texts.plans.selectFocused,
          group: 'list',
          keys: 'x',
          keysOnly: true,
          acts: () => list.current?.contains(focusedRow()) ?? false,
          run: () => latest.current(Number(focusedRow()?.getAttribute('data-index'))),
        },
      ],
      [list],
    ),
  );
}
