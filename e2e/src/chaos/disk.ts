import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SIZE = '64m';
const CHUNK = Buffer.alloc(1024 * 1024);

/** A small file system of its own, which can be filled. Linux only, and only root may make it. */
export class Disk {
  private constructor(readonly folder: string) {}

  /** Null where this user may not mount. */
  static mount(): Disk | null {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'planwright-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], { stdio: 'ignore' });
      return new Disk(folder);
    } catch {
      rmSync(folder, { recursive: true });
      return null;
    }
  }

  private get ballast(): string {
    return path.join(this.folder, 'ballast');
  }

  fill(): void {
    try {
      for (;;) appendFileSync(this.ballast, CHUNK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  clear(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    execFileSync('umount', [this.folder]);
    rmSync(this.folder, { recursive: true });
  }
}
