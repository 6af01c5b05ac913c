import { useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Field } from '../../../shared/ui/field.js';
import { Select } from '../../../shared/ui/select.js';
import type { Place } from '../form/place.js';
import { rowsOf } from '../form/rows.js';
import type { Shape } from '../form/shape.js';
import { useBroken, useForm, useProblem } from './form-context.js';

const t = texts.editing;
const LONG_TEXT = 60;

const written = (value: unknown): string => (typeof value === 'number' ? String(value) : '');

interface FieldProps<K extends Shape['kind']> {
  shape: Extract<Shape, { kind: K }>;
  value: unknown;
  place: Place;
  title: string;
  hint: string | null;
}

export function TextField({ value, place, title, hint }: FieldProps<'text'>) {
  const { change, disabled } = useForm();
  const problem = useProblem(place);
  const text = typeof value === 'string' ? value : '';
  // What is long when it is opened stays a large field while it is shortened.
  const [large] = useState(text.length > LONG_TEXT || text.includes('\n') || text === '');
  return (
    <Field label={title} hint={hint} wrong={problem}>
      {(control) =>
        large ? (
          <textarea
            {...control}
            className="field"
            dir="auto"
            rows={rowsOf(text)}
            value={text}
            disabled={disabled}
            onChange={(event) => change(place, event.target.value)}
          />
        ) : (
          <input
            {...control}
            type="text"
            className="field"
            dir="auto"
            value={text}
            disabled={disabled}
            onChange={(event) => change(place, event.target.value)}
          />
        )
      }
    </Field>
  );
}

/** A number; where it was cleared there is none, and that is told instead of the one from before being saved. */
export function NumberField({ shape, value, place, title, hint }: FieldProps<'number'>) {
  const { change, disabled } = useForm();
  const problem = useProblem(place);
  const [state, setState] = useState({ value, typed: written(value), broken: false });
  // Another value came from outside.
  if (state.value !== value) setState({ value, typed: written(value), broken: false });
  useBroken(place, state.broken);
  const type = (typed: string): void => {
    const broken = typed === '';
    const next = broken ? value : Number(typed);
    setState({ value: next, typed, broken });
    if (!broken) change(place, next);
  };
  return (
    <Field label={title} hint={hint} wrong={state.broken ? t.noNumber : problem}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          step={shape.integer ? 1 : 'any'}
          className="field max-w-48"
          value={state.typed}
          disabled={disabled}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  );
}

export function FlagField({ value, place, title, hint }: FieldProps<'flag'>) {
  const { change, disabled } = useForm();
  return (
    <label className="flex min-h-8 items-start gap-2 text-sm">
      <input
        type="checkbox"
        className="mt-1 size-4"
        checked={value === true}
        disabled={disabled}
        onChange={(event) => change(place, event.target.checked)}
      />
      <span>
        <span className="font-medium">{title}</span>
        {hint && <span className="text-muted block">{hint}</span>}
      </span>
    </label>
  );
}

export function ChoiceField({ shape, value, place, title, hint }: FieldProps<'choice'>) {
  const { change, disabled } = useForm();
  const problem = useProblem(place);
  return (
    <Field label={title} hint={hint} wrong={problem}>
      {(control) => (
        <Select
          {...control}
          className="max-w-80"
          value={String(value)}
          disabled={disabled}
          onChange={(chosen) =>
            change(
              place,
              shape.options.find((option) => String(option) === chosen),
            )
          }
          options={shape.options.map((option) => ({ value: String(option), label: String(option) }))}
        />
      )}
    </Field>
  );
}
