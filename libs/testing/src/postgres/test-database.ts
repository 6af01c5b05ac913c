import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDataSource, type DataSource } from '@planwright/db';
import { testEnvironment } from '../test-environment.js';

export interface TestDatabase {
  url: string;
  dataSource: DataSource;
  /** Closes the data source and drops the database, whoever is still connected. */
  drop(): Promise<void>;
}

const POOL_SIZE = 10;
/** Two clones of one template at the same moment refuse each other; they are made one after the other. */
const CLONING_LOCK = 7_300_001;

const urlOf = (name: string): string => {
  const url = new URL(testEnvironment('PLANWRIGHT_TEST_POSTGRES_URL'));
  url.pathname = `/${name}`;
  return url.href;
};

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: testEnvironment('PLANWRIGHT_TEST_POSTGRES_URL') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function createFrom(template: string | null): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await client.query(`SELECT pg_advisory_lock(${CLONING_LOCK})`);
    await client.query(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
  });
  return name;
}

const dropDatabase = (name: string): Promise<void> =>
  onServer(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

/** A database of its own for a spec file, with the schema of the migrations. */
export async function createTestDatabase(poolSize = POOL_SIZE): Promise<TestDatabase> {
  const name = await createFrom(testEnvironment('PLANWRIGHT_TEST_TEMPLATE'));
  const url = urlOf(name);
  const dataSource = await createDataSource({ url, poolSize, applicationName: 'planwright-test' });
  return {
    url,
    dataSource,
    async drop() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await dropDatabase(name);
    },
  };
}

/** A database with nothing in it, for specs of the migrations. */
export async function createEmptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = await createFrom(null);
  return { url: urlOf(name), drop: () => dropDatabase(name) };
}
