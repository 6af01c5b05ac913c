import { memo } from 'react';
import type { PlanPreview, SpeedVsDetail } from '@planwright/contracts';
import { formatMoney } from '../../../shared/format/numbers.js';
import { usePlanningModels } from '../../../shared/api/get-models.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Field } from '../../../shared/ui/field.js';
import { Select } from '../../../shared/ui/select.js';
import { budgetOf, type Choices, type Draft } from '../draft.js';
import { Folded } from './folded.js';

const t = texts.newPlan;
const SPEEDS = Object.keys(texts.speed) as SpeedVsDetail[];

interface PlanOptionsProps {
  draft: Choices;
  onChange: (change: Partial<Draft>) => void;
  /** What is wrong with a field, by its name in the request. */
  wrong: Record<'llm_model' | 'title' | 'budget_usd' | 'tags', string | null>;
  preview: PlanPreview | undefined;
}

/** The quiet choices under the prompt. */
export const PlanOptions = memo(function PlanOptions({ draft, onChange, wrong, preview }: PlanOptionsProps) {
  const budget = budgetOf(draft);
  const tight = preview?.usable && budget !== null && budget < preview.cost_usd.low;
  return (
    <div className="flex flex-col gap-5">
      <SpeedChoice speed={draft.speed} onChange={onChange} />
      <div className="grid gap-4 sm:grid-cols-2">
        <ModelChoice model={draft.model} wrong={wrong.llm_model} onChange={onChange} />
        <Field
          label={t.budgetLabel}
          hint={tight ? t.budgetTight(formatMoney(preview.cost_usd.low)) : t.budgetHint}
          wrong={wrong.budget_usd}
        >
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
        <Field label={t.titleLabel} hint={t.titleHint} wrong={wrong.title}>
          {(ids) => (
            <input
              {...ids}
              className="field min-h-10"
              dir="auto"
              value={draft.title}
              maxLength={200}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.tagsLabel} hint={t.tagsHint} wrong={wrong.tags}>
          {(ids) => (
            <input
              {...ids}
              className="field min-h-10"
              dir="auto"
              value={draft.tags}
              onChange={(event) => onChange({ tags: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
});

/** The same, folded away; open where something in it is wrong. */
export const FoldedOptions = memo(function FoldedOptions(props: PlanOptionsProps) {
  const { draft, wrong } = props;
  const anyWrong = [wrong.llm_model, wrong.title, wrong.budget_usd, wrong.tags].some((each) => each !== null);
  return (
    <Folded
      title={t.options}
      note={t.optionsNow(texts.speed[draft.speed].name, draft.model)}
      wrong={anyWrong}
    >
      <PlanOptions {...props} />
    </Folded>
  );
});

type Change = PlanOptionsProps['onChange'];

const SpeedChoice = memo(function SpeedChoice({
  speed,
  onChange,
}: {
  speed: SpeedVsDetail;
  onChange: Change;
}) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{t.speedLabel}</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {SPEEDS.map((each) => (
          <label
            key={each}
            className="border-line has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-accent flex cursor-pointer items-start gap-2.5 rounded-lg border px-3 py-2 outline-offset-2 has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name="speed_vs_detail"
              value={each}
              checked={each === speed}
              onChange={() => onChange({ speed: each })}
              className="mt-1 accent-(--accent)"
            />
            <span className="text-sm font-medium">
              {texts.speed[each].name}
              <span className="text-muted block font-normal">{texts.speed[each].note}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
});

interface ModelChoiceProps {
  model: string;
  wrong: string | null;
  onChange: Change;
}

const ModelChoice = memo(function ModelChoice({ model, wrong, onChange }: ModelChoiceProps) {
  const query = usePlanningModels();
  const models = query.data ?? [];
  const standard = models.find((each) => each.default);
  const gone = model !== '' && models.length > 0 && !models.some((each) => each.id === model);
  return (
    <Field
      label={t.modelLabel}
      wrong={wrong}
      hint={
        query.isError &&
        !query.data && (
          <>
            {t.modelsFailed}{' '}
            <Button small look="bare" busy={query.isFetching} onClick={() => void query.refetch()}>
              {texts.common.tryAgain}
            </Button>
          </>
        )
      }
    >
      {(ids) => (
        <Select
          {...ids}
          value={model}
          onChange={(id) => onChange({ model: id })}
          options={[
            { value: '', label: t.modelDefault(standard?.id) },
            ...models.map(({ id, offline }) => ({
              value: id,
              label: offline ? `${id} (${t.modelOffline})` : id,
            })),
            ...(gone ? [{ value: model, label: t.modelGone(model) }] : []),
          ]}
        />
      )}
    </Field>
  );
});
