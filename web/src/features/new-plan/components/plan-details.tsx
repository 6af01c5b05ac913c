import { memo, type ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Field, type FieldIds } from '../../../shared/ui/field.js';
import { Select } from '../../../shared/ui/select.js';
import { filledIn, LISTS, type Details, type ListField } from '../details.js';
import type { Draft } from '../draft.js';
import { Folded } from './folded.js';

const t = texts.newPlan.details;

interface PlanDetailsProps {
  details: Details;
  onChange: (change: Partial<Draft>) => void;
  wrong: Partial<Record<keyof Details, string>>;
}

/** What can be said of the plan beside the idea, field by field; folded until it is wanted or wrong. */
export const PlanDetails = memo(function PlanDetails({ details, onChange, wrong }: PlanDetailsProps) {
  const set = (field: keyof Details) => (value: string) =>
    onChange({ details: { ...details, [field]: value } });
  const place = (field: keyof Details, control: (ids: FieldIds) => ReactNode) => (
    <Field
      key={field}
      label={t.labels[field]}
      hint={t.hints[field as keyof typeof t.hints]}
      wrong={wrong[field] ?? null}
    >
      {control}
    </Field>
  );
  const input = (field: Exclude<keyof Details, ListField>, kind: 'text' | 'numeric' | 'date' = 'text') =>
    place(field, (ids) => (
      <input
        {...ids}
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'numeric' ? 'numeric' : undefined}
        dir={kind === 'text' ? 'auto' : undefined}
        className="field min-h-10"
        value={details[field]}
        onChange={(event) => set(field)(event.target.value)}
      />
    ));
  const choice = (field: 'flexibility' | 'scale' | 'risk_tolerance') =>
    place(field, (ids) => (
      <Select
        {...ids}
        value={details[field]}
        onChange={set(field)}
        options={[
          { value: '', label: t.notSaid },
          ...Object.entries(t.choices[field]).map(([value, label]) => ({ value, label })),
        ]}
      />
    ));
  const filled = filledIn(details);
  return (
    <Folded
      title={t.title}
      note={filled > 0 ? t.filled(filled) : t.lead}
      wrong={Object.keys(wrong).length > 0}
    >
      <fieldset className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <legend className="sr-only">{t.title}</legend>
        {input('amount', 'numeric')}
        {input('currency')}
        {choice('flexibility')}
        {input('start', 'date')}
        {input('end', 'date')}
        {input('team_size', 'numeric')}
        {choice('scale')}
        {choice('risk_tolerance')}
        {input('domain')}
        {LISTS.map((field) =>
          place(field, (ids) => (
            <textarea
              {...ids}
              rows={2}
              dir="auto"
              className="field"
              value={details[field]}
              onChange={(event) => set(field)(event.target.value)}
            />
          )),
        )}
      </fieldset>
    </Folded>
  );
});
