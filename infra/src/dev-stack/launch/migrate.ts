import { join } from 'node:path';
import { processEnvironment, type Settings } from '@planwright/config';
import { lastLines, startProcess } from '../processes/start-process.js';
import { StackError } from '../stack-error.js';

/**
 * Applies every migration that the database lacks.
 * @throws StackError when one fails; the database is then as it was before that one.
 */
export async function applyMigrations(settings: Settings, env: Record<string, string>): Promise<void> {
  const logFile = join(settings.dataDir, 'logs', 'migrations.log');
  const run = await startProcess({
    command: process.execPath,
    args: [join(settings.root, 'migrations', 'dist', 'run.js')],
    env: processEnvironment(env),
    cwd: settings.root,
    logFile,
  });
  // The process is not waited for by the event loop, so that a test may end early; here we do wait.
  const hold = setInterval(() => undefined, 1_000);
  const { code } = await run.exited.finally(() => clearInterval(hold));
  if (code !== 0) {
    throw new StackError(`the database could not be migrated (${lastLines(logFile)})`, `see ${logFile}`);
  }
}
