import { useEffect, useState, type RefObject } from 'react';

/** Pixels from the end that still count as being at the end. */
export const END_SLACK = 24;
/** Milliseconds in which a scroll is still a person's own, after the hand that began it. */
const BY_HAND_MS = 1000;
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown', 'pointermove'] as const;

interface Follow {
  following: boolean;
  /** The entry that was the last one when it was held; null where there was none. */
  heldAt: string | null;
  follow: () => void;
  hold: () => void;
}

/**
 * Whether a box stays at its end while it grows. Scrolling up or marking text holds it; scrolling to the end follows
 * again. What moves by itself (rows that get their true height, old ones that are left out) decides nothing.
 */
export function useFollow(boxRef: RefObject<HTMLElement | null>, lastId: string | null): Follow {
  const [held, setHeld] = useState<{ at: string | null } | null>(null);
  const following = held === null;
  const hold = (): void => setHeld((before) => before ?? { at: lastId });
  const follow = (): void => setHeld(null);

  useEffect(() => {
    const box = boxRef.current;
    if (!box) return undefined;
    let handAt = -Infinity;
    let { scrollTop } = box;
    const onHand = (event: Event): void => {
      if (event instanceof PointerEvent && event.type === 'pointermove' && event.buttons === 0) return;
      handAt = performance.now();
    };
    const onScroll = (): void => {
      const up = box.scrollTop < scrollTop;
      const down = box.scrollTop > scrollTop;
      const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < END_SLACK;
      scrollTop = box.scrollTop;
      if (performance.now() - handAt > BY_HAND_MS) return;
      if (up && !atEnd) setHeld((before) => before ?? { at: lastId });
      else if (down && atEnd) setHeld(null);
    };
    for (const hand of HANDS) box.addEventListener(hand, onHand, { passive: true });
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      for (const hand of HANDS) box.removeEventListener(hand, onHand);
      box.removeEventListener('scroll', onScroll);
    };
  }, [boxRef, lastId]);

  return { following, heldAt: held?.at ?? null, follow, hold };
}
