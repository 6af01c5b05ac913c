import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Operator } from '../stack/operator.js';
import { type Stack, until } from '../stack/stack.js';
import type { Ground } from './ground.js';

/** What a resting system holds: taken before the first fault, and compared after the last. */
export interface Rest {
  files: ReadonlySet<string>;
  connections: number;
  openFiles: Readonly<Record<string, number>>;
}

const OURS = ['worker', 'api', 'gateway'];
/** Pools let go of a connection that is not used after ten seconds. */
const SETTLE_MS = 30_000;
const SPARE_CONNECTIONS = 3;
const SPARE_FILES = 10;

export async function atRest(ground: Ground): Promise<Rest> {
  const { stack } = ground;
  return {
    files: new Set(filesOf(stack)),
    connections: await connectionsOf(stack),
    openFiles: openFilesOf(ground),
  };
}

/** Everything that is there after the plans have ended and was not before, or should not be; a sentence each. */
export async function leaks(ground: Ground, before: Rest): Promise<string[]> {
  const { stack } = ground;
  const problems: string[] = [];
  const settles = async (what: string, now: () => Promise<string[]>): Promise<void> => {
    let rest: string[] = [];
    await until(async () => (rest = await now()).length === 0, what, SETTLE_MS).catch(() =>
      problems.push(...rest),
    );
  };
  await settles('no row is in flight', () => rowsInFlight(stack));
  await settles('no run is open', () => openRuns(stack));
  await settles('connections are let go', async () => {
    const now = await connectionsOf(stack);
    return now <= before.connections + SPARE_CONNECTIONS
      ? []
      : [`${now} connections to Postgres, ${before.connections} before`];
  });
  await settles('files are closed', () => Promise.resolve(moreOpenFiles(ground, before)));
  problems.push(...strangers(stack), ...newFiles(stack, before));
  if (ground.disk) problems.push(...(await wrongCopies(stack, ground.disk.folder)));
  return problems;
}

async function rowsInFlight(stack: Stack): Promise<string[]> {
  const rows = await stack.database((query) =>
    query<{ what: string; count: number }>(
      `SELECT 'claimed calls' AS what, count(*) FROM llm_calls WHERE state = 'claimed'
       UNION ALL SELECT 'running interactions', count(*) FROM llm_interactions WHERE status = 'running'
       UNION ALL SELECT 'reserved micro-dollars', coalesce(sum(reserved_micros), 0) FROM plans
       UNION ALL SELECT 'open transactions', count(*) FROM pg_stat_activity
         WHERE state LIKE 'idle in transaction%' AND pid <> pg_backend_pid()`,
    ),
  );
  return rows.filter(({ count }) => count !== 0).map(({ what, count }) => `${count} ${what} are left`);
}

async function openRuns(stack: Stack): Promise<string[]> {
  const operator = await Operator.of(stack);
  const open = await operator.json<{ execution: { workflowId: string } }[]>(
    'list',
    '--query',
    'ExecutionStatus="Running"',
  );
  return open.map(({ execution }) => `${execution.workflowId} is open in Temporal`);
}

async function connectionsOf(stack: Stack): Promise<number> {
  const [row] = await stack.database((query) =>
    query<{ count: number }>(
      `SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'planwright-%'
       AND application_name <> 'planwright-e2e'`,
    ),
  );
  return row?.count ?? 0;
}

const onLinux = process.platform === 'linux';

/** Files and sockets, without the lines to the provider: those are kept for a minute, to be used again. */
function openFilesOf({ stack, lines }: Ground): Record<string, number> {
  if (!onLinux) return {};
  const kept = (name: string): number => (name === 'worker' ? lines['worker-provider'].connections : 0);
  const ours = stack.residents().filter(({ name }) => OURS.includes(name));
  return Object.fromEntries(
    ours.map(({ name, pid }) => [name, readdirSync(`/proc/${pid}/fd`).length - kept(name)]),
  );
}

function moreOpenFiles(ground: Ground, before: Rest): string[] {
  return Object.entries(openFilesOf(ground)).flatMap(([name, count]) => {
    const then = before.openFiles[name] ?? 0;
    return count > then + SPARE_FILES ? [`${name} has ${count} files open, ${then} before`] : [];
  });
}

/** Processes of this stack that it does not know: by the folder that they work with, and nobody's child. */
export function strangers(stack: Stack): string[] {
  if (!onLinux) return [];
  const known = new Set(stack.residents().map(({ pid }) => pid));
  return readdirSync('/proc').flatMap((entry) => {
    const pid = Number(entry);
    if (!Number.isInteger(pid) || pid === process.pid) return [];
    const text = ['cmdline', 'environ'].map((file) => contentOf(`/proc/${pid}/${file}`)).join('\0');
    if (!text.includes(stack.dataDir) || isDescendant(pid, known)) return [];
    return [`process ${pid} was left: ${contentOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`];
  });
}

function isDescendant(pid: number, known: ReadonlySet<number>): boolean {
  for (let at = pid; at > 1;) {
    if (known.has(at)) return true;
    // "pid (name) state parent …", where the name may hold anything.
    at = Number(/\) \S (\d+)/.exec(contentOf(`/proc/${at}/stat`))?.[1] ?? 0);
  }
  return false;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

/** Names in the data folder, without the clusters of the databases. */
function filesOf({ dataDir }: Stack): string[] {
  return readdirSync(dataDir).filter((name) => !name.startsWith('temporal.db'));
}

const newFiles = (stack: Stack, before: Rest): string[] =>
  filesOf(stack)
    .filter((name) => !before.files.has(name))
    .map((name) => `${name} was left in the data folder`);

/** Copies that differ from what the database has, and leftovers that are no copy. */
async function wrongCopies(stack: Stack, folder: string): Promise<string[]> {
  const problems: string[] = [];
  for (const planId of readdirSync(folder)) {
    for (const name of readdirSync(path.join(folder, planId))) {
      const stored = await stack.api.request('GET', `/api/plans/${planId}/files/${encodeURIComponent(name)}`);
      const copy = readFileSync(path.join(folder, planId, name), 'utf8');
      if (!stored.ok || (await stored.text()) !== copy) problems.push(`${planId}/${name} is no whole copy`);
    }
  }
  return problems;
}
