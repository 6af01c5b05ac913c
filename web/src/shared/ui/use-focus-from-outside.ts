import { useEffect, type RefObject } from 'react';

/** What is opened in a panel by a key from beside it takes the focus; one that is in the panel already stays where it is. */
export function useFocusFromOutside(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const panel = ref.current?.closest('[data-panel]');
    if (panel && !panel.contains(document.activeElement)) ref.current?.focus();
  }, [ref]);
}
