import { useEffect, useRef, useState } from 'react';
import { Icon } from './icons.js';

const PAUSE_MS = 250;

interface SearchFieldProps {
  label: string;
  value: string;
  /** Called when typing pauses; an empty field gives undefined. */
  onSettled: (text: string | undefined) => void;
}

/** A search that follows the address: it takes over what the address says unless a person is typing. */
export function SearchField({ label, value, onSettled }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  if (seen !== value) {
    setSeen(value);
    // What comes back is older than what was typed since.
    if (value !== sent) setText(value);
  }
  const settled = useRef(onSettled);
  useEffect(() => {
    settled.current = onSettled;
  });
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => {
      setSent(text);
      settled.current(text || undefined);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <div className="relative min-w-0 flex-1 basis-48">
      <Icon
        name="search"
        className="text-muted pointer-events-none absolute top-1/2 left-3 -translate-y-1/2"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        className="field min-h-10 ps-9"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}
