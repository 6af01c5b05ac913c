import { useEffect, type RefObject } from 'react';

/** What tells of things by itself, such as toasts, is heard over everything. */
const TELLING = '[aria-live], [role="region"]';

/** While `on`, nothing outside of an element can be focused, pressed or read: what lies over the whole page is all there is. */
export function useInertOutside(ref: RefObject<Element | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const outside: Element[] = [];
    for (let inside = ref.current; inside?.parentElement; inside = inside.parentElement) {
      if (inside === document.body) break;
      for (const other of inside.parentElement.children) {
        if (other === inside || other.matches(TELLING) || other.hasAttribute('inert')) continue;
        other.setAttribute('inert', '');
        outside.push(other);
      }
    }
    return () => outside.forEach((other) => other.removeAttribute('inert'));
  }, [ref, on]);
}
