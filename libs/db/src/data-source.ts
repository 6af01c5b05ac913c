import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import * as entities from './entities/index.js';

export interface DataSourceOptions {
  url: string;
  /** Connections this process may hold. */
  poolSize: number;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  /** Prints every statement; false unless given. */
  echo?: boolean;
}

const STATEMENT_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;

const INT8 = 20;
const NUMERIC = 1700;

/** Counts and micro-dollars stay far below 2^53, so both come as numbers, not as strings. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 || oid === NUMERIC
      ? Number
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * Connects to the database. The schema is made by migrations only.
 * @throws what pg throws when the database does not answer within 10 s.
 */
export async function createDataSource(options: DataSourceOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    poolSize: options.poolSize,
    synchronize: false,
    logging: options.echo ?? false,
    entities: Object.values(entities),
    poolErrorHandler: () => undefined,
    extra: {
      types,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    },
  });
  return source.initialize();
}
export type { DataSource } from 'typeorm';
