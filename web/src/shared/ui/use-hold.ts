import { useState, type FocusEvent } from 'react';

type Holder = 'pointer' | 'focus';

/** For the element that is held still. */
export interface HoldProps {
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  onFocus: () => void;
  onBlur: (event: FocusEvent) => void;
}

/** Who holds it, and what was seen when the first one took hold. */
interface Held<T> extends Record<Holder, boolean> {
  seen: T | null;
}

const free = { pointer: false, focus: false, seen: null };

/**
 * What was seen when the pointer or the focus came in, as long as one of them is there; null otherwise. What changes by
 * itself stays so, and nothing moves away from under a hand.
 */
export function useHold<T>(current: T): { held: T | null; hold: HoldProps } {
  const [held, setHeld] = useState<Held<T>>(free);
  const take = (by: Holder) => (): void =>
    setHeld((before) => ({ ...before, [by]: true, seen: before.seen ?? current }));
  const release = (by: Holder): void =>
    setHeld((before) => {
      const after = { ...before, [by]: false };
      return after.pointer || after.focus ? after : free;
    });
  const hold: HoldProps = {
    onPointerEnter: take('pointer'),
    onPointerLeave: () => release('pointer'),
    onFocus: take('focus'),
    // From one part to the next the focus stays inside.
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) release('focus');
    },
  };
  return { held: held.seen, hold };
}
