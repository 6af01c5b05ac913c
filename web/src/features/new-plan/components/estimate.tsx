import type { PlanPreview } from '@planwright/contracts';
import { formatAmount, formatMoney } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';

const t = texts.newPlan;

/** Calls, time and cost beside the button, before anything is spent. */
export function Estimate({ preview, looking }: { preview: PlanPreview | undefined; looking: boolean }) {
  if (!preview) return <p className="text-muted text-sm">{looking ? t.estimating : t.estimateNone}</p>;
  if (!preview.usable) return null;
  const { calls, minutes, cost_usd: cost } = preview;
  return (
    <p className={`text-sm ${looking ? 'opacity-60' : ''}`}>
      <span className="font-medium">
        {t.estimate(
          t.calls(calls),
          t.minutes(formatAmount(minutes.low), formatAmount(minutes.high)),
          cost.high === 0 ? t.free : t.cost(formatMoney(cost.low), formatMoney(cost.high)),
        )}
      </span>{' '}
      {preview.model && <span className="text-muted">{t.withModel(preview.model)}</span>}
    </p>
  );
}

interface HintsProps {
  preview: PlanPreview;
  onAdd: (text: string) => void;
}

/** What the prompt is refused for, or what it leaves open with a way to add it. */
export function Hints({ preview, onAdd }: HintsProps) {
  if (preview.refused.length > 0) {
    return (
      <div className="tone-red tone-fill rounded-lg px-3 py-2 text-sm">
        <p className="font-semibold">{t.refusedTitle}</p>
        <ul className="text-ink mt-1 flex flex-col gap-1">
          {preview.refused.map(({ code, message, suggestion }) => (
            <li key={code}>
              {message} {suggestion}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  if (preview.missing.length === 0) return null;
  return (
    <div className="tone-blue tone-fill rounded-lg px-3 py-2 text-sm">
      <p className="font-semibold">{t.missingTitle}</p>
      <ul className="text-ink mt-1 flex flex-col gap-1.5">
        {preview.missing.map(({ field, message, example }) => (
          <li key={field} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span>
              {message} <q className="text-muted italic">{example}</q>
            </span>
            <button
              type="button"
              className="text-accent inline-flex min-h-6 items-center gap-1 font-medium hover:underline"
              aria-label={t.addExample(example)}
              onClick={() => onAdd(example)}
            >
              <Icon name="plus" /> {t.add}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
