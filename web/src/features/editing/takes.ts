import type { ImpactView } from '@planwright/contracts';
import { formatCount, formatMoney } from '../../shared/format/numbers.js';
import { formatDuration } from '../../shared/format/time.js';
import { texts } from '../../shared/texts/en.js';

/** All that a change costs: calls, tokens, time and money. */
export const takes = ({
  calls,
  tokens,
  duration_ms: duration,
  cost_usd: cost,
}: Pick<ImpactView, 'calls' | 'tokens' | 'duration_ms' | 'cost_usd'>): string =>
  texts.editing.takes(
    texts.editing.calls(calls),
    formatCount(tokens),
    formatDuration(duration),
    formatMoney(cost),
  );
