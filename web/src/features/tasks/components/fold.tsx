import { useState, type ReactNode } from 'react';

interface FoldProps {
  title: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** Something that folds; what is folded is not drawn. */
export function Fold({ title, open: opened = false, children }: FoldProps) {
  const [open, setOpen] = useState(opened);
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-line min-w-0 rounded-lg border px-3 py-2"
    >
      <summary className="hover:text-ink min-h-6 text-sm font-medium">{title}</summary>
      {open && <div className="pt-2">{children}</div>}
    </details>
  );
}
