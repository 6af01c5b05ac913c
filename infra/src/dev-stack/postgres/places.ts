import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Say } from '../stack-error.js';
import { canReach, type SystemUser } from './system-user.js';

export interface Places {
  /** Folder with bin/, lib/, share/. */
  native: string;
  /** Folder that will hold the cluster; belongs to the account that runs it. */
  home: string;
}

/** Kept over a reboot, and open to every account. */
const outside = (): string => (existsSync('/var/tmp') ? '/var/tmp' : tmpdir());

/** The data folder remembers where its database was put, so that a removed folder begins anew. */
function rememberedHome(dataDir: string): string {
  const note = join(dataDir, 'postgres-place.json');
  if (existsSync(note)) {
    const { home } = JSON.parse(readFileSync(note, 'utf8')) as { home: string };
    return home;
  }
  const home = join(outside(), `planwright-postgres-${randomUUID().slice(0, 8)}`);
  writeFileSync(note, `${JSON.stringify({ home })}\n`);
  return home;
}

/** A copy of the programs where the account can run them; made once a version. */
function copyPrograms(native: string): string {
  const target = join(outside(), 'planwright-postgres-programs-18.4.0-beta.17');
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, target);
  return target;
}

/**
 * Where programs and data go. Root runs Postgres under another account, which cannot pass through a closed
 * home: then both are put outside, and that is said.
 */
export function choosePlaces(
  dataDir: string,
  native: string,
  user: SystemUser | undefined,
  say: Say,
): Places {
  mkdirSync(dataDir, { recursive: true });
  if (!user) {
    const home = join(dataDir, 'postgres');
    mkdirSync(home, { recursive: true, mode: 0o700 });
    return { native, home };
  }
  const home = canReach(dataDir, user) ? join(dataDir, 'postgres') : rememberedHome(dataDir);
  const programs = canReach(join(native, 'bin', 'postgres'), user) ? native : copyPrograms(native);
  if (!home.startsWith(dataDir)) {
    say(`The account "${user.name}" cannot reach ${dataDir}; the database is kept in ${home}.`);
  }
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o700);
  chownSync(home, user.uid, user.gid);
  return { native: programs, home };
}
