import pg from 'pg';
import { maskUrl, type Settings } from '@planwright/config';
import { reasonOf, StackError } from '../stack-error.js';
import { askTemporal } from '../temporal/start-temporal.js';

const TIMEOUT_MS = 5_000;

/** The version of a Postgres that somebody else runs; throws what pg throws. */
export async function askPostgres(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Sees that a database and a Temporal that were named, and are not started here, answer.
 * @throws StackError naming the one that does not.
 */
export async function checkOutsideParts(settings: Settings): Promise<void> {
  if (settings.origins.databaseUrl !== 'default') {
    await askPostgres(settings.databaseUrl).catch((error: unknown) => {
      throw new StackError(
        `DATABASE_URL ${maskUrl(settings.databaseUrl)} does not answer (${reasonOf(error)})`,
        'start that Postgres or correct the address, or leave DATABASE_URL out to use the one that comes along',
      );
    });
  }
  if (settings.origins.temporalAddress !== 'default') {
    await askTemporal(settings.temporalAddress, settings.temporalNamespace, TIMEOUT_MS).catch(
      (error: unknown) => {
        throw new StackError(
          `TEMPORAL_ADDRESS ${settings.temporalAddress} does not answer (${reasonOf(error)})`,
          'start that Temporal or correct the address, or leave TEMPORAL_ADDRESS out to use the one that comes along',
        );
      },
    );
  }
}
