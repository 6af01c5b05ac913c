import { useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '../keys/use-keys.js';
import { texts } from '../texts/en.js';
import { Button } from './button.js';
import { Icon } from './icons.js';
import { Kbd } from './kbd.js';

const PAUSE_MS = 250;

interface SearchFieldProps {
  label: string;
  value: string;
  /** Called when typing pauses; an empty field gives undefined. */
  onSettled: (text: string | undefined) => void;
  /** Enter, or Shift with Enter (`back`): from one match to the next. */
  onEnter?: (back: boolean) => void;
}

/**
 * A search that follows the address: it takes over what the address says unless a person is typing. `/` leads to it,
 * Escape empties it.
 */
export function SearchField({ label, value, onSettled, onEnter }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  if (seen !== value) {
    setSeen(value);
    // What comes back is older than what was typed since; what comes from elsewhere is no echo, nor will be its return.
    if (value !== sent) {
      setText(value);
      setSent(value);
    }
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
  const inputRef = useRef<HTMLInputElement>(null);
  useKeys(
    useMemo(
      () => [
        {
          id: 'search-field',
          label: texts.keys.search,
          group: 'page',
          keys: '/',
          icon: 'search',
          run: () => inputRef.current?.select(),
        },
      ],
      [],
    ),
  );
  return (
    <div className="group relative min-w-0 flex-1 basis-48">
      <Icon
        name="search"
        className="text-muted pointer-events-none absolute start-3 top-1/2 -translate-y-1/2"
      />
      <input
        ref={inputRef}
        type="search"
        aria-label={label}
        placeholder={label}
        className="field h-full min-h-10 ps-9 pe-10"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter?.(event.shiftKey);
          if (event.key !== 'Escape') return;
          // A panel around it stays open while there is something to empty.
          if (text !== '') event.preventDefault();
          setText('');
        }}
      />
      <span className="absolute inset-y-0 end-2 flex items-center">
        {text === '' ? (
          <span aria-hidden="true" className="pointer-events-none group-focus-within:hidden max-sm:hidden">
            <Kbd>/</Kbd>
          </span>
        ) : (
          <Button
            look="bare"
            small
            icon="cross"
            className="px-1.5"
            aria-label={texts.ui.clear}
            onClick={() => {
              setText('');
              inputRef.current?.focus();
            }}
          />
        )}
      </span>
    </div>
  );
}
