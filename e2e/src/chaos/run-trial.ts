import { existsSync } from 'node:fs';
import { Ground } from './ground.js';
import { Memory, type MemoryResult } from './memory.js';
import { atRest, leaks, strangers } from './residue.js';
import { type Kind, scheduleOf } from './schedule.js';
import type { Trial } from './trials.js';
import { endure, type WaveResult } from './wave.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export interface TrialResult extends WaveResult {
  seed: number;
  waves: number;
  minutes: number;
  rss_mb: MemoryResult['rss_mb'] | null;
  /** Kinds that could not be tried here, and why. */
  left_out: string | null;
}

/** Runs a trial on a stack of its own. @throws when the stack does not start or a part does not come back. */
export async function runTrial(trial: Trial, say: (line: string) => void): Promise<TrialResult> {
  say(`seed ${trial.seed}, ${trial.plans} plans, ${trial.faults} faults of ${trial.kinds.join(', ')}`);
  const startedAt = Date.now();
  const ground = await Ground.start({
    latencyMs: trial.latencyMs,
    withDisk: trial.kinds.includes('disk'),
  });
  const { stack } = ground;
  // Databases live in process groups of their own: a Ctrl-C would leave them.
  const interrupted = (): void => void ground.stop().finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, interrupted);
  const { kinds, left_out } = possible(trial.kinds, ground);
  if (left_out) say(`left out: ${left_out}`);
  const end = startedAt + (trial.minutes ?? 0) * 60_000;
  const memory = new Memory(stack);
  const waves: WaveResult[] = [];
  const problems: string[] = [];
  let measured: MemoryResult | null = null;
  try {
    const before = await atRest(ground);
    do {
      const seed = trial.seed + waves.length;
      if (waves.length > 0) say(`wave ${waves.length + 1}, seed ${seed}`);
      const wave = await endure(
        ground,
        { ...trial, seed, faults: scheduleOf({ ...trial, kinds, seed }) },
        say,
      );
      waves.push(wave);
      for (const problem of wave.problems) say(`PROBLEM (seed ${seed}): ${problem}`);
    } while (Date.now() < end);
    measured = memory.stop();
    const left = await leaks(ground, before);
    problems.push(...left, ...(trial.minutes ? measured.problems : []));
  } finally {
    memory.stop();
    await ground.stop();
    for (const signal of SIGNALS) process.removeListener(signal, interrupted);
  }
  const gone = [...strangers(stack), ...(existsSync(stack.dataDir) ? [`${stack.dataDir} was left`] : [])];
  if (!process.env['PLANWRIGHT_KEEP_STACKS']) problems.push(...gone);
  for (const problem of problems) say(`PROBLEM: ${problem}`);
  return {
    ...together(waves),
    problems: [...waves.flatMap((wave) => wave.problems), ...problems],
    seed: trial.seed,
    waves: waves.length,
    minutes: Math.round((Date.now() - startedAt) / 6_000) / 10,
    rss_mb: trial.minutes ? (measured?.rss_mb ?? null) : null,
    left_out,
  };
}

function possible(kinds: readonly Kind[], ground: Ground): Pick<TrialResult, 'left_out'> & { kinds: Kind[] } {
  if (!kinds.includes('disk') || ground.disk) return { kinds: [...kinds], left_out: null };
  return {
    kinds: kinds.filter((kind) => kind !== 'disk'),
    left_out: 'disk: only root on Linux may mount a small file system to fill',
  };
}

function together(waves: readonly WaveResult[]): Omit<WaveResult, 'problems'> {
  const sum = (field: Exclude<keyof WaveResult, 'faults' | 'problems'>): number =>
    waves.reduce((total, wave) => total + wave[field], 0);
  const faults: WaveResult['faults'] = {};
  for (const wave of waves)
    for (const [kind, count] of Object.entries(wave.faults) as [Kind, number][])
      faults[kind] = (faults[kind] ?? 0) + count;
  return {
    plans: sum('plans'),
    completed: sum('completed'),
    told_why: sum('told_why'),
    resumed: sum('resumed'),
    faults,
    faults_under_way: sum('faults_under_way'),
    calls: sum('calls'),
    asked_again: sum('asked_again'),
    longest_recovery_ms: Math.max(...waves.map((wave) => wave.longest_recovery_ms)),
  };
}
