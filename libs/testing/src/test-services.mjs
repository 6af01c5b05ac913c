// The real Postgres and Temporal of one integration run. Plain JavaScript on built code: jest loads this file outside of
// its transforms.
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA_DIR = fileURLToPath(new URL('../../../.planwright', import.meta.url));
const TEMPLATE = 'planwright_template';
// Nothing here has to survive a power cut.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/** @type {Array<() => unknown>} */
const endings = [];

/** @param {string} name */
async function built(name) {
  try {
    return await import(name);
  } catch (error) {
    throw new Error(`${name} is not built; run npx nx run-many -t build`, { cause: error });
  }
}

export async function startTestServices() {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-test-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  const { startPostgres } = await built('@planwright/infra/postgres');
  const postgres = await startPostgres({ dataDir: folder, port: 0, settings: FAST });
  endings.push(() => postgres.stop());
  const template = new URL(postgres.url);
  template.pathname = `/${TEMPLATE}`;
  await createDatabase(postgres.url, TEMPLATE);
  const { migrate } = await built('@planwright/migrations');
  await migrate(template.href);
  process.env.PLANWRIGHT_TEST_POSTGRES_URL = postgres.url;
  process.env.PLANWRIGHT_TEST_TEMPLATE = TEMPLATE;
  process.env.PLANWRIGHT_TEST_TEMPORAL_STARTER = await offerTemporal(folder);
}

/** Ends what was started, newest first. */
export async function stopTestServices() {
  for (const end of endings.reverse()) await end();
  endings.length = 0;
}

async function createDatabase(url, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}

/** Temporal starts when the first spec asks for it at this address. */
async function offerTemporal(folder) {
  let starting;
  const server = createServer((_request, response) => {
    starting ??= startTemporal(folder);
    starting.then(
      (address) => response.end(address),
      (error) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

async function startTemporal(folder) {
  const { findTemporal, startTemporal: start } = await built('@planwright/infra/temporal');
  const executable = await findTemporal({ dataDir: DATA_DIR });
  const temporal = await start({ dataDir: join(folder, 'temporal'), port: 0, headless: true, executable });
  endings.push(() => temporal.stop());
  return temporal.address;
}
