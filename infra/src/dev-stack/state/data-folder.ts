import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, StackError } from '../stack-error.js';

const NEEDED_MB = 300;
const MB = 1024 * 1024;

/** Free room where the folder is, in MB. */
export const freeMegabytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / MB);
};

/**
 * Makes the data folder and sees that it can hold what is coming.
 * @throws StackError when it cannot be made or written, or the disk is all but full.
 */
export function prepareDataFolder(dataDir: string): void {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
    writeFileSync(probe, Buffer.alloc(64 * 1024));
    rmSync(probe);
  } catch (error) {
    throw new StackError(
      `PLANWRIGHT_DATA_DIR ${dataDir} cannot be written (${reasonOf(error)})`,
      'make room or rights there, or set PLANWRIGHT_DATA_DIR to another folder',
    );
  }
  const free = freeMegabytes(dataDir);
  if (free < NEEDED_MB) {
    throw new StackError(
      `PLANWRIGHT_DATA_DIR ${dataDir} has ${free} MB left, and at least ${NEEDED_MB} MB are needed`,
      'make room there, or set PLANWRIGHT_DATA_DIR to another folder',
    );
  }
}
