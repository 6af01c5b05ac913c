import { useEffect, useId, useRef, type ReactNode } from 'react';
import { texts } from '../texts/en.js';
import { IconButton } from './icon-button.js';
import { useInertOutside } from './use-inert-outside.js';
import { useMedia } from './use-media.js';

const PANEL =
  'glass animate-fade flex min-w-0 flex-col max-lg:fixed max-lg:inset-0 max-lg:z-40 max-lg:rounded-none max-lg:border-0 lg:sticky lg:top-[calc(var(--header)+16px)] lg:max-h-[calc(100dvh-var(--header)-32px)]';

interface SidePanelProps {
  title: ReactNode;
  /** A line below the title. */
  subtitle?: ReactNode;
  /** Changes when the panel shows something else: its heading gets the focus then. */
  subject: string;
  /** Buttons beside the way out. */
  actions?: ReactNode;
  onClose: () => void;
  /** The id of what gets the focus when it closes, if what had it before is gone. */
  returnTo?: string;
  children: ReactNode;
}

/** From here on it stands beside the page; as in PANEL. */
const NARROW = '(max-width: 63.99rem)';

/**
 * Something opened beside what it was opened from; on a narrow screen over it, as a dialog. It takes the focus, closes on Escape and
 * gives the focus back. Put it next to its page with `WithPanel`.
 */
export function SidePanel({
  title,
  subtitle,
  subject,
  actions,
  onClose,
  returnTo,
  children,
}: SidePanelProps) {
  const titleId = useId();
  const over = useMedia(NARROW);
  const panelRef = useRef<HTMLDivElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);
  const back = useRef(returnTo);
  useEffect(() => {
    back.current = returnTo;
  }, [returnTo]);
  useEffect(() => {
    const focused = document.activeElement;
    if (!panelRef.current?.contains(focused)) before.current = focused;
    headingRef.current?.focus({ preventScroll: true });
  }, [subject]);
  // After the focus has come in here, and undone before it is given back.
  useInertOutside(panelRef, over);
  useEffect(() => {
    const panel = panelRef.current;
    return () => {
      // Only a focus that was in here is lost with it.
      const focused = document.activeElement;
      if (focused !== document.body && !panel?.contains(focused)) return;
      const element = back.current ? document.getElementById(back.current) : null;
      const target = element ?? before.current;
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const inside = event.target instanceof Node && panelRef.current?.contains(event.target);
      // A field, menu or dialog in here may have taken the key for itself.
      if (event.key !== 'Escape' || !inside || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <div
      ref={panelRef}
      role={over ? 'dialog' : 'complementary'}
      aria-modal={over || undefined}
      aria-labelledby={titleId}
      data-panel
      className={PANEL}
    >
      <div className="border-line flex items-start justify-between gap-3 border-b px-4 py-3 sm:px-5">
        <div className="min-w-0 py-1">
          <h2
            id={titleId}
            ref={headingRef}
            tabIndex={-1}
            className="text-lg font-semibold outline-none"
            dir="auto"
          >
            {title}
          </h2>
          {subtitle && <div className="text-muted text-sm">{subtitle}</div>}
        </div>
        <div className="flex shrink-0 items-center gap-1">
          {actions}
          <IconButton icon="cross" label={texts.common.close} keys="escape" onClick={onClose} />
        </div>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4 sm:p-5">{children}</div>
    </div>
  );
}

/** A page and, when there is one, the panel beside it. */
export function WithPanel({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  return (
    <div
      className={`grid items-start gap-4 ${panel ? 'lg:grid-cols-[minmax(0,1fr)_minmax(24rem,36rem)]' : 'grid-cols-[minmax(0,1fr)]'}`}
    >
      <div className="flex min-w-0 flex-col gap-4">{children}</div>
      {panel}
    </div>
  );
}
