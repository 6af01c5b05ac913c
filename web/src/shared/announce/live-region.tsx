import { useCallback, useRef, useState, type ReactNode } from 'react';
import { AnnounceProvider } from './announce-context.js';

const BETWEEN_MS = 800;

/** The one live region of the page. What is said at the same moment is said one after another, each once. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('');
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((text: string) => {
    if (text === '' || waiting.current.includes(text)) return;
    waiting.current.push(text);
    const next = (): void => {
      const [first] = waiting.current.splice(0, 1);
      timer.current = first === undefined ? undefined : setTimeout(next, BETWEEN_MS);
      // A text that is said twice has to change, or the second time is silent; at the end nothing is left to be found.
      setMessage(first ?? '');
    };
    if (timer.current === undefined) next();
  }, []);
  return (
    <AnnounceProvider value={announce}>
      {children}
      <div aria-live="polite" aria-atomic="true" className="sr-only">
        {message}
      </div>
    </AnnounceProvider>
  );
}
