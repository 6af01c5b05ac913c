import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { errorCode } from '../stack-error.js';
import { identify, stillRuns, type ProcessIdentity } from '../processes/identity.js';

/** What is written for the CLI and for a second start. */
export interface StackState {
  status: 'starting' | 'ready';
  started_at: string;
  addresses: StackAddresses;
}

export interface StackAddresses {
  page: string;
  api: string;
  api_docs: string;
  gateway: string;
  worker: string;
  /** host:port of the Postgres that was started here; null when DATABASE_URL names another. */
  postgres: string | null;
  temporal: string;
  temporal_ui: string | null;
  offline_llm: string | null;
}

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** A file is there whole or not at all, also when this process is killed while it writes. */
function writeJson(file: string, value: unknown): void {
  const half = `${file}.${process.pid}.new`;
  writeFileSync(half, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(half, file);
}

/** The folder run/ of the data folder: who launched what, so that no start is hindered by an earlier one. */
export class RunFolder {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'run');
  }

  /**
   * Makes this process the launcher of the data folder.
   * @returns false when another launcher that still runs has it.
   */
  claim(): boolean {
    mkdirSync(join(this.folder, 'parts'), { recursive: true });
    const lock = join(this.folder, 'launcher.json');
    const own = JSON.stringify(identify(process.pid));
    for (;;) {
      try {
        writeFileSync(lock, own, { flag: 'wx' });
        return true;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      if (this.launcher()) return false;
      rmSync(lock, { force: true });
    }
  }

  /** The launcher that has the folder now, if it runs. */
  launcher(): ProcessIdentity | undefined {
    const found = readJson<ProcessIdentity>(join(this.folder, 'launcher.json'));
    return found && stillRuns(found) ? found : undefined;
  }

  release(): void {
    rmSync(join(this.folder, 'stack.json'), { force: true });
    rmSync(join(this.folder, 'launcher.json'), { force: true });
  }

  /** Writes down that a part runs as this process, or that it runs no more. */
  remember(name: string, identity: ProcessIdentity | undefined): void {
    const file = join(this.folder, 'parts', `${name}.json`);
    if (identity) writeJson(file, identity);
    else rmSync(file, { force: true });
  }

  /** Parts that an earlier launcher started and that still run. */
  leftovers(): { name: string; identity: ProcessIdentity }[] {
    const folder = join(this.folder, 'parts');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const identity = readJson<ProcessIdentity>(join(folder, file));
        return identity && stillRuns(identity) ? [{ name: basename(file, '.json'), identity }] : [];
      });
  }

  write(state: StackState): void {
    writeJson(join(this.folder, 'stack.json'), state);
  }

  /** The state of the stack that runs, or undefined when none does. */
  read(): StackState | undefined {
    return this.launcher() ? readJson<StackState>(join(this.folder, 'stack.json')) : undefined;
  }
}
