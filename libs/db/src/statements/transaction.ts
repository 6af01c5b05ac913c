import type { DataSource, QueryRunner } from 'typeorm';

/** Runs one statement; `$1`, `$2` … are its values. */
export type Query = <Row extends object = Record<string, unknown>>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const TRIES = 4;

const queryOf =
  (runner: QueryRunner): Query =>
  async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const { records } = await runner.query(text, [...values], true);
    return records as Row[];
  };

/** Runs single statements, each a transaction of its own. */
export const statementsOn =
  (dataSource: DataSource): Query =>
  async (text, values) => {
    const runner = dataSource.createQueryRunner();
    try {
      return await queryOf(runner)(text, values);
    } finally {
      await runner.release();
    }
  };

/**
 * Runs `work` in one transaction. When Postgres breaks a deadlock the whole of it runs again, so it must do nothing
 * but its statements. Any other error is thrown after the rollback.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (query: Query) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await work(queryOf(runner));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // A connection that is gone cannot roll back; Postgres has done it already.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      if (attempt >= TRIES || !isConflict(error)) throw error;
    } finally {
      await runner.release();
    }
  }
}

function isConflict(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === DEADLOCK || code === SERIALIZATION;
}
