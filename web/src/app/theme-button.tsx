import { texts } from '../shared/texts/en.js';
import { Button } from '../shared/ui/button.js';
import type { IconName } from '../shared/ui/icons.js';
import { chooseTheme, THEMES, useTheme, type Theme } from './theme.js';

const t = texts.app;

export const THEME_ICONS: Record<Theme, IconName> = { system: 'theme', light: 'sun', dark: 'moon' };

/** Goes round the themes; each is in the palette, too. */
export function ThemeButton() {
  const theme = useTheme();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const label = t.theme(t.themes[theme]);
  return (
    <Button
      look="bare"
      small
      icon={THEME_ICONS[theme]}
      aria-label={label}
      title={label}
      onClick={() => chooseTheme(next)}
    />
  );
}
