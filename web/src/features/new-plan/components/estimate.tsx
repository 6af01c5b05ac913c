import type { PlanPreview } from '@planwright/contracts';
import { formatAmount, formatMoney } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';

const t = texts.newPlan;

interface EstimateProps {
  preview: PlanPreview | undefined;
  looking: boolean;
  failed: boolean;
}

/** Calls, time and cost beside the button, before anything is spent. */
export function Estimate({ preview, looking, failed }: EstimateProps) {
  if (failed) return <p className="text-muted text-sm">{t.estimateFailed}</p>;
  if (!preview) return <p className="text-muted text-sm">{looking ? t.estimating : t.estimateNone}</p>;
  if (!preview.usable) return null;
  const { calls, minutes, cost_usd: cost } = preview;
  return (
    <p className={`text-sm ${looking ? 'opacity-60' : ''}`}>
      <span className="font-medium">
        {t.estimate(
          t.calls(calls),
          minutes.high < 1
            ? t.underAMinute
            : t.minutes(formatAmount(minutes.low), formatAmount(minutes.high)),
          cost.high === 0 ? t.free : t.cost(formatMoney(cost.low), formatMoney(cost.high)),
        )}
      </span>{' '}
      {preview.model && <span className="text-muted">{t.withModel(preview.model)}</span>}
    </p>
  );
}
