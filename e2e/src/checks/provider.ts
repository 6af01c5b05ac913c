import type { ProviderCalls } from '../stack/offline-provider.js';
import type { Ledger } from './stored.js';

/**
 * What the provider was asked against what the ledger says was asked. Nobody asks without a row; an answer that was
 * stored was given; and where nothing was killed, every row was asked exactly once and every answer given was stored.
 * `lost` is left out of the account.
 */
export function providerProblems(
  ledger: Ledger,
  calls: ProviderCalls,
  planId: string,
  killed: boolean,
  lost: LostCalls = new Map(),
): string[] {
  const rows = new Map<string, { attempts: number; completed: number; beaten: number }>();
  for (const row of ledger.interactions) {
    const key = `${planId}/${row.task}/${row.step}/${row.item}/${row.generation}#${row.attempt}`;
    const known = rows.get(key) ?? { attempts: 0, completed: 0, beaten: 0 };
    known.attempts++;
    if (row.status === 'completed') known.completed++;
    if (row.status === 'cancelled' && row.hedged) known.beaten++;
    rows.set(key, known);
  }
  const problems: string[] = [];
  const keys = new Set([
    ...rows.keys(),
    ...Object.keys(calls.by_key).filter((key) => key.startsWith(planId)),
  ]);
  for (const key of keys) {
    const { attempts, completed, beaten } = rows.get(key) ?? { attempts: 0, completed: 0, beaten: 0 };
    const asked = calls.by_key[key] ?? { started: 0, finished: 0 };
    const started = asked.started - (lost.get(key)?.started ?? 0);
    const ended = asked.finished - (lost.get(key)?.finished ?? 0);
    // A refusal ends well for the provider, and is no answer.
    const refused = calls.log.filter((call) => call.key === key && call.fault === 'refusal').length;
    const finished = ended - refused;
    const told = `${key}: ${attempts} attempts and ${completed} answers stored, ${started} asked and ${finished} answered at the provider`;
    if (started > attempts || completed > finished) problems.push(told);
    // The loser of two requests may not have got there, or have been answered all the same.
    else if (!killed && (started < attempts - beaten || finished > completed + beaten)) problems.push(told);
  }
  return problems;
}

/** By key: what the provider was asked and the ledger has no row of any more. */
export type LostCalls = ReadonlyMap<string, { started: number; finished: number }>;

/**
 * What a ledger that was put back to an earlier moment does not know of. A call that was in flight then and was answered
 * since is none of it: its answer can still be picked up.
 */
export function lostCalls(ledger: Ledger, calls: ProviderCalls, planId: string): LostCalls {
  const lost = new Map<string, { started: number; finished: number }>();
  for (const [key, { started, finished }] of Object.entries(calls.by_key)) {
    if (!key.startsWith(planId)) continue;
    const known = ledger.interactions.filter(
      (row) => key === `${planId}/${row.task}/${row.step}/${row.item}/${row.generation}#${row.attempt}`,
    );
    const answerable = known.filter(({ status }) => status === 'completed' || status === 'running').length;
    lost.set(key, {
      started: Math.max(0, started - known.length),
      finished: Math.max(0, finished - answerable),
    });
  }
  return lost;
}

/** How often each call of the plan was begun at the provider, all attempts together, by plan/task/step/item/generation. */
export function startsByCall(calls: ProviderCalls, planId: string): Map<string, number> {
  const starts = new Map<string, number>();
  for (const [key, { started }] of Object.entries(calls.by_key)) {
    if (!key.startsWith(planId)) continue;
    const call = key.replace(/#\d+$/, '');
    starts.set(call, (starts.get(call) ?? 0) + started);
  }
  return starts;
}
