import { useEffect, useMemo, useRef } from 'react';
import { useKeys } from './use-keys.js';

/** Escape goes back from what fills the page, to where it was opened from; null while nothing does. A panel closes itself. */
export function useEscape(label: string, back: (() => void) | null): void {
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
  });
  const isOpen = back !== null;
  useKeys(
    useMemo(
      () =>
        isOpen
          ? [
              {
                id: 'go-back',
                label,
                group: 'page',
                keys: 'escape',
                icon: 'back',
                acts: () => !document.activeElement?.closest('[data-panel]'),
                run: () => latest.current?.(),
              },
            ]
          : [],
      [label, isOpen],
    ),
  );
}
