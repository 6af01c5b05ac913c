import { useMemo, useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { DocumentView } from '../../../shared/ui/document-view.js';
import { Segmented } from '../../../shared/ui/tabs.js';
import { withAt } from '../form/change.js';
import { shapeOfSchema, type Schema } from '../form/shape.js';
import { FormProvider, type SetBroken } from './form-context.js';
import { JsonField } from './json-field.js';
import { RecordFields, ShapeField } from './shape-field.js';

const t = texts.editing;

interface ContentFormProps {
  /** Of the output; null where it is one text. */
  schema: Schema | null;
  value: unknown;
  change: (value: unknown) => void;
  /** Paths of the fields that show what cannot be read; such a field is not left for the other view. */
  broken: ReadonlySet<string>;
  setBroken: SetBroken;
  problems: ReadonlyMap<string, string>;
  disabled: boolean;
}

/** An output to be edited: as a form made of its schema or as JSON, or as the text that it is, beside its look. */
export function ContentForm(props: ContentFormProps) {
  const { schema, value, change, broken, setBroken, problems, disabled } = props;
  const [view, setView] = useState<'first' | 'second'>('first');
  const form = useMemo(
    () => ({
      change: (place: readonly (string | number)[], next: unknown) => change(withAt(value, place, next)),
      broken,
      setBroken,
      problems,
      disabled,
    }),
    [change, value, broken, setBroken, problems, disabled],
  );
  const [first, other] = schema ? [t.asForm, t.asJson] : [t.asText, t.preview];
  return (
    <FormProvider value={form}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Segmented
          label={t.view}
          value={view}
          onChange={(next) => broken.size === 0 && setView(next)}
          choices={[
            { value: 'first', label: first },
            { value: 'second', label: other },
          ]}
        />
        {broken.size > 0 && <p className="text-danger text-sm">{t.stayHere}</p>}
      </div>
      {schema ? (
        view === 'second' ? (
          <JsonField value={value} place={[]} title={t.asJson} hint={null} />
        ) : (
          <Fields schema={schema} value={value} />
        )
      ) : view === 'second' ? (
        <DocumentView text={String(value)} contentType="text/markdown" name={t.content} />
      ) : (
        <MarkdownText value={String(value)} change={change} disabled={disabled} />
      )}
    </FormProvider>
  );
}

function Fields({ schema, value }: { schema: Schema; value: unknown }) {
  const shape = useMemo(() => shapeOfSchema(schema), [schema]);
  return shape.kind === 'record' ? (
    <RecordFields shape={shape} value={value} place={[]} />
  ) : (
    <ShapeField shape={shape} value={value} place={[]} title={t.content} hint={null} />
  );
}

function MarkdownText({
  value,
  change,
  disabled,
}: {
  value: string;
  change: (value: string) => void;
  disabled: boolean;
}) {
  return (
    <textarea
      aria-label={t.content}
      className="field min-h-80 font-mono text-sm"
      rows={20}
      dir="auto"
      value={value}
      disabled={disabled}
      onChange={(event) => change(event.target.value)}
    />
  );
}
