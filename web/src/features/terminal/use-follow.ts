import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Pixels from the end that still count as being at the end. */
const END_SLACK = 24;

interface Follow {
  boxRef: RefObject<HTMLDivElement | null>;
  following: boolean;
  setFollowing: (following: boolean) => void;
}

/**
 * Keeps a box at its end while it grows. Scrolling up, by whatever means, holds it; scrolling to the end follows again.
 * `content` is what the box shows: a change of it may have moved the end.
 */
export function useFollow(content: unknown): Follow {
  const boxRef = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);

  useLayoutEffect(() => {
    const box = boxRef.current;
    if (box && following) box.scrollTop = box.scrollHeight;
  }, [following, content]);

  useEffect(() => {
    const box = boxRef.current;
    const list = box?.firstElementChild;
    if (!box || !list) return undefined;
    let { scrollTop, scrollHeight } = box;
    const onScroll = (): void => {
      // A box that became shorter moves up by itself; only a person does so while it keeps its height.
      const up = box.scrollTop < scrollTop && box.scrollHeight >= scrollHeight;
      const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < END_SLACK;
      const down = box.scrollTop > scrollTop;
      ({ scrollTop, scrollHeight } = box);
      if (atEnd && down) setFollowing(true);
      else if (up) setFollowing(false);
    };
    // Rows get their true height when they come into sight, after they were counted.
    const observer = new ResizeObserver(() => {
      if (following) box.scrollTop = box.scrollHeight;
    });
    observer.observe(list);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [following]);

  return { boxRef, following, setFollowing };
}
