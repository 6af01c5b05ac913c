import { useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Field } from '../../../shared/ui/field.js';
import { rowsOf } from '../form/rows.js';
import type { Place } from '../form/place.js';
import { useBroken, useForm, useProblem } from './form-context.js';

const t = texts.editing;

interface JsonFieldProps {
  value: unknown;
  place: Place;
  title: string;
  hint: string | null;
}

const written = (value: unknown): string => JSON.stringify(value ?? null, null, 2);

/** A place that no field fits, as JSON; it changes the output only while it can be read. */
export function JsonField({ value, place, title, hint }: JsonFieldProps) {
  const { change, disabled } = useForm();
  const problem = useProblem(place);
  const [state, setState] = useState({ value, typed: written(value), broken: false });
  // Another value came from outside: an item was moved, the edit discarded.
  if (state.value !== value) setState({ value, typed: written(value), broken: false });
  const { broken } = state;
  useBroken(place, broken);
  const type = (typed: string): void => {
    try {
      const next = JSON.parse(typed) as unknown;
      setState({ value: next, typed, broken: false });
      change(place, next);
    } catch {
      setState({ ...state, typed, broken: true });
    }
  };
  return (
    <Field label={title} hint={hint} wrong={broken ? t.notJson : problem}>
      {(control) => (
        <textarea
          {...control}
          className="field font-mono text-sm"
          rows={rowsOf(state.typed)}
          value={state.typed}
          disabled={disabled}
          spellCheck={false}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  );
}
