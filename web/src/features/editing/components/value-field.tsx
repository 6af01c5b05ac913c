import { useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Field } from '../../../shared/ui/field.js';
import type { Place } from '../form/place.js';
import type { Shape } from '../form/shape.js';

import { useForm, useProblem } from './form-context.js';

const t = texts.editing;
const LONG_TEXT = 60;
const MOST_ROWS = 14;
const LETTERS_A_ROW = 72;

const rowsOf = (text: string): number =>
  Math.min(MOST_ROWS, Math.max(2, text.split('\n').length, Math.ceil(text.length / LETTERS_A_ROW)));

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

export function NumberField({ shape, value, place, title, hint }: FieldProps<'number'>) {
  const { change, disabled } = useForm();
  const problem = useProblem(place);
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value) : '');
  const shown = Number(typed) === value || typed === '' ? typed : String(value);
  return (
    <Field label={title} hint={hint} wrong={problem}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          step={shape.integer ? 1 : 'any'}
          className="field max-w-48"
          value={shown}
          disabled={disabled}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value !== '') change(place, Number(event.target.value));
          }}
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
        <select
          {...control}
          className="field max-w-80"
          value={String(value)}
          disabled={disabled}
          onChange={(event) =>
            change(
              place,
              shape.options.find((option) => String(option) === event.target.value),
            )
          }
        >
          {shape.options.map((option) => (
            <option key={option} value={String(option)}>
              {String(option)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A place that no field fits, as JSON; it changes the output only while it can be read. */
export function JsonField({ value, place, title, hint }: FieldProps<'json'>) {
  const { change, disabled } = useForm();
  const problem = useProblem(place);
  const [typed, setTyped] = useState(() => JSON.stringify(value ?? null, null, 2));
  const [broken, setBroken] = useState(false);
  return (
    <Field label={title} hint={hint} wrong={broken ? t.notJson : problem}>
      {(control) => (
        <textarea
          {...control}
          className="field font-mono text-sm"
          rows={rowsOf(typed)}
          value={typed}
          disabled={disabled}
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value);
            try {
              change(place, JSON.parse(event.target.value));
              setBroken(false);
            } catch {
              setBroken(true);
            }
          }}
        />
      )}
    </Field>
  );
}
