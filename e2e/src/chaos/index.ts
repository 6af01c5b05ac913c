import { parseArgs } from 'node:util';
import { record } from './record.js';
import { runTrial, type TrialResult } from './run-trial.js';
import { type Kind, KINDS } from './schedule.js';
import { type Trial, type TrialName, TRIALS } from './trials.js';

export { runTrial } from './run-trial.js';
export { TRIALS } from './trials.js';

const USAGE = `npm run chaos [-- <trial> --plans N --faults N --seed S --only kind,kind --minutes M --record]
trials: ${Object.entries(TRIALS)
  .map(([name, { about }]) => `${name} (${about})`)
  .join('; ')}
kinds: ${Object.keys(KINDS).join(', ')}`;

/** Runs one trial as the command line says. Returns the exit code: 0 when nothing was found, 2 for a wrong command. */
export async function main(argv: readonly string[]): Promise<number> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  let asked: ReturnType<typeof read>;
  try {
    asked = read(argv);
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const { name, trial, keep } = asked;
  const result = await runTrial(trial, say);
  say(summary(name, result));
  if (keep) record(name, ['npm run chaos --', ...argv].join(' '), result);
  return result.problems.length > 0 ? 1 : 0;
}

function read(argv: readonly string[]): { name: TrialName; trial: Trial; keep: boolean } {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      plans: { type: 'string' },
      faults: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      minutes: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  });
  const [name = 'mixed', ...more] = positionals;
  if (!isTrial(name) || more.length > 0) throw new Error(`there is no trial "${positionals.join(' ')}"`);
  const trial: Trial = TRIALS[name];
  const number = (option: 'plans' | 'faults' | 'seed' | 'minutes'): number | undefined => {
    const text = values[option];
    if (text === undefined) return undefined;
    if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`--${option} ${text} is no number`);
    return Number(text);
  };
  return {
    name,
    trial: {
      ...trial,
      plans: number('plans') ?? trial.plans,
      faults: number('faults') ?? trial.faults,
      seed: number('seed') ?? trial.seed,
      minutes: number('minutes') ?? trial.minutes,
      kinds: values.only?.split(',').map(kindOf) ?? trial.kinds,
    },
    keep: values.record,
  };
}

const isTrial = (name: string): name is TrialName => name in TRIALS;

function kindOf(text: string): Kind {
  if (text in KINDS) return text as Kind;
  throw new Error(`there is no kind of fault "${text}"`);
}

function summary(name: string, result: TrialResult): string {
  const rows: [string, string | number][] = [
    ['seed', result.seed],
    ['minutes', result.minutes],
    ['plans', result.plans],
    ['completed, with nothing missing', result.completed],
    ['not whole, and say truthfully why', result.told_why],
    ['resumed by a person', result.resumed],
    [
      'faults',
      Object.entries(result.faults)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', '),
    ],
    ['of these while a plan was under way', result.faults_under_way],
    ['calls', result.calls],
    ['asked again', result.asked_again],
    ['longest recovery of a call, s', (result.longest_recovery_ms / 1_000).toFixed(1)],
    ...Object.entries(result.rss_mb ?? {}).map(([service, { early, late }]): [string, string] => [
      `memory of ${service}, MB`,
      `${early} → ${late}`,
    ]),
    ['problems', result.problems.length],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  return [`\n${name}`, ...rows.map(([what, value]) => `  ${what.padEnd(width)}  ${value}`)].join('\n');
}
