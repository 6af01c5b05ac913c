import { migrate, revert } from '@planwright/migrations';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceName } from '../stack/stack.js';
import type { Ground } from './ground.js';
import type { Line } from './line.js';
import type { Fault, Kind, Link } from './schedule.js';

/** Kinds that run beside what happens next; the others have passed before the next fault comes. */
const BESIDE: ReadonlySet<Kind> = new Set(['latency', 'stall', 'clock', 'disk', 'provider']);
/** What a fault in the provider's service costs a call: it may be asked once more. */
const ASKS_AGAIN: ReadonlySet<string> = new Set([
  'kill worker',
  'kill offline-llm',
  'stop worker',
  'stop offline-llm',
  'cut worker-postgres',
  'cut worker-temporal',
  'cut worker-provider',
]);
const STALL_MS = [200, 700] as const;
const BETWEEN_STALLS_MS = 300;

export const runsBeside = ({ kind }: Fault): boolean => BESIDE.has(kind);

/** Says that calls which were under way may be asked once more because of this fault; the others must not cost one. */
export const interrupts = ({ kind, target }: Fault): boolean =>
  ASKS_AGAIN.has(`${kind} ${target}`) || ['postgres', 'temporal', 'temporal_lost', 'version'].includes(kind);

/**
 * Makes one fault happen and pass. Returns when all parts are up again. `struck` is told where the blow does not come
 * at once.
 */
export async function makeHappen(
  ground: Ground,
  fault: Fault,
  seed: number,
  struck: () => void = () => undefined,
): Promise<void> {
  const { stack, lines } = ground;
  const { kind, target, holdMs, amount } = fault;
  const service = target as ServiceName;
  const line = lines[target as Link];
  switch (kind) {
    case 'kill':
      if (service === 'offline-llm') await killProvider(ground);
      else await stack.killService(service);
      return ground.revive(service);
    case 'stop':
      stack.signalService(service, 'SIGSTOP');
      await sleep(holdMs);
      stack.signalService(service, 'SIGCONT');
      return;
    case 'postgres':
      await stack.killPostgres();
      await sleep(holdMs);
      return stack.startPostgres();
    case 'temporal':
    case 'temporal_lost':
      await stack.killTemporal();
      if (kind === 'temporal_lost') stack.deleteTemporalDatabase();
      await sleep(holdMs);
      return stack.startTemporal();
    case 'cut':
      return line.cut();
    case 'latency':
      line.delay(amount);
      await sleep(holdMs);
      return line.delay(0);
    case 'stall':
      return stall(line, holdMs);
    case 'clock':
      ground.shiftClock(amount);
      await sleep(holdMs);
      return ground.shiftClock(0);
    case 'disk':
      ground.disk?.fill();
      await sleep(holdMs);
      ground.disk?.clear();
      return;
    case 'provider':
      return disturbProvider(ground, fault, seed);
    case 'version': {
      const other = await ground.startOtherVersion();
      await sleep(holdMs);
      struck();
      await stack.killService('worker');
      await sleep(holdMs);
      await ground.revive('worker');
      struck();
      return other.kill();
    }
    case 'upgrade': {
      const next = await ground.startOtherVersion();
      await stack.endService('worker');
      await sleep(holdMs);
      await ground.revive('worker');
      return next.end();
    }
    case 'migration':
      await revert(stack.databaseUrl);
      await sleep(holdMs);
      await migrate(stack.databaseUrl);
      return;
  }
}

async function stall(line: Line, forMs: number): Promise<void> {
  const until = Date.now() + forMs;
  for (let i = 0; Date.now() < until; i++) {
    line.standStill();
    await sleep(STALL_MS[i % STALL_MS.length]);
    line.goOn();
    await sleep(BETWEEN_STALLS_MS);
  }
}

/** Its log dies with it: the line stands still first, so that nothing is answered that the log has not. */
async function killProvider({ stack, lines }: Ground): Promise<void> {
  const line = lines['worker-provider'];
  line.standStill();
  await stack.provider.remember();
  await stack.killService('offline-llm');
  line.cut();
  line.goOn();
}

async function disturbProvider({ stack }: Ground, fault: Fault, seed: number): Promise<void> {
  const { target, holdMs, amount } = fault;
  await stack.provider.behave({
    seed: seed + fault.at,
    faults: [{ kind: target, rate: amount, ...(target === '429' ? { retry_after_s: 1 } : {}) }],
  });
  await sleep(holdMs);
  for (;;) {
    try {
      return await stack.provider.behave({ faults: [] });
    } catch {
      // It was killed meanwhile; the one that takes its place has no faults, but may be given some by now.
      await sleep(200);
    }
  }
}
