import { useRef } from 'react';

interface FocusBack {
  onOpenAutoFocus: () => void;
  onCloseAutoFocus: (event: Event) => void;
}

/**
 * For a Radix layer that is opened by state instead of by a trigger of its own: what had the focus before gets it back.
 * Radix gives it to the trigger only.
 */
export function useFocusBack(): FocusBack {
  const before = useRef<Element | null>(null);
  return {
    // Comes before the focus moves.
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      const element = before.current;
      // What had it may be gone, such as the palette that a question was opened from; then the page sees to it.
      if (element instanceof HTMLElement) element.focus({ preventScroll: true });
    },
  };
}
