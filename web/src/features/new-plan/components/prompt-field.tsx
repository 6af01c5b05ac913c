import { useEffect, useId, useRef, type ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';

const t = texts.newPlan;

/**
 * Beyond this many characters the browser would do too much at every key: lay the whole field out to fit it, and look
 * through all of it for its direction.
 */
const LONG = 4_000;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a text's first letter, which is what the browser goes by, too. */
const directionOf = (text: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';

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
  const long = value.length > LONG;
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-sm font-medium">
        {t.promptLabel}
      </label>
      <textarea
        id={id}
        ref={ref}
        name="prompt"
        dir={long ? directionOf(value) : 'auto'}
        rows={short ? 3 : 7}
        className={`field ${long ? 'h-96' : 'field-sizing-content'} max-h-[50vh] resize-y px-4 py-3 text-lg leading-relaxed ${short ? 'min-h-24' : 'min-h-48'}`}
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
