import { useSyncExternalStore } from 'react';

const system = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const query = system();
  query.addEventListener('change', changed);
  return () => {
    root.disconnect();
    query.removeEventListener('change', changed);
  };
}

const isDark = (): boolean => {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === 'dark' : system().matches;
};

/** Whether the page is dark, for pictures that cannot follow its colours by themselves. */
export const useDark = (): boolean => useSyncExternalStore(subscribe, isDark);
