import { useState, type ReactNode } from 'react';
import { Icon } from '../../../shared/ui/icons.js';

interface FoldedProps {
  title: string;
  /** What it says while it is folded. */
  note: string;
  /** Opens it: something in it is to be mended. It stays open when that is done, for one is typing there. */
  wrong: boolean;
  children: ReactNode;
}

/** Choices that are folded away until they are wanted, or wrong. */
export function Folded({ title, note, wrong, children }: FoldedProps) {
  const [open, setOpen] = useState(false);
  if (wrong && !open) setOpen(true);
  return (
    <details className="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-muted hover:text-ink inline-flex min-h-8 items-center gap-1.5 text-sm font-medium">
        <Icon name="down" className="transition-transform duration-150 group-open:rotate-180" />
        <span className="whitespace-nowrap">{title}</span>
        <span className="font-normal">{note}</span>
      </summary>
      <div className="pt-4">{children}</div>
    </details>
  );
}
