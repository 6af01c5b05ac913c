import { type Stack, until } from '@planwright/e2e/stack';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readMetric } from '../../figures/metric.js';
import type { ToViewers, ViewersReport } from './messages.js';

const CONNECTED_MS = 30_000;
const REPORT_MS = 30_000;

/** Viewers of plans in a process of their own. */
export interface Viewers {
  report(since: number): Promise<ViewersReport>;
  end(): void;
}

/**
 * Lets so many viewers watch the plans, in turn, and waits until the gateway has them all.
 * @throws when they do not get through.
 */
export async function openViewers(stack: Stack, planIds: string[], viewers: number): Promise<Viewers> {
  const child = fork(new URL('./viewers-process.js', import.meta.url), { execArgv: [] });
  const tell = (message: ToViewers): boolean => child.send(message);
  const gatewayUrl = stack.url('gateway');
  try {
    tell({ kind: 'watch', gatewayUrl, planIds, viewers });
    const all = async (): Promise<boolean> => (await readMetric(gatewayUrl, 'viewers')) === viewers;
    await until(all, `${viewers} viewers watch`, CONNECTED_MS);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    async report(since) {
      const answer = once(child, 'message', { signal: AbortSignal.timeout(REPORT_MS) });
      tell({ kind: 'report', since });
      const [report] = (await answer) as [ViewersReport];
      return report;
    },
    end: () => void child.kill('SIGKILL'),
  };
}
