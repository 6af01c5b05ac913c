import type { FeedEvent, InteractionSummary } from '@planwright/contracts';

/** An attempt at a model call; `told` marks one of which events told the state, and the server not yet the rest. */
export interface Attempt extends InteractionSummary {
  told?: true;
}

type Told = Extract<FeedEvent, { event: 'llm_interaction' }>;

/** Milliseconds by which clocks and commits may put an attempt before one that was read already. */
const SLACK_MS = 5000;

const hasEnded = ({ status }: Attempt): boolean => status !== 'running';

/** The list after one event. What only the server knows (step, item, queue, first token) is read later. */
export function attemptsAfter(list: readonly Attempt[], { payload, at }: Told): readonly Attempt[] {
  const index = list.findIndex((each) => each.interaction_id === payload.interaction_id);
  const known = list[index];
  const { interaction_id, task, model, status, tokens, cost_usd, duration_ms } = payload;
  if (!known) {
    const begun = status === 'running' ? at : new Date(Date.parse(at) - duration_ms).toISOString();
    const unread = { step: '', item: '', attempt: 1, queued_ms: null, first_token_ms: null, error: null };
    const figures = { tokens, cost_usd, duration_ms: status === 'running' ? null : duration_ms };
    const names = { interaction_id, call_id: interaction_id, task, model, status, created_at: begun };
    return [
      ...list,
      { ...names, ...unread, ...figures, fallback_from: payload.fallback_from ?? null, told: true },
    ];
  }
  if (status === 'running' || hasEnded(known)) return list;
  return list.with(index, { ...known, model, status, tokens, cost_usd, duration_ms, told: true });
}

/** From which moment the server has to be asked again; undefined when nothing is known yet. */
export function readFrom(known: readonly Attempt[] | undefined): string | undefined {
  const newest = known?.at(-1);
  if (!known || !newest) return undefined;
  const open = known.filter((each) => each.told || !hasEnded(each));
  const oldest = Math.min(...[newest, ...open].map((each) => Date.parse(each.created_at)));
  return new Date(oldest - SLACK_MS).toISOString();
}

/**
 * What is known with what was read from `since` on. Events may have arrived while the answer was on its way: what they
 * told is never taken back.
 */
export function mergeAttempts(
  known: readonly Attempt[],
  read: readonly InteractionSummary[],
  since: string,
): readonly Attempt[] {
  const before = known.filter((each) => each.created_at < since && !each.told && hasEnded(each));
  const waiting = new Map(known.filter((each) => each.told).map((each) => [each.interaction_id, each]));
  const fresh = read.map((each): Attempt => {
    const told = waiting.get(each.interaction_id);
    waiting.delete(each.interaction_id);
    if (!told || each.status !== 'running' || !hasEnded(told)) return each;
    const { status, tokens, cost_usd, duration_ms } = told;
    return { ...each, status, tokens, cost_usd, duration_ms, told: true };
  });
  return [...before, ...fresh, ...waiting.values()];
}
