import { useEffect, useRef, useState } from 'react';
import type { PlanView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';

interface TitleEditorProps {
  plan: PlanView;
  /** The new title, or null when it stays as it was. */
  onDone: (title: string | null) => void;
}

/** A title that is being changed in its place: Enter or leaving keeps it, Escape does not. */
export function TitleEditor({ plan, onDone }: TitleEditorProps) {
  const [title, setTitle] = useState(plan.title);
  const ref = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, []);
  // What leaves the page loses the focus, too: that is no second end.
  const end = (kept: string | null): void => {
    if (!ended.current) onDone(kept);
    ended.current = true;
  };
  const keep = (): void => {
    const trimmed = title.trim();
    end(trimmed === '' || trimmed === plan.title ? null : trimmed);
  };
  return (
    <input
      ref={ref}
      aria-label={texts.plans.renameLabel(plan.title)}
      className="field min-h-8 py-0.5"
      dir="auto"
      maxLength={200}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') end(null);
      }}
    />
  );
}
