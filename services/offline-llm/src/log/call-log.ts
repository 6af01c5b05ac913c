import type {
  OfflineCallCounts,
  OfflineCallLogEntry,
  OfflineCalls,
  OfflineCallStatus,
  OfflineFaultKind,
} from '@planwright/contracts';

const MAX_LOG = 20_000;
const MAX_KEYS = 100_000;

export interface CallIdentity {
  readonly key: string;
  readonly model: string;
  readonly endpoint: string;
}

/** A call under way. `end` counts once; later ends are ignored, since a cut and a close may both report it. */
export interface OpenCall {
  readonly identity: CallIdentity;
  end(status: OfflineCallStatus, fault?: OfflineFaultKind): void;
}

/** Counts calls by key and keeps the newest as a log. The clock is given, so that specs can hold it. */
export class CallLog {
  private log: OfflineCallLogEntry[] = [];
  private counts = new Map<string, OfflineCallCounts>();
  private total = 0;
  private inFlight = 0;
  private peak = 0;
  private era = 0;

  constructor(private readonly now: () => number = Date.now) {}

  begin(identity: CallIdentity): OpenCall {
    const started = this.now();
    const era = this.era;
    this.total += 1;
    this.inFlight += 1;
    this.peak = Math.max(this.peak, this.inFlight);
    this.countsOf(identity.key).started += 1;
    let open = true;
    return {
      identity,
      end: (status, fault) => {
        if (!open) return;
        open = false;
        this.inFlight -= 1;
        // The log was cleared while this call ran: it belongs to what was cleared.
        if (era !== this.era) return;
        this.countsOf(identity.key)[status] += 1;
        const entry = { at: new Date(started).toISOString(), ms: this.now() - started, ...identity, status };
        this.log.push(fault === undefined ? entry : { ...entry, fault });
        if (this.log.length > MAX_LOG * 1.2) this.log = this.log.slice(-MAX_LOG);
      },
    };
  }

  read(): OfflineCalls {
    return {
      total: this.total,
      by_key: Object.fromEntries(this.counts),
      in_flight: this.inFlight,
      peak_in_flight: this.peak,
      log: this.log.slice(-MAX_LOG),
    };
  }

  /** Forgets all that was counted; calls under way stay in flight and are not counted when they end. */
  clear(): void {
    this.era += 1;
    this.log = [];
    this.counts.clear();
    this.total = 0;
    this.peak = this.inFlight;
  }

  private countsOf(key: string): OfflineCallCounts {
    const known = this.counts.get(key);
    if (known !== undefined) return known;
    const fresh = { started: 0, finished: 0, failed: 0, cancelled: 0 };
    if (this.counts.size >= MAX_KEYS) {
      const oldest = this.counts.keys().next().value;
      if (oldest !== undefined) this.counts.delete(oldest);
    }
    this.counts.set(key, fresh);
    return fresh;
  }
}
