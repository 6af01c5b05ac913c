import type { OfflineFault, OfflineFaultKind } from '@planwright/contracts';
import { share } from '../chance/chance.js';

interface ArmedFault {
  readonly fault: OfflineFault;
  readonly matches: (key: string, model: string) => boolean;
  seen: number;
}

/** A `match` that is written as a regular expression but is none. */
export class BadMatchError extends Error {}

/** The faults in force, with how many matching calls each has seen. */
export class FaultPlan {
  private readonly armed: ArmedFault[];

  /** @throws BadMatchError */
  constructor(
    faults: readonly OfflineFault[],
    private readonly seed: number,
  ) {
    this.armed = faults.map((fault) => ({ fault, matches: matcher(fault.match), seen: 0 }));
  }

  /**
   * The fault that this call gets: the first that hits. Only kinds in `possible` count and are counted, so that an
   * embedding does not use up a fault meant for a stream.
   */
  next(key: string, model: string, possible: ReadonlySet<OfflineFaultKind>): OfflineFault | null {
    let hit: OfflineFault | null = null;
    this.armed.forEach((armed, index) => {
      const { fault } = armed;
      if (!possible.has(fault.kind) || !armed.matches(key, model)) return;
      armed.seen += 1;
      if (hit === null && this.hits(fault, index, armed.seen)) hit = fault;
    });
    return hit;
  }

  private hits(fault: OfflineFault, index: number, count: number): boolean {
    if (fault.nth !== undefined) return count === fault.nth;
    if (fault.rate !== undefined) return share(`${this.seed}:${index}:${count}`) < fault.rate;
    return true;
  }
}

function matcher(match: string | undefined): (key: string, model: string) => boolean {
  if (match === undefined) return () => true;
  const written = /^\/(.+)\/([a-z]*)$/su.exec(match);
  if (written === null) return (key, model) => key.includes(match) || model.includes(match);
  let pattern: RegExp;
  try {
    pattern = new RegExp(written[1] ?? '', (written[2] ?? '').replace(/[gy]/gu, ''));
  } catch {
    throw new BadMatchError(`match ${match} is not a regular expression`);
  }
  return (key, model) => pattern.test(key) || pattern.test(model);
}
