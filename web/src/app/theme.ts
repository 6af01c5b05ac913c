import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const PLACE = 'planwright.theme';
const listeners = new Set<() => void>();

/** The theme a person chose here; the system's own where none was or the store is closed. */
function storedTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(PLACE);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

let current: Theme = storedTheme();

/** Puts the theme on the page; the style sheet does the rest. */
export function applyTheme(): void {
  if (current === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = current;
}

export function chooseTheme(theme: Theme): void {
  current = theme;
  applyTheme();
  for (const listener of listeners) listener();
  try {
    window.localStorage.setItem(PLACE, theme);
  } catch {
    // Without a store the choice holds until the page is left.
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => current);
