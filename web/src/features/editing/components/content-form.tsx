import { useMemo, useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { DocumentView } from '../../../shared/ui/document-view.js';
import { Segmented } from '../../../shared/ui/tabs.js';
import { withAt } from '../form/change.js';
import { shapeOfSchema, type Schema } from '../form/shape.js';
import { FormProvider } from './form-context.js';
import { JsonField } from './json-field.js';
import { RecordFields, ShapeField } from './shape-field.js';

const t = texts.editing;

interface ContentFormProps {
  /** Of the output; null where it is one text. */
  schema: Schema | null;
  value: unknown;
  change: (value: unknown) => void;
  setBroken: (broken: boolean) => void;
  problems: ReadonlyMap<string, string>;
  disabled: boolean;
}

/** An output to be edited: as a form made of its schema or as JSON, or as the text that it is, beside its look. */
export function ContentForm({ schema, value, change, setBroken, problems, disabled }: ContentFormProps) {
  const [view, setView] = useState<'first' | 'second'>('first');
  const form = useMemo(
    () => ({
      change: (place: readonly (string | number)[], next: unknown) => change(withAt(value, place, next)),
      setBroken,
      problems,
      disabled,
    }),
    [change, value, setBroken, problems, disabled],
  );
  const [first, other] = schema ? [t.asForm, t.asJson] : [t.asText, t.preview];
  return (
    <FormProvider value={form}>
      <div>
        <Segmented
          label={t.view}
          value={view}
          onChange={setView}
          choices={[
            { value: 'first', label: first },
            { value: 'second', label: other },
          ]}
        />
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
