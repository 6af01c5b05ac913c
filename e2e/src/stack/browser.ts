import { type Browser, chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onThePath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  for (const program of PROGRAMS) {
    for (const folder of folders) {
      const file = path.join(folder, program);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here; look on.
      }
    }
  }
  return undefined;
}

function installedByDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.warn('No browser is there: installing Debian’s chromium (one to three minutes, once).');
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  return onThePath();
}

/** A real browser: one on the PATH, else Playwright's own download, else Debian's package where root may install it. */
export async function launchBrowser(): Promise<Browser> {
  const downloaded = chromium.executablePath();
  const executablePath = onThePath() ?? (existsSync(downloaded) ? downloaded : installedByDebian());
  if (!executablePath) {
    throw new Error(
      'No Chromium is there: put one on the PATH or run `npx playwright-core install chromium`.',
    );
  }
  // Root in a container has no sandbox of the kernel to use; the pages are our own.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}
