import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './button.js';
import type { IconName } from './icons.js';

interface MenuProps {
  label: string;
  icon: IconName;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Elements with the role `menuitem`, in groups if there are many. */
  children: ReactNode;
  /** What is said around the items. */
  above?: ReactNode;
  below?: ReactNode;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

const PLACE =
  'sm:absolute sm:end-0 sm:top-full sm:mt-1.5 sm:max-h-[70dvh] sm:w-[36rem] max-sm:fixed max-sm:inset-x-3 max-sm:bottom-3 max-sm:max-h-[80dvh]';

/** A button that opens a list of things to do: arrows, Home, End and first letters move, Escape and Tab leave. */
export function Menu({ label, icon, open, onOpen, children, above, below }: MenuProps) {
  const rootRef = useRef<HTMLDivElement>(null);
  const menuRef = useRef<HTMLDivElement>(null);
  const id = useId();
  const items = (): HTMLElement[] => [
    ...(menuRef.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];

  useEffect(() => {
    if (open) menuRef.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
  }, [open]);
  useEffect(() => {
    if (!open) return undefined;
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !rootRef.current?.contains(event.target)) onOpen(false);
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, [open, onOpen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const step = STEPS[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      rootRef.current?.querySelector('button')?.focus();
      onOpen(false);
    } else if (step) {
      event.preventDefault();
      all[step(at, all.length)]?.focus();
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const letter = event.key.toLowerCase();
      const ahead = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      ahead.find((item) => item.textContent.trim().toLowerCase().startsWith(letter))?.focus();
    }
  };

  return (
    <div ref={rootRef} className="relative">
      <Button
        icon={icon}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div className={`card shadow-float z-40 overflow-y-auto p-1.5 ${PLACE}`}>
          {above}
          <div
            ref={menuRef}
            id={id}
            role="menu"
            aria-label={label}
            tabIndex={-1}
            className="gap-2 outline-none sm:columns-2"
            onKeyDown={onKeyDown}
          >
            {children}
          </div>
          {below && <p className="border-line text-muted mt-1.5 border-t px-3 py-2 text-sm">{below}</p>}
        </div>
      )}
    </div>
  );
}
