import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Say } from '../stack-error.js';

export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** Accounts that may own the database, best first; the last one is there on every system. */
const CANDIDATES = ['planwright', 'postgres'] as const;

export function findUser(name: string, passwd: string): SystemUser | undefined {
  for (const line of passwd.split('\n')) {
    const [found, , uid, gid] = line.split(':');
    if (found === name && uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

const readPasswd = (): string => readFileSync('/etc/passwd', 'utf8');

function createUser(say: Say): SystemUser | undefined {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'planwright']],
    ['adduser', ['-S', '-H', '-D', 'planwright']],
  ];
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
    } catch {
      continue;
    }
    say('Made the system account "planwright", which runs Postgres (it refuses to run as root).');
    return findUser('planwright', readPasswd());
  }
  return undefined;
}

/** The account that Postgres runs as, or undefined when this process is not root and runs it itself. */
export function postgresUser(say: Say): SystemUser | undefined {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const passwd = readPasswd();
  for (const name of CANDIDATES) {
    const user = findUser(name, passwd);
    if (user) return user;
  }
  return createUser(say) ?? findUser('nobody', passwd);
}

/** Whether this account may pass through every folder down to the path (other's or its own x bit). */
export function canReach(path: string, user: SystemUser): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
