import { projectRoot } from '@planwright/config';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import type { Taken } from './figures.js';

const GIGABYTE = 1024 ** 3;
// Writing the figures themselves makes no other program of it.
const FIGURES = [':(exclude)docs/benchmarks.json', ':(exclude)docs/benchmarks.md'];

function git(...args: string[]): string {
  return execFileSync('git', args, {
    cwd: projectRoot(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

/** The commit that runs, with `+` where files differ from it; `unknown` outside a git checkout. */
function commit(): string {
  try {
    const changed = git('status', '--porcelain', '--', '.', ...FIGURES) !== '';
    return `${git('rev-parse', '--short=12', 'HEAD')}${changed ? '+' : ''}`;
  } catch {
    return 'unknown';
  }
}

/** When and on what the run that begins now takes its figures. */
export function takenNow(): Taken {
  return {
    commit: commit(),
    machine: {
      cores: os.availableParallelism(),
      model: os.cpus()[0]?.model.trim() ?? 'unknown',
      memory_gb: Math.round(os.totalmem() / GIGABYTE),
      os: `${os.type()} ${os.arch()}`,
      node: process.versions.node,
    },
    at: new Date().toISOString(),
  };
}
