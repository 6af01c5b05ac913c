import { Refusal } from '@planwright/contracts';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const ENGINES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const TIME_LIMIT_MS = 60_000;

/**
 * Prints an HTML page to PDF with a browser engine found on the PATH. The page is opened from a file of its own, and its
 * own policy allows no network and no script but the one that sorts tables.
 * @throws Refusal pdf_unavailable when there is no engine or it fails.
 */
export async function printPdf(html: string): Promise<Buffer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'planwright-pdf-'));
  const page = path.join(folder, 'report.html');
  const pdf = path.join(folder, 'report.pdf');
  try {
    await writeFile(page, html);
    const printed = await printWithAny([
      '--headless',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      `--user-data-dir=${path.join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      // Chromium refuses to start in its own sandbox as root, which is how containers run it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `file://${page}`,
    ]);
    if (!printed) throw new Refusal('pdf_unavailable', 'No browser engine was found on the PATH.');
    return await readFile(pdf).catch(() => {
      throw new Refusal('pdf_unavailable', 'The browser engine wrote no file.');
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs the first engine that there is; false where there is none. */
async function printWithAny(options: string[]): Promise<boolean> {
  for (const engine of ENGINES) {
    try {
      await run(engine, options, { timeout: TIME_LIMIT_MS });
      return true;
    } catch (error) {
      const { code, killed } = error as NodeJS.ErrnoException & { killed?: boolean };
      if (code === 'ENOENT') continue;
      throw new Refusal('pdf_unavailable', `${engine} ${killed ? 'took longer than 60 s' : 'failed'}.`);
    }
  }
  return false;
}
