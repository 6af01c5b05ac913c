import { Link } from '@tanstack/react-router';
import { texts } from '../shared/texts/en.js';
import { Icon } from '../shared/ui/icons.js';
import { Keys } from '../shared/ui/kbd.js';
import { ConnectionMark } from './connection-mark.js';
import { ThemeButton } from './theme-button.js';

const t = texts.app;
const LINK =
  'text-muted hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink inline-flex min-h-8 items-center rounded-lg px-2.5 text-sm font-medium whitespace-nowrap transition-colors sm:px-3';

/** Where one is, where one can go, and whether what is shown is live. */
export function Header({ onPalette }: { onPalette: () => void }) {
  return (
    <header className="border-line bg-glass sticky top-0 z-30 border-b backdrop-blur-xl backdrop-saturate-150">
      <div className="mx-auto flex h-(--header) max-w-[92rem] items-center gap-1 px-4 sm:gap-3 sm:px-6">
        <Link to="/" className="me-1 inline-flex min-h-10 items-center gap-2.5 font-semibold tracking-tight">
          <img src="/mark.svg" alt="" width="26" height="26" />
          <span className="max-sm:sr-only">{t.name}</span>
        </Link>
        <nav aria-label={t.navigation} className="flex items-center gap-1">
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
        <div className="ms-auto flex items-center gap-1 sm:gap-2">
          <ConnectionMark />
          <button
            type="button"
            onClick={onPalette}
            aria-label={texts.keys.palette}
            className="text-muted hover:text-ink hover:bg-sunken md:border-line md:bg-surface inline-flex min-h-8 items-center gap-2 rounded-lg border border-transparent px-2 text-sm transition-colors"
          >
            <Icon name="search" />
            <span className="max-md:hidden">{texts.keys.paletteShort}</span>
            <span className="ms-4 max-md:hidden" aria-hidden="true">
              <Keys keys="mod+k" />
            </span>
          </button>
          <ThemeButton />
        </div>
      </div>
    </header>
  );
}
