import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSettings, SettingsError, type Settings } from '@planwright/config';
import type { Output } from '../run-view/display.js';
import { reasonOf, StackError, type Say } from '../stack-error.js';
import type { Manifest } from './manifest.js';
import { putBack } from './put-back.js';
import { endRuns } from './temporal-runs.js';
import { tellPlans } from './tell-plans.js';
import { withDatabaseToRead, withDatabaseToWrite } from './where.js';
import { writeBackup } from './write-backup.js';

export const BACKUP_USAGE = 'npx planwright backup [file] [--json]';
export const RESTORE_USAGE = 'npx planwright restore <file> [--json] [--replace]';

const INTERRUPTED = 130;
const MB = 1024 * 1024;
const ONLY_POSTGRES =
  "It holds the database alone. Temporal's runs are not in it: a plan that is under way in it is offered for resume after a restore, and needs nothing else.";

interface Asked {
  file: string | undefined;
  json: boolean;
  replace: boolean;
}

interface Told {
  /** What --json prints. */
  result: object;
  /** What a person reads. */
  lines: string[];
}

/**
 * What `npx planwright backup` does.
 * @returns the exit code, 1 when no backup was made.
 */
export function backup(argv: readonly string[], out: Output): Promise<number> {
  return run(argv, BACKUP_USAGE, out, async (asked, settings, say, signal) => {
    const file = resolve(asked.file ?? join(settings.dataDir, 'backups', defaultName(new Date())));
    const planwrightVersion = versionOf(settings);
    const { manifest, bytes } = await withDatabaseToRead(settings, say, (url) =>
      writeBackup({ url, file, planwrightVersion, signal }),
    );
    return {
      result: { file, bytes, ...summary(manifest) },
      lines: [
        `${file}: ${sentence(manifest)}, ${(bytes / MB).toFixed(1)} MB.`,
        'Keep it as you keep the database: everything in the plans can be read in it.',
        ONLY_POSTGRES,
      ],
    };
  });
}

/**
 * What `npx planwright restore` does.
 * @returns the exit code, 1 when nothing was restored; the database is then as it was.
 */
export function restore(argv: readonly string[], out: Output): Promise<number> {
  return run(argv, RESTORE_USAGE, out, async (asked, settings, say, signal) => {
    if (asked.file === undefined) throw new StackError('no file is named', RESTORE_USAGE);
    const file = resolve(asked.file);
    return withDatabaseToWrite(settings, say, async (url) => {
      const { manifest, ledOn } = await putBack({
        url,
        file,
        replace: asked.replace,
        beforeCommit: (planIds) => endRuns(settings, planIds),
        signal,
      });
      const toResume = await tellPlans(url, manifest.made_at);
      return {
        result: { file, ...summary(manifest), migrated: ledOn, to_resume: toResume },
        lines: [
          `Restored from ${file}: ${sentence(manifest)}.`,
          ...(ledOn.length ? [`Migrated to this version: ${ledOn.join(', ')}.`] : []),
          toResume.length
            ? `Under way in it, and offered for resume after npm start: ${toResume.join(', ')}. Resume asks only for what is missing.`
            : 'No plan was under way in it; npm start brings it up.',
        ],
      };
    });
  });
}

/** `planwright-2026-11-21T18-30-05Z.tar.gz`: sorts by time, and is a name on every system. */
const defaultName = (now: Date): string =>
  `planwright-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`;

const versionOf = ({ root }: Settings): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

const rowsOf = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);

const summary = (manifest: Manifest): object => ({
  made_at: manifest.made_at,
  planwright_version: manifest.planwright_version,
  last_migration: manifest.migrations.at(-1)?.name,
  plans: manifest.plans,
  tables: manifest.tables.length,
  rows: rowsOf(manifest),
});

function sentence(manifest: Manifest): string {
  const { total, under_way } = manifest.plans;
  const plans = `${total} ${total === 1 ? 'plan' : 'plans'} (${under_way} under way)`;
  return `${plans}, ${rowsOf(manifest)} rows in ${manifest.tables.length} tables, as of ${manifest.made_at}`;
}

function parse(argv: readonly string[], usage: string): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        ...(usage === RESTORE_USAGE ? { replace: { type: 'boolean' } } : {}),
      },
    });
    if (positionals.length > 1) throw new Error(`${positionals.join(' ')} are several files`);
    return {
      file: positionals[0],
      json: values.json === true,
      replace: 'replace' in values && values.replace === true,
    };
  } catch (error) {
    throw new StackError(reasonOf(error), usage);
  }
}

async function run(
  argv: readonly string[],
  usage: string,
  out: Output,
  work: (asked: Asked, settings: Settings, say: Say, signal: AbortSignal) => Promise<Told>,
): Promise<number> {
  const json = argv.includes('--json');
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, interrupt);
  const say: Say = (line) => (json ? undefined : out.write(`${line}\n`));
  try {
    const told = await work(parse(argv, usage), loadSettings(), say, controller.signal);
    if (json) out.write(`${JSON.stringify({ ok: true, ...told.result })}\n`);
    else for (const line of told.lines) out.write(`${line}\n`);
    return 0;
  } catch (error) {
    const expected = error instanceof StackError || error instanceof SettingsError;
    if (json) {
      const problem = error instanceof StackError ? error.problem : reasonOf(error);
      out.write(`${JSON.stringify({ ok: false, error: { problem, todo: expected ? error.wayOut : '' } })}\n`);
    } else {
      process.stderr.write(
        `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
      );
    }
    return controller.signal.aborted ? INTERRUPTED : 1;
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, interrupt);
  }
}
