import { execFile } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { processEnvironment } from '@planwright/config';
import { StackError } from '../stack-error.js';
import { program } from './binaries.js';
import type { Places } from './places.js';
import type { SystemUser } from './system-user.js';

const run = promisify(execFile);

/** Everything that Postgres writes for people is in English and UTF-8, whatever the machine's language. */
export const postgresEnvironment = (): Record<string, string | undefined> =>
  processEnvironment({ LC_ALL: 'C', LANG: 'C', PGOPTIONS: undefined, PGDATA: undefined, PGPORT: undefined });

const asUser = (user: SystemUser | undefined) => (user ? { uid: user.uid, gid: user.gid } : {});

const outputOf = (error: unknown): string => {
  const stderr = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : '';
  return stderr.trim().split('\n').slice(-2).join(' | ').slice(0, 400);
};

/**
 * The cluster's folder, made at the first time. It is made under another name and moved when whole, so that
 * a start that was killed midway leaves nothing that looks like a cluster.
 * @throws StackError when it cannot be made.
 */
export async function ensureCluster(places: Places, user: SystemUser | undefined): Promise<string> {
  const cluster = join(places.home, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster;
  const half = join(places.home, 'cluster.new');
  const passwordFile = join(places.home, 'password');
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, 'planwright\n', { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const args = [
    `--pgdata=${half}`,
    '--username=planwright',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  try {
    await run(program(places.native, 'initdb'), args, {
      cwd: places.home,
      env: postgresEnvironment(),
      ...asUser(user),
    });
    renameSync(half, cluster);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw new StackError(
      `the database folder ${cluster} cannot be made (${outputOf(error)})`,
      'make room or rights there, set PLANWRIGHT_DATA_DIR to another folder, or set DATABASE_URL',
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return cluster;
}

/** Ends a server the way Windows knows, where a signal would be a crash. */
export async function stopByProgram(places: Places, cluster: string): Promise<void> {
  await run(program(places.native, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast']).catch(() => undefined);
}
