import type { PlanView } from '@planwright/contracts';
import { useState, type FormEvent } from 'react';
import { formatMoney } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Field } from '../../../shared/ui/field.js';
import { useSetBudget } from '../api/set-budget.js';

const t = texts.recovery;

/** Twice of what it had, in whole dollars where that is enough: a step that does not pause again at once. */
function proposed({ budget_usd: budget, cost_usd: cost }: PlanView): string {
  const amount = 2 * Math.max(budget ?? 0, cost);
  return String(amount >= 1 ? Math.ceil(amount) : Number(amount.toFixed(4)));
}

/** More money for a plan that paused at its cap: it goes on as soon as it may. */
export function RaiseBudget({ plan }: { plan: PlanView }) {
  const [amount, setAmount] = useState(() => proposed(plan));
  const set = useSetBudget(plan.plan_id);
  const value = Number(amount);
  const enough = value > plan.cost_usd;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (enough) set.mutate(value);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <Field
        label={t.budgetLabel}
        hint={t.budgetHint(formatMoney(plan.cost_usd))}
        wrong={enough ? null : t.budgetTooLow(formatMoney(plan.cost_usd))}
      >
        {(control) => (
          <input
            {...control}
            type="number"
            inputMode="decimal"
            min={0}
            step="any"
            className="field max-w-40"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        )}
      </Field>
      <Button
        type="submit"
        look="primary"
        icon="play"
        className="mt-6"
        busy={set.isPending}
        disabled={!enough}
      >
        {t.raise}
      </Button>
      {set.isError && <ErrorNotice error={set.error} />}
    </form>
  );
}
