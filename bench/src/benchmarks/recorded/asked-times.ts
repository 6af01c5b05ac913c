import type { OfflineCallLogEntry } from '@planwright/contracts';
import type { CallTime } from '../../plans/call-chain.js';

type LoggedCall = Pick<OfflineCallLogEntry, 'at' | 'ms' | 'key'> & { status: string };

const KEY = /^(?<call>[^/]+\/(?<task>[^/]+)\/(?<step>[^/]+)\/.*)#\d+$/s;

/**
 * The calls of a plan as the provider saw them: from the first request of a call until its first whole answer, so that
 * a call that was asked twice counts until one of the two was answered. Calls without an answer are left out.
 */
export function askedTimes(log: readonly LoggedCall[], planId: string): CallTime[] {
  const calls = new Map<string, { task: string; step: string; from: number; to: number }>();
  for (const { at, ms, key, status } of log) {
    const { call = '', task = '', step = '' } = KEY.exec(key)?.groups ?? {};
    if (!call.startsWith(`${planId}/`)) continue;
    const from = Date.parse(at);
    const known = calls.get(call) ?? { task, step, from, to: Infinity };
    known.from = Math.min(known.from, from);
    if (status === 'finished') known.to = Math.min(known.to, from + ms);
    calls.set(call, known);
  }
  return [...calls.values()]
    .filter(({ to }) => to < Infinity)
    .map(({ task, step, from, to }) => ({ task, step, ms: to - from }));
}
