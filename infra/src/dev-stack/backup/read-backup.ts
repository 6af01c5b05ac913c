import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Entry } from 'tar-stream';
import { errorCode, reasonOf, StackError } from '../stack-error.js';
import { FORMAT, Manifest, MANIFEST_ENTRY, tableOfPart, type TableEntry } from './manifest.js';
import { TableSum } from './table-sum.js';

const MANIFEST_LIMIT_BYTES = 8 * 1024 * 1024;

/** Takes the rows of a table as COPY wrote them; must read them to their end. */
export type TakeTable = (table: string, rows: AsyncIterable<Buffer>) => Promise<void>;

const drain: TakeTable = async (_, rows) => {
  for await (const chunk of rows) void chunk;
};

export const damaged = (file: string, reason: string): StackError =>
  new StackError(
    `${file} is damaged (${reason})`,
    'take another copy of it, or an earlier backup; nothing was changed',
  );

type Sum = ReturnType<TableSum['result']>;

/**
 * Reads a backup from end to end and holds every table against its sum and its count of rows; `take` gets each table
 * on the way, before its sum is known.
 * @throws StackError when it is no backup, a damaged one, or of a format that this build does not know; and what `take` throws.
 */
export async function readBackup(
  file: string,
  take: TakeTable = drain,
  signal?: AbortSignal,
): Promise<Manifest> {
  const archive = extract();
  const source: { failure?: unknown } = {};
  const reading = pipeline(createReadStream(file), createGunzip(), archive, { signal }).catch(
    (error: unknown) => {
      source.failure ??= error;
    },
  );
  let taking = false;
  try {
    const { manifest, sums } = await readEntries(file, archive, source, async (table, rows) => {
      taking = true;
      await take(table, rows);
      taking = false;
    });
    await reading;
    if (source.failure) throw source.failure;
    return agreeing(file, manifest, sums);
  } catch (error) {
    // Looked at before the archive is closed, which is a failure of its source, too.
    const ofTaker = taking && source.failure === undefined;
    archive.destroy();
    await reading;
    if (signal?.aborted)
      throw new StackError('the restore was interrupted', 'start it again; nothing was changed');
    if (ofTaker || error instanceof StackError) throw error;
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): StackError {
  const code = errorCode(error);
  if (code === 'ENOENT')
    return new StackError(`${file} is not there`, 'name a file that planwright backup wrote');
  if (code === 'EACCES' || code === 'EISDIR')
    return new StackError(
      `${file} cannot be read (${reasonOf(error)})`,
      'correct its rights, or name another file',
    );
  return damaged(file, reasonOf(error));
}

async function readEntries(
  file: string,
  archive: AsyncIterable<Entry>,
  source: { failure?: unknown },
  take: TakeTable,
): Promise<{ manifest: Manifest; sums: Map<string, Sum> }> {
  const sums = new Map<string, Sum>();
  const entries = archive[Symbol.asyncIterator]();
  let manifest: Buffer | undefined;
  let current = await entries.next();
  while (!current.done) {
    const { name } = current.value.header;
    const table = tableOfPart(name);
    if (manifest) throw damaged(file, `${name} stands behind the end`);
    if (name === MANIFEST_ENTRY) {
      manifest = await readSmall(file, current.value);
      current = await entries.next();
    } else if (table === undefined) {
      throw damaged(file, `${name} is nothing that a backup holds`);
    } else {
      if (sums.has(table)) throw damaged(file, `${table} is there twice`);
      const sum = new TableSum();
      const parts = async function* (): AsyncGenerator<Buffer> {
        try {
          while (!current.done && tableOfPart(current.value.header.name) === table) {
            for await (const chunk of current.value as AsyncIterable<Buffer>) {
              sum.add(chunk);
              yield chunk;
            }
            current = await entries.next();
          }
        } catch (error) {
          source.failure ??= error;
          throw error;
        }
      };
      await take(table, parts());
      sums.set(table, sum.result());
    }
  }
  return { manifest: parseManifest(file, manifest), sums };
}

async function readSmall(file: string, entry: Entry): Promise<Buffer> {
  if ((entry.header.size ?? 0) > MANIFEST_LIMIT_BYTES) throw damaged(file, 'its manifest is too large');
  const chunks: Buffer[] = [];
  for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parseManifest(file: string, content: Buffer | undefined): Manifest {
  if (!content) throw damaged(file, 'it has no manifest, so it was cut off or is no backup');
  let value: unknown;
  try {
    value = JSON.parse(content.toString('utf8'));
  } catch (error) {
    throw damaged(file, `its manifest is no JSON: ${reasonOf(error)}`);
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== FORMAT) {
    throw new StackError(
      `${file} is of the format ${JSON.stringify(format)}, and this build knows ${FORMAT}`,
      'restore it with the version of Planwright that made it, or a newer one',
    );
  }
  const parsed = Manifest.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw damaged(file, `its manifest is wrong at ${issue?.path.join('.')}: ${issue?.message}`);
}

function agreeing(file: string, manifest: Manifest, sums: ReadonlyMap<string, Sum>): Manifest {
  const told = new Map(manifest.tables.map((table) => [table.name, table]));
  for (const name of sums.keys()) if (!told.has(name)) throw damaged(file, `${name} is not in its manifest`);
  for (const table of manifest.tables) {
    const difference = differenceOf(table, sums.get(table.name));
    if (difference) throw damaged(file, `table ${table.name}: ${difference}`);
  }
  return manifest;
}

function differenceOf(told: TableEntry, found: Sum | undefined): string | undefined {
  if (!found) return 'it is missing';
  if (found.rows !== told.rows) return `${found.rows} rows, and ${told.rows} were written`;
  return found.sha256 === told.sha256 ? undefined : 'its SHA-256 is another one';
}
