import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { texts } from '../shared/texts/en.js';
import { keepFocus } from '../shared/ui/keep-focus.js';
import { Header } from './header.js';
import { useShellCommands } from './use-shell-commands.js';

const Palette = lazy(() => import('./palette.js'));
const KeysDialog = lazy(() => import('./keys-dialog.js'));

/** The frame of every page. A walk to another page gives the focus to its content; from there on it is never lost. */
export function Layout() {
  const mainRef = useRef<HTMLElement>(null);
  useEffect(keepFocus, []);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    mainRef.current?.focus({ preventScroll: true });
  }, [path]);

  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  const openPalette = useCallback(() => setShown('palette'), []);
  const openKeys = useCallback(() => setShown('keys'), []);
  const close = (): void => setShown(null);
  useShellCommands({ openPalette, openKeys });
  return (
    <>
      <a
        href="#content"
        className="bg-accent text-on-accent sr-only z-50 rounded-lg px-4 py-2 focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        {texts.app.skip}
      </a>
      <Header onPalette={openPalette} />
      <main
        id="content"
        ref={mainRef}
        tabIndex={-1}
        className="mx-auto max-w-[92rem] px-4 pt-6 pb-16 outline-none sm:px-6 sm:pt-8"
      >
        <Outlet />
      </main>
      <Suspense fallback={null}>
        {shown === 'palette' && <Palette onClose={close} />}
        {shown === 'keys' && <KeysDialog onClose={close} />}
      </Suspense>
    </>
  );
}
