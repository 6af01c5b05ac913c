import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { DataSource } from 'typeorm';

const BEAT_MS = 2_000;
/** A row of a process that is long gone is cleared by the next one that starts. */
const FORGOTTEN_AFTER = '1 hour';

export interface AliveProcess {
  process_id: string;
  role: string;
  host: string;
  pid: number;
  info: Record<string, unknown>;
  started_at: Date;
  seen_at: Date;
}

/**
 * Says every 2 s that this process lives, until `stop`, which removes its row. A database that is away is no reason to
 * die: the next beat tries again.
 */
export function startHeartbeat(
  dataSource: DataSource,
  { role, info }: { role: string; info: Record<string, unknown> },
): { processId: string; stop(): Promise<void> } {
  const processId = randomUUID();
  const beat = async (): Promise<void> => {
    await dataSource.query(
      `INSERT INTO processes (process_id, role, host, pid, info) VALUES ($1, $2, $3, $4, $5::jsonb)
       ON CONFLICT (process_id) DO UPDATE SET seen_at = now()`,
      [processId, role, hostname(), process.pid, JSON.stringify(info)],
    );
  };
  let last: Promise<void> = beat()
    .then(() => forget(dataSource))
    .catch(() => undefined);
  const timer = setInterval(() => {
    last = beat().catch(() => undefined);
  }, BEAT_MS);
  return {
    processId,
    async stop() {
      clearInterval(timer);
      await last;
      await dataSource
        .query(`DELETE FROM processes WHERE process_id = $1`, [processId])
        .catch(() => undefined);
    },
  };
}

async function forget(dataSource: DataSource): Promise<void> {
  await dataSource.query(`DELETE FROM processes WHERE seen_at < now() - interval '${FORGOTTEN_AFTER}'`);
}

/** Processes of this role seen within the last `withinMs`, newest beat first. */
export async function aliveProcesses(
  dataSource: DataSource,
  role: string,
  withinMs: number,
): Promise<AliveProcess[]> {
  return dataSource.query(
    `SELECT * FROM processes WHERE role = $1 AND seen_at > now() - make_interval(secs => $2 / 1000.0)
     ORDER BY seen_at DESC`,
    [role, withinMs],
  );
}
