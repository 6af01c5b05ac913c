import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TrialResult } from './run-trial.js';
import { KINDS } from './schedule.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const JSON_FILE = path.join(ROOT, 'docs/reliability.json');
const PAGE = path.join(ROOT, 'docs/reliability.md');
const BEGIN = '<!-- begin: written by npm run chaos -->';
const END = '<!-- end -->';

interface Recorded extends TrialResult {
  name: string;
  command: string;
  at: string;
  commit: string;
  machine: string;
}

/** Keeps the newest result of each trial in docs/reliability.json and writes the tables of docs/reliability.md from it. */
export function record(name: string, command: string, result: TrialResult): void {
  const recorded: Recorded = {
    name,
    command,
    at: new Date().toISOString(),
    commit: commit(),
    machine: machine(),
    ...result,
  };
  const others = existsSync(JSON_FILE)
    ? (JSON.parse(readFileSync(JSON_FILE, 'utf8')) as { trials: Recorded[] }).trials
    : [];
  const trials = [...others.filter((trial) => trial.name !== name), recorded].sort((one, other) =>
    one.name.localeCompare(other.name),
  );
  writeFileSync(JSON_FILE, `${JSON.stringify({ trials }, null, 2)}\n`);
  writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8'), trials));
}

/** The page with what stands between its two marks replaced. @throws when a mark is missing. */
export function withTables(page: string, trials: readonly Recorded[]): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${PAGE} has lost its marks ${BEGIN} and ${END}`);
  const kinds = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter((kind) =>
    trials.some(({ faults }) => faults[kind]),
  );
  const tables = [
    table(['', ...trials.map(({ name }) => name)], rowsOf(trials)),
    table(
      ['faults', ...trials.map(({ name }) => name), 'what it is'],
      kinds.map((kind) => [
        `\`${kind}\``,
        ...trials.map(({ faults }) => String(faults[kind] ?? 0)),
        KINDS[kind],
      ]),
    ),
    ...trials.map(
      ({ name, command, at, commit, machine, left_out }) =>
        `- **${name}**: \`${command}\`, ${at.slice(0, 10)}, commit \`${commit}\`, ${machine}${left_out ? `; left out: ${left_out}` : ''}`,
    ),
  ];
  return `${page.slice(0, begin + BEGIN.length)}\n\n${tables.join('\n\n')}\n\n${page.slice(end)}`;
}

function rowsOf(trials: readonly Recorded[]): string[][] {
  const row = (what: string, value: (trial: Recorded) => string | number): string[] => [
    what,
    ...trials.map((trial) => String(value(trial))),
  ];
  const rows = [
    row('seed', ({ seed }) => seed),
    row('minutes', ({ minutes }) => minutes),
    row('plans', ({ plans }) => plans),
    row('completed, with nothing missing', ({ completed }) => completed),
    row('not whole, and say truthfully why', ({ told_why }) => told_why),
    row('faults, all kinds', ({ faults }) => Object.values(faults).reduce((sum, count) => sum + count, 0)),
    row('of these while a plan was under way', ({ faults_under_way }) => faults_under_way),
    row('resumed by a person, since the run was lost', ({ resumed }) => resumed),
    row('calls', ({ calls }) => calls),
    row('asked again, since they were interrupted or failed', ({ asked_again }) => asked_again),
    row('longest wait of such a call, s', ({ longest_recovery_ms }) =>
      (longest_recovery_ms / 1_000).toFixed(1),
    ),
    row('contradictions, leaks and finished calls asked again', ({ problems }) => problems.length),
  ];
  for (const service of ['worker', 'api', 'gateway']) {
    if (!trials.some(({ rss_mb }) => rss_mb?.[service])) continue;
    rows.push(
      row(`memory of ${service}, second and last quarter, MB`, ({ rss_mb }) => {
        const floors = rss_mb?.[service];
        return floors ? `${floors.early} → ${floors.late}` : '';
      }),
    );
  }
  return rows;
}

/** As Prettier writes it, so that the check of the format passes. */
function table(head: readonly string[], rows: readonly string[][]): string {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

const machine = (): string =>
  `${os.availableParallelism()} cores, ${os.cpus()[0]?.model.trim() ?? os.arch()}, Node ${process.versions.node}`;
