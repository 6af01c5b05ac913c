import { seeded } from './seeded.js';

/** What can go wrong, by the name that `--only` takes. */
export const KINDS = {
  kill: 'SIGKILL of one of our processes, then a new one in its place',
  stop: 'SIGSTOP of one of our processes, SIGCONT some seconds later',
  postgres: 'Postgres is killed and started again',
  temporal: 'Temporal is killed and started again',
  temporal_lost: 'Temporal is killed, its database is deleted, and it is started again',
  cut: 'all connections of a link are cut',
  latency: 'a link answers late',
  stall: 'a link stands still for some hundred ms, again and again, as a line that loses packets does',
  clock: "the worker's clock jumps, and jumps back",
  disk: 'the disk for the copies of files is full',
  provider: 'the provider answers some calls with a fault',
  version: 'a worker of another version joins, the first is killed, and later the other',
  upgrade: 'a worker of another version takes over while the first finishes what is under way, and back',
  migration: 'the newest migration is taken back and applied again',
} as const;
export type Kind = keyof typeof KINDS;

export const PROCESSES = ['worker', 'api', 'gateway', 'web', 'offline-llm'] as const;
/** Who talks to whom through a line that can be disturbed. */
export const LINKS = [
  'worker-postgres',
  'worker-temporal',
  'worker-provider',
  'api-postgres',
  'api-temporal',
  'gateway-postgres',
] as const;
export type Link = (typeof LINKS)[number];
const PROVIDER_FAULTS = ['429', '500', 'timeout', 'cut_stream', 'cut_json', 'bad_schema', 'failed'] as const;
/** Faults after which asking again is of no use: the plan has to say so. */
const FINAL_PROVIDER_FAULTS = ['refusal', '401'] as const;

/** Something that happens to a running system. Times are milliseconds. */
export interface Fault {
  /** Not before this, counted from the start of the first plan. */
  at: number;
  kind: Kind;
  /** A process, a link or a fault of the provider; empty where the kind says it all. */
  target: string;
  /** How long it lasts, or how long the killed part stays away. */
  holdMs: number;
  /** Milliseconds of latency or of a clock's jump, share of the calls that the provider fails; 0 otherwise. */
  amount: number;
}

export interface Plot {
  seed: number;
  faults: number;
  kinds: readonly Kind[];
  /** Shortest and longest time between two faults. */
  gapMs: readonly [number, number];
  /** Takes faults of the provider that end a task for good, too. */
  final?: boolean;
}

/** How many cards of each kind are in the deck that faults are dealt from. */
const WEIGHTS: Partial<Record<Kind, number>> = { kill: 3, stop: 2, cut: 2, provider: 2 };
const HOUR_MS = 3_600_000;

/** The faults of a plot, in order: the same for the same plot, on every machine. */
export function scheduleOf({ seed, faults, kinds, gapMs, final = false }: Plot): Fault[] {
  const chance = seeded(seed);
  let at = 0;
  let deck: Kind[] = [];
  return Array.from({ length: faults }, () => {
    at += chance.between(...gapMs);
    if (deck.length === 0)
      deck = chance.shuffled(kinds.flatMap((kind) => Array<Kind>(WEIGHTS[kind] ?? 1).fill(kind)));
    const kind = deck.pop();
    if (!kind) throw new Error('no kind of fault is left to choose from');
    return { at, kind, ...detailsOf(kind) };
  });

  function detailsOf(kind: Kind): Omit<Fault, 'at' | 'kind'> {
    const details = { target: '', holdMs: 0, amount: 0 };
    switch (kind) {
      case 'kill':
        // Most of what can be lost is in the worker's hands.
        return { ...details, target: chance.oneOf(['worker', 'worker', ...PROCESSES]) };
      case 'stop':
        // From shorter than a heartbeat to longer than the lease of a call (8 s).
        return { ...details, target: chance.oneOf(PROCESSES), holdMs: chance.between(500, 11_000) };
      case 'postgres':
      case 'temporal':
      case 'temporal_lost':
        return { ...details, holdMs: chance.between(0, 3_000) };
      case 'cut':
        return { ...details, target: chance.oneOf(LINKS) };
      case 'latency':
        return {
          target: chance.oneOf(LINKS),
          holdMs: chance.between(3_000, 8_000),
          amount: chance.between(20, 200),
        };
      case 'stall':
        return { ...details, target: chance.oneOf(LINKS), holdMs: chance.between(3_000, 8_000) };
      case 'clock':
        return {
          ...details,
          holdMs: chance.between(2_000, 8_000),
          amount: chance.oneOf([-1, 1]) * chance.between(1_000, HOUR_MS),
        };
      case 'disk':
        return { ...details, holdMs: chance.between(2_000, 8_000) };
      case 'provider': {
        const target = chance.oneOf([...PROVIDER_FAULTS, ...(final ? FINAL_PROVIDER_FAULTS : [])]);
        const ends = FINAL_PROVIDER_FAULTS.some((kind) => kind === target);
        return { target, holdMs: chance.between(2_000, 6_000), amount: ends ? 0.02 : 0.2 };
      }
      case 'version':
      case 'upgrade':
      case 'migration':
        return { ...details, holdMs: chance.between(1_000, 4_000) };
    }
  }
}

/** A fault in one line. */
export function tell({ kind, target, holdMs, amount }: Fault): string {
  const what = [kind, target].filter(Boolean).join(' ');
  const by: Partial<Record<Kind, string>> = {
    latency: ` by ${amount} ms`,
    clock: ` by ${(amount / 1_000).toFixed(0)} s`,
    provider: ` for ${(amount * 100).toFixed(0)} % of the calls`,
  };
  return `${what}${by[kind] ?? ''}${holdMs > 0 ? `, ${(holdMs / 1_000).toFixed(1)} s` : ''}`;
}
