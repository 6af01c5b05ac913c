import type { PlanView } from '@planwright/contracts';
import type { ReactNode } from 'react';
import { formatCount, formatMoney } from '../../../shared/format/numbers.js';
import { formatDuration } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Duration } from '../../../shared/ui/time.js';

const t = texts.plan;

function Figure({ name, title, children }: { name: string; title?: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 items-baseline gap-1.5" title={title}>
      <dt className="text-muted">{name}</dt>
      <dd className="truncate font-medium">{children}</dd>
    </div>
  );
}

function elapsedMs({ started_at: from, completed_at: to }: PlanView): number | null {
  return from && to ? Date.parse(to) - Date.parse(from) : null;
}

/** What the plan has cost and taken: the sums of its tasks. The worked example took nothing. */
export function PlanFigures({ plan }: { plan: PlanView }) {
  if (plan.example) return null;
  const { tokens, remaining_ms: remaining } = plan;
  const detail = t.tokensDetail(
    formatCount(tokens.input),
    formatCount(tokens.output),
    formatCount(tokens.reasoning),
    formatCount(tokens.cached),
  );
  return (
    <dl aria-label={t.facts} className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <Figure name={t.tasksDone}>{t.ofTotal(plan.completed_tasks, plan.total_tasks)}</Figure>
      <Figure name={t.elapsed}>
        {plan.started_at ? <Duration from={plan.started_at} ms={elapsedMs(plan)} /> : texts.common.none}
      </Figure>
      {remaining && plan.status === 'running' && (
        <Figure name={t.remaining}>
          {t.range(formatDuration(remaining.low), formatDuration(remaining.high))}
        </Figure>
      )}
      <Figure name={t.cost}>
        {formatMoney(plan.cost_usd)}{' '}
        {plan.budget_usd !== null && (
          <span className="text-muted font-normal">{t.budget(formatMoney(plan.budget_usd))}</span>
        )}
      </Figure>
      <Figure name={t.tokens} title={detail}>
        {formatCount(tokens.input + tokens.output)}
        <span className="sr-only"> ({detail})</span>
      </Figure>
      {plan.llm_model && <Figure name={t.model}>{plan.llm_model}</Figure>}
    </dl>
  );
}
