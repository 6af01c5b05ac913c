import { texts } from '../../../shared/texts/en.js';
import { blankOf } from '../form/blank.js';
import { titleOfName, type Place } from '../form/place.js';
import type { Shape } from '../form/shape.js';
import { useForm } from './form-context.js';
import { JsonField } from './json-field.js';
import { ListField } from './list-field.js';
import { ChoiceField, FlagField, NumberField, TextField } from './value-field.js';

const t = texts.editing;

export interface ShapeFieldProps {
  shape: Shape;
  value: unknown;
  place: Place;
  title: string;
  hint: string | null;
}

/** The field, or the group of fields, for one place of an output. */
export function ShapeField({ shape, ...rest }: ShapeFieldProps) {
  switch (shape.kind) {
    case 'text':
      return <TextField shape={shape} {...rest} />;
    case 'number':
      return <NumberField shape={shape} {...rest} />;
    case 'flag':
      return <FlagField shape={shape} {...rest} />;
    case 'choice':
      return <ChoiceField shape={shape} {...rest} />;
    case 'fixed':
      return null;
    case 'list':
      return <ListField shape={shape} draw={drawItem} {...rest} />;
    case 'record':
      return (
        <fieldset className="border-line flex min-w-0 flex-col gap-3 border-s-2 ps-3">
          <legend className="float-start mb-2 text-sm font-semibold">{rest.title}</legend>
          <RecordFields shape={shape} value={rest.value} place={rest.place} />
        </fieldset>
      );
    case 'maybe':
      return <MaybeField shape={shape} {...rest} />;
    case 'json':
      return <JsonField {...rest} />;
  }
}

/** An object in a list has its name above already: only its fields are drawn. */
function drawItem({ shape, ...rest }: Omit<ShapeFieldProps, 'hint'>) {
  if (shape.kind === 'record') return <RecordFields shape={shape} value={rest.value} place={rest.place} />;
  return <ShapeField shape={shape} hint={null} {...rest} />;
}

/** The fields of an object, one below the other. */
export function RecordFields({
  shape,
  value,
  place,
}: {
  shape: Extract<Shape, { kind: 'record' }>;
  value: unknown;
  place: Place;
}) {
  const bag = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {shape.fields.map((field) => (
        <ShapeField
          key={field.name}
          shape={field.shape}
          value={bag[field.name]}
          place={[...place, field.name]}
          title={titleOfName(field.name)}
          hint={field.hint}
        />
      ))}
    </div>
  );
}

/** A place that may be left out: a check mark says whether it is there. */
function MaybeField({
  shape,
  value,
  place,
  title,
  hint,
}: ShapeFieldProps & { shape: Extract<Shape, { kind: 'maybe' }> }) {
  const { change, disabled } = useForm();
  const there = value !== null && value !== undefined;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <label className="flex min-h-8 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4"
          checked={there}
          disabled={disabled}
          onChange={(event) => change(place, event.target.checked ? blankOf(shape.inner) : null)}
        />
        <span className="font-medium">{t.has(title)}</span>
      </label>
      {there && <ShapeField shape={shape.inner} value={value} place={place} title={title} hint={hint} />}
    </div>
  );
}
