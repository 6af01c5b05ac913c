// The viewers, in a process of their own: what they do does not slow what measures, nor the other way round.
import { socketLine } from '@planwright/e2e/viewers';
import type { SeenDelta, ToViewers, ViewersReport } from './messages.js';

const seen: { at: number; lag: number }[] = [];
const deltas: SeenDelta[] = [];
const lastSeq: { planId: string; seq: number }[] = [];
let lost = 0;

function watch(gatewayUrl: string, planId: string, readsAnswers: boolean): void {
  const mine = { planId, seq: 0 };
  lastSeq.push(mine);
  const open = socketLine(
    gatewayUrl,
    planId,
    readsAnswers
      ? ({ interaction_id, kind, offset, text }) =>
          deltas.push({ interactionId: interaction_id, kind, offset, length: text.length, at: Date.now() })
      : undefined,
  );
  open(
    0,
    (event) => {
      const at = Date.parse(event.at);
      seen.push({ at, lag: Date.now() - at });
      mine.seq = event.seq;
    },
    () => lost++,
  );
}

function report(since: number): ViewersReport {
  const seenOf: Record<string, number> = {};
  for (const { planId, seq } of lastSeq) seenOf[planId] = Math.min(seq, seenOf[planId] ?? Infinity);
  return { lags: seen.filter(({ at }) => at >= since).map(({ lag }) => lag), seenOf, lost, deltas };
}

process.on('message', (message: ToViewers) => {
  if (message.kind === 'report') {
    process.send?.(report(message.since));
    return;
  }
  const { gatewayUrl, planIds, viewers } = message;
  for (let i = 0; i < viewers; i++) watch(gatewayUrl, planIds[i % planIds.length] ?? '', i < planIds.length);
});
// Whoever measured is gone.
process.on('disconnect', () => process.exit(0));
