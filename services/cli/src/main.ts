import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@planwright/config';

const HELP = `planwright doctor [--json]                    looks at everything that Planwright stands on and says what to do
planwright backup [file] [--json]             writes everything in the database to one file, while it runs or not
planwright restore <file> [--json] [--replace]  puts such a file back; --replace: in the place of the plans that are there
planwright help                               this text`;

/** Programs of the launcher that the CLI only starts. */
const LAUNCHER_PROGRAMS: ReadonlySet<string> = new Set(['doctor', 'backup', 'restore']);

function runLauncherProgram(name: string, args: readonly string[]): Promise<number> {
  const file = join(projectRoot(), 'infra', `${name}.mjs`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit' });
    // Ctrl-C reaches the program itself, which clears up; this only waits for it.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs one command of `npx planwright`.
 * @returns the exit code.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [command = 'help', ...args] = argv;
  if (LAUNCHER_PROGRAMS.has(command)) return runLauncherProgram(command, args);
  if (['help', '--help', '-h'].includes(command)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  process.stderr.write(`"${command}" is no command.\n${HELP}\n`);
  return 1;
}
