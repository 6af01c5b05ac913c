import type { ReactNode } from 'react';
import { useId } from 'react';
import type { SpeedVsDetail } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { usePlanningModels } from '../api/get-models.js';
import type { Draft } from '../draft.js';

const t = texts.newPlan;
const SPEEDS = Object.keys(texts.speed) as SpeedVsDetail[];

interface PlanOptionsProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  /** What is wrong with a field, by its name in the request. */
  refusal: (path: string) => string | null;
}

interface FieldProps {
  label: string;
  hint?: string;
  wrong: string | null;
  children: (ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode;
}

function Field({ label, hint, wrong, children }: FieldProps) {
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

/** The quiet choices under the prompt. */
export function PlanOptions({ draft, onChange, refusal }: PlanOptionsProps) {
  const models = usePlanningModels().data ?? [];
  const standard = models.find((model) => model.default);
  return (
    <div className="flex flex-col gap-5">
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{t.speedLabel}</legend>
        <div className="grid gap-2 sm:grid-cols-3">
          {SPEEDS.map((speed) => (
            <label
              key={speed}
              className="border-line has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-accent flex cursor-pointer items-start gap-2.5 rounded-lg border px-3 py-2 outline-offset-2 has-focus-visible:outline-2"
            >
              <input
                type="radio"
                name="speed_vs_detail"
                value={speed}
                checked={draft.speed === speed}
                onChange={() => onChange({ speed })}
                className="mt-1 accent-(--accent)"
              />
              <span className="text-sm font-medium">
                {texts.speed[speed].name}
                <span className="text-muted block font-normal">{texts.speed[speed].note}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t.modelLabel} wrong={refusal('llm_model')}>
          {(ids) => (
            <select
              {...ids}
              className="field min-h-10"
              value={draft.model}
              onChange={(event) => onChange({ model: event.target.value })}
            >
              <option value="">{t.modelDefault(standard?.id)}</option>
              {models.map((model) => (
                <option key={model.id} value={model.id}>
                  {model.offline ? `${model.id} (${t.modelOffline})` : model.id}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.titleLabel} hint={t.titleHint} wrong={refusal('title')}>
          {(ids) => (
            <input
              {...ids}
              className="field min-h-10"
              value={draft.title}
              maxLength={200}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.budgetLabel} hint={t.budgetHint} wrong={refusal('budget_usd')}>
          {(ids) => (
            <input
              {...ids}
              className="field min-h-10"
              inputMode="decimal"
              value={draft.budget}
              onChange={(event) => onChange({ budget: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
