import { useId, type ReactNode } from 'react';

export interface FieldIds {
  id: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong with what stands in it; takes the hint's place. */
  wrong?: string | null;
  /** Given the attributes that tie the control to its label and its note. */
  children: (ids: FieldIds) => ReactNode;
}

/** A control with its label above and its hint, or what is wrong with it, below. */
export function Field({ label, hint, wrong = null, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': wrong !== null })}
      <p id={noteId} className={`text-sm ${wrong ? 'text-danger font-medium' : 'text-muted'}`}>
        {wrong ?? hint}
      </p>
    </div>
  );
}
