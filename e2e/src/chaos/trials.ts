import { type Kind, KINDS } from './schedule.js';

/** A named run: what it takes where the command line does not say otherwise. */
export interface Trial {
  about: string;
  plans: number;
  faults: number;
  seed: number;
  kinds: readonly Kind[];
  gapMs: readonly [number, number];
  /** How long the provider takes for a call. */
  latencyMs: number;
  /** Waves of plans follow each other for so long; one wave where it is null. */
  minutes: number | null;
  /** Takes provider faults, too, that end a task for good. */
  final: boolean;
}

export const TRIALS = {
  mixed: {
    about: 'every kind of fault',
    plans: 20,
    faults: 60,
    seed: 1,
    kinds: Object.keys(KINDS) as Kind[],
    gapMs: [500, 3_000],
    latencyMs: 1_000,
    minutes: null,
    final: true,
  },
  kills: {
    about: 'processes of ours are killed at random moments',
    plans: 20,
    faults: 100,
    seed: 1,
    kinds: ['kill'],
    gapMs: [300, 2_000],
    latencyMs: 1_000,
    minutes: null,
    final: false,
  },
  soak: {
    about:
      'plan after plan with a fault now and then that leaves our processes alive, so that their memory is told',
    plans: 5,
    faults: 1,
    seed: 1,
    kinds: ['postgres', 'temporal', 'cut', 'latency', 'stall', 'clock', 'provider'],
    gapMs: [1_000, 4_000],
    latencyMs: 200,
    minutes: 60,
    final: false,
  },
} as const satisfies Record<string, Trial>;
export type TrialName = keyof typeof TRIALS;
