import { useId, type ReactNode } from 'react';

interface FieldProps {
  label: string;
  hint?: string;
  wrong: string | null;
  children: (ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode;
}

/** A labelled field with a hint, which gives way to what is wrong. */
export function Field({ label, hint, wrong, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': wrong !== null })}
      <p id={noteId} className={`text-sm ${wrong ? 'text-danger' : 'text-muted'}`}>
        {wrong ?? hint}
      </p>
    </div>
  );
}
