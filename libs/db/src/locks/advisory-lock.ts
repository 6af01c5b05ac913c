import type { DataSource } from 'typeorm';

/**
 * Runs `work` while this process holds the named lock, or skips it when another one does. Postgres frees the lock when
 * the connection of a killed process ends.
 * @returns whether it ran.
 */
export async function withAdvisoryLock(
  dataSource: DataSource,
  name: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  try {
    const [row] = (await runner.query(`SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked`, [
      name,
    ])) as { locked: boolean }[];
    if (!row?.locked) return false;
    try {
      await work();
      return true;
    } finally {
      await runner.query(`SELECT pg_advisory_unlock(hashtextextended($1, 0))`, [name]);
    }
  } finally {
    await runner.release();
  }
}
