import type { ProviderCalls } from '../stack/offline-provider.js';
import type { Ledger } from './stored.js';

/**
 * What the provider was asked against what the ledger says was asked. Nobody asks without a row; an answer that was
 * stored was given; and where nothing was killed, every row was asked exactly once and every answer given was stored.
 */
export function providerProblems(
  ledger: Ledger,
  calls: ProviderCalls,
  planId: string,
  killed: boolean,
): string[] {
  const rows = new Map<string, { attempts: number; completed: number }>();
  for (const row of ledger.interactions) {
    const key = `${planId}/${row.task}/${row.step}/${row.item}/${row.generation}#${row.attempt}`;
    const known = rows.get(key) ?? { attempts: 0, completed: 0 };
    known.attempts++;
    if (row.status === 'completed') known.completed++;
    rows.set(key, known);
  }
  const problems: string[] = [];
  const keys = new Set([
    ...rows.keys(),
    ...Object.keys(calls.by_key).filter((key) => key.startsWith(planId)),
  ]);
  for (const key of keys) {
    const { attempts, completed } = rows.get(key) ?? { attempts: 0, completed: 0 };
    const { started, finished: ended } = calls.by_key[key] ?? { started: 0, finished: 0 };
    // A refusal ends well for the provider, and is no answer.
    const refused = calls.log.filter((call) => call.key === key && call.fault === 'refusal').length;
    const finished = ended - refused;
    const told = `${key}: ${attempts} attempts and ${completed} answers stored, ${started} asked and ${finished} answered at the provider`;
    if (started > attempts || completed > finished) problems.push(told);
    else if (!killed && (started !== attempts || completed !== finished)) problems.push(told);
  }
  return problems;
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
