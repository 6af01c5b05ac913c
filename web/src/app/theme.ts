export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const PLACE = 'planwright.theme';

/** The theme a person chose here; the system's own where none was or the store is closed. */
export function storedTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(PLACE);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function storeTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    window.localStorage.setItem(PLACE, theme);
  } catch {
    // Without a store the choice holds until the page is left.
  }
}
