import { constants as ZLIB, createGzip } from 'node:zlib';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import { reasonOf, StackError } from '../stack-error.js';

/** Only the owner may read what holds every plan. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

const cannotWrite = (file: string, error: unknown): StackError =>
  new StackError(
    `the backup cannot be written to ${file} (${reasonOf(error)})`,
    'make room or rights there, or name another file: npx planwright backup <file>',
  );

/** A gzipped tar that is there whole or not at all: written beside its name, on the disk, then renamed. */
export class ArchiveFile {
  private readonly pack: Pack = pack();
  private readonly written: Promise<void>;
  private failure: StackError | undefined;
  private readonly half: string;

  /** @throws StackError when there is a file of that name, or its folder cannot be made. */
  constructor(
    private readonly file: string,
    signal?: AbortSignal,
  ) {
    if (existsSync(file))
      throw new StackError(`${file} exists already`, 'name another file, or move that one');
    this.half = `${file}.${process.pid}.part`;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: FOLDER_MODE });
    } catch (error) {
      throw cannotWrite(file, error);
    }
    const out = createWriteStream(this.half, { flags: 'wx', mode: FILE_MODE, flush: true });
    // Text of plans shrinks to a third at any level; a low one leaves the cores to the plans that run.
    const gzip = createGzip({ level: ZLIB.Z_BEST_SPEED + 1 });
    this.written = pipeline(this.pack, gzip, out, { signal }).catch((error: unknown) => {
      this.failure = signal?.aborted
        ? new StackError('the backup was interrupted', 'start it again')
        : cannotWrite(file, error);
    });
  }

  /** @throws StackError when the disk does not take it. */
  async add(name: string, content: Buffer): Promise<void> {
    if (this.failure) throw this.failure;
    const taken = new Promise<void>((resolve, reject) => {
      this.pack.entry({ name, mode: FILE_MODE }, content, (error) => (error ? reject(error) : resolve()));
    });
    // A pipeline that fails takes the entry down with it, and knows why.
    await Promise.race([taken, this.written]).catch(() => this.written);
    if (this.failure) throw this.failure;
  }

  /** Gives the file its name. Returns its size in bytes. */
  async complete(): Promise<number> {
    this.pack.finalize();
    await this.written;
    if (this.failure) throw this.failure;
    try {
      renameSync(this.half, this.file);
      return statSync(this.file).size;
    } catch (error) {
      throw cannotWrite(this.file, error);
    }
  }

  /** Leaves nothing; for when anything failed. */
  async discard(): Promise<void> {
    this.pack.destroy();
    await this.written;
    rmSync(this.half, { force: true });
  }
}
