import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Command } from '../shared/keys/command.js';
import { useKeys } from '../shared/keys/use-keys.js';
import { texts } from '../shared/texts/en.js';
import { THEME_ICONS } from './theme-button.js';
import { chooseTheme, THEMES } from './theme.js';

const t = texts.app;

interface Shell {
  openPalette: () => void;
  openKeys: () => void;
}

/** What can be done from every page. */
export function useShellCommands({ openPalette, openKeys }: Shell): void {
  const navigate = useNavigate();
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'go-home',
        label: t.home,
        group: 'go',
        keys: 'g h',
        icon: 'home',
        words: t.homeWords,
        run: () => void navigate({ to: '/' }),
      },
      {
        id: 'go-new',
        label: t.newPlan,
        group: 'go',
        keys: 'g n',
        icon: 'plus',
        words: t.newWords,
        run: () => void navigate({ to: '/new', search: {} }),
      },
      {
        id: 'go-plans',
        label: t.plans,
        group: 'go',
        keys: 'g p',
        icon: 'list',
        run: () => void navigate({ to: '/plans', search: {} }),
      },
      {
        id: 'palette',
        label: texts.keys.palette,
        group: 'app',
        keys: 'mod+k',
        keysOnly: true,
        run: openPalette,
      },
      { id: 'keys', label: texts.keys.show, group: 'app', keys: '?', icon: 'keyboard', run: openKeys },
      ...THEMES.map((theme): Command => ({
        id: `theme-${theme}`,
        label: t.themeIs(t.themes[theme]),
        group: 'app',
        icon: THEME_ICONS[theme],
        run: () => chooseTheme(theme),
      })),
    ],
    [navigate, openPalette, openKeys],
  );
  useKeys(commands);
}
