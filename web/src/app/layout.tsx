import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { texts } from '../shared/texts/en.js';
import { Button } from '../shared/ui/button.js';
import { ConnectionMark } from './connection-mark.js';
import { storedTheme, storeTheme, THEMES } from './theme.js';

const t = texts.app;
const LINK =
  'text-muted hover:text-ink inline-flex min-h-10 items-center rounded-lg px-2.5 font-medium transition-colors duration-150 aria-[current=page]:text-ink';

/** The frame of every page. A walk to another page gives the focus to its content. */
export function Layout() {
  const mainRef = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    mainRef.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <a
        href="#content"
        className="bg-accent text-on-accent sr-only z-50 rounded-lg px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t.skip}
      </a>
      <header className="bg-glass border-line sticky top-0 z-30 border-b backdrop-blur-md">
        <div className="mx-auto flex h-14 max-w-7xl items-center gap-1 px-4 sm:gap-3 sm:px-6">
          <Link to="/" className="me-1 inline-flex min-h-10 items-center gap-2 text-lg font-semibold">
            <img src="/mark.svg" alt="" width="26" height="26" />
            <span className="max-sm:sr-only">{t.name}</span>
          </Link>
          <nav aria-label={t.navigation} className="flex items-center">
            <Link to="/" className={LINK} activeOptions={{ exact: true }}>
              {t.home}
            </Link>
            <Link to="/new" search={{}} className={LINK} activeOptions={{ includeSearch: false }}>
              {t.newPlan}
            </Link>
            <Link to="/plans" search={{}} className={LINK} activeOptions={{ includeSearch: false }}>
              {t.plans}
            </Link>
          </nav>
          <div className="ms-auto flex items-center gap-1 sm:gap-3">
            <ConnectionMark />
            <ThemeButton />
          </div>
        </div>
      </header>
      <main
        id="content"
        ref={mainRef}
        tabIndex={-1}
        className="mx-auto max-w-7xl px-4 pt-6 pb-16 outline-none sm:px-6 sm:pt-8"
      >
        <Outlet />
      </main>
    </>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useState(storedTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const label = t.theme(t.themes[theme]);
  return (
    <Button
      look="bare"
      small
      icon="theme"
      aria-label={label}
      title={label}
      onClick={() => {
        storeTheme(next);
        setTheme(next);
      }}
    />
  );
}
