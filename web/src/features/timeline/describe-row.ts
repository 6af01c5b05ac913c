import { formatCount, formatMoney } from '../../shared/format/numbers.js';
import { formatDuration } from '../../shared/format/time.js';
import { whatFailed } from '../../shared/texts/failure-texts.js';
import { texts } from '../../shared/texts/en.js';
import type { TimelineRow } from './build-rows.js';
import { queuedMs, runMs } from './spans.js';

const t = texts.timeline;

export const stateWord = ({ status, gaps }: TimelineRow): string =>
  status === 'completed' && gaps > 0 ? texts.withGaps : texts.taskStatus[status];

/** What there is to know of a row's time, spending and place, in the order in which one asks for it. */
export function factsOf(row: TimelineRow): string[] {
  const { span, attempt } = row;
  const queued = span && queuedMs(span);
  const ran = span && runMs(span);
  const firstToken = attempt?.first_token_ms ?? null;
  const calls = row.kind === 'stage' ? row.children.length : 0;
  return [
    calls > 0 ? t.tasks(calls) : null,
    queued === null ? null : t.queued(formatDuration(queued)),
    firstToken === null ? null : t.firstToken(formatDuration(firstToken)),
    ran === null ? null : firstToken === null ? t.ran(formatDuration(ran)) : t.answered(formatDuration(ran)),
    attempt && attempt.tokens.output > 0
      ? t.tokens(formatCount(attempt.tokens.input), formatCount(attempt.tokens.output))
      : null,
    row.costUsd > 0 ? formatMoney(row.costUsd) : null,
    attempt ? attempt.model : null,
    attempt?.fallback_from ? t.insteadOf(attempt.fallback_from) : null,
    row.critical ? t.critical : null,
  ].filter((fact) => fact !== null);
}

/** A row in one sentence, for those who do not see its bar: what went wrong stands first. */
export const sentenceOf = (row: TimelineRow): string =>
  [row.error && whatFailed(row.error), row.title, stateWord(row), ...factsOf(row)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
