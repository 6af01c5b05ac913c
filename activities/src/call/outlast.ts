import { setTimeout as sleep } from 'node:timers/promises';

const TRY_EVERY_MS = 500;
/** How long what was paid for is kept for a database that is away. */
export const SETTLE_FOR_MS = 120_000;

/**
 * Runs a write until the database takes it, for at most `forMs`. An answer that was paid for is not thrown away because
 * Postgres restarts at the wrong moment.
 */
export async function outlastDatabase<T>(write: () => Promise<T>, forMs: number): Promise<T> {
  const until = Date.now() + forMs;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(TRY_EVERY_MS);
    }
  }
}
