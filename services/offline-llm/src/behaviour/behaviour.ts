import type {
  OfflineBehaviour,
  OfflineBehaviourUpdate,
  OfflineFault,
  OfflineFaultKind,
} from '@planwright/contracts';
import { share } from '../chance/chance.js';
import { FaultPlan } from './faults.js';
import { readLatencies } from './latency-file.js';

/** How the provider behaves now: how long calls take, which of them go wrong, which server it imitates. */
export class Behaviour {
  private state: OfflineBehaviour;
  private faults: FaultPlan;
  private recorded: readonly number[] | null = null;
  private calls = 0;

  constructor(initial: OfflineBehaviourUpdate = {}) {
    this.state = {
      latency_ms: 0,
      jitter_ms: 0,
      latency_file: null,
      dialect: 'openai',
      faults: [],
      seed: 1,
    };
    this.faults = new FaultPlan([], 1);
    this.update(initial);
  }

  get current(): OfflineBehaviour {
    return this.state;
  }

  /**
   * Replaces the fields given. New faults or a new seed start their counts afresh.
   * @throws BadMatchError, LatencyFileError; then nothing is changed
   */
  update(change: OfflineBehaviourUpdate): OfflineBehaviour {
    const next = { ...this.state, ...change };
    const recorded = next.latency_file === null ? null : readLatencies(next.latency_file);
    const restart = change.faults !== undefined || change.seed !== undefined;
    const faults = restart ? new FaultPlan(next.faults, next.seed) : this.faults;
    this.state = next;
    this.recorded = recorded;
    this.faults = faults;
    if (restart) this.calls = 0;
    return next;
  }

  /** The milliseconds that the next call takes; the n-th call after a seed was set always takes the same. */
  nextLatency(): number {
    this.calls += 1;
    const { seed, latency_ms, jitter_ms } = this.state;
    const drawn = this.recorded?.[Math.floor(share(`latency:${seed}:${this.calls}`) * this.recorded.length)];
    return (drawn ?? latency_ms) + jitter_ms * share(`jitter:${seed}:${this.calls}`);
  }

  nextFault(key: string, model: string, possible: ReadonlySet<OfflineFaultKind>): OfflineFault | null {
    return this.faults.next(key, model, possible);
  }
}
