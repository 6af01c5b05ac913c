import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export const EVENTS_CHANNEL = 'planwright_events';
export const DELTAS_CHANNEL = 'planwright_deltas';

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** A connection that is half open says nothing by itself. */
const PING_MS = 15_000;

export interface Listener {
  /** Connections that listen now: 1, or 0 while it is being made again. */
  connections(): number;
  close(): Promise<void>;
}

/**
 * A LISTEN connection. It is made again with back-off whenever it breaks; `onBack` says that
 * notifications may have been missed.
 * @throws what pg throws when the first connection cannot be made.
 */
export async function startListener(options: {
  url: string;
  channels: readonly string[];
  /** Shown in pg_stat_activity. */
  applicationName: string;
  onNotification(channel: string, payload: string): void;
  onBack(): void;
  log(message: string): void;
}): Promise<Listener> {
  let closed = false;
  let current: pg.Client | null = null;

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: options.url,
      application_name: options.applicationName,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: CONNECT_TIMEOUT_MS,
    });
    const lost = (): void => {
      if (current !== client) return;
      current = null;
      void client.end().catch(() => undefined);
      if (closed) return;
      options.log('the LISTEN connection to Postgres is lost; connecting again');
      void reconnect();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ channel, payload }) => options.onNotification(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of options.channels) await client.query(`LISTEN ${channel}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    if (closed) return void client.end().catch(() => undefined);
    current = client;
  }

  async function reconnect(): Promise<void> {
    for (let wait = FIRST_RETRY_MS; !closed; wait = Math.min(LAST_RETRY_MS, wait * 2)) {
      try {
        await connect();
        options.onBack();
        return;
      } catch {
        await sleep(wait * (0.5 + Math.random()), undefined, { ref: false });
      }
    }
  }

  await connect();
  const ping = setInterval(() => {
    const client = current;
    client?.query('SELECT 1').catch((error: Error) => client.emit('error', error));
  }, PING_MS);
  ping.unref();

  return {
    connections: () => (current ? 1 : 0),
    async close() {
      closed = true;
      clearInterval(ping);
      const client = current;
      current = null;
      await client?.end().catch(() => undefined);
    },
  };
}
