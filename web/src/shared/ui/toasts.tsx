import { lazy, Suspense, useCallback, useRef, useState, type ReactNode } from 'react';
import { ToastProvider, type ShowToast } from './toast-context.js';
import type { ToastEntry } from './toaster.js';

const Toaster = lazy(() => import('./toaster.js'));

const MOST = 3;

/** Gives the page its toasts. What draws them is loaded with the first one. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ToastEntry[]>([]);
  const [used, setUsed] = useState(false);
  const last = useRef(0);
  const show = useCallback<ShowToast>((toast) => {
    last.current += 1;
    const id = last.current;
    setUsed(true);
    setToasts((before) => [...before.slice(1 - MOST), { ...toast, id }]);
  }, []);
  return (
    <ToastProvider value={show}>
      {children}
      {used && (
        <Suspense fallback={null}>
          <Toaster
            toasts={toasts}
            onGone={(id) => setToasts((before) => before.filter((toast) => toast.id !== id))}
          />
        </Suspense>
      )}
    </ToastProvider>
  );
}
