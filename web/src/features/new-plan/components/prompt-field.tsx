import { useEffect, useId, useRef, type ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';

const t = texts.newPlan;

/** Beyond this a field that grows with its text would be laid out anew, whole, at every key. */
const GROWS_UP_TO = 4_000;

interface PromptFieldProps {
  value: string;
  /** What is wrong with it, or null. */
  wrong: string | null;
  short: boolean;
  /** Rises when the field was filled from elsewhere: it takes the focus. */
  filled: number;
  onChange: (prompt: string) => void;
  onSubmit: () => void;
  /** What is said of the prompt beside it. */
  children: ReactNode;
}

/** The one large field, with what is wrong with the prompt right below it. */
export function PromptField({ value, wrong, short, filled, onChange, onSubmit, children }: PromptFieldProps) {
  const id = useId();
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (filled > 0) ref.current?.focus();
  }, [filled]);
  const grows = value.length <= GROWS_UP_TO ? 'field-sizing-content' : 'h-96';
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-sm font-medium">
        {t.promptLabel}
      </label>
      <textarea
        id={id}
        ref={ref}
        name="prompt"
        dir="auto"
        rows={short ? 3 : 7}
        className={`field ${grows} max-h-[50vh] resize-y px-4 py-3 text-lg leading-relaxed ${short ? 'min-h-24' : 'min-h-48'}`}
        placeholder={t.placeholder}
        value={value}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-notes`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSubmit();
        }}
      />
      <div id={`${id}-notes`} aria-live="polite" className="flex flex-col gap-2 empty:hidden">
        {wrong && <p className="text-danger text-sm font-medium">{wrong}</p>}
        {children}
      </div>
    </div>
  );
}
