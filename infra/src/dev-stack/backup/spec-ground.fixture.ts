import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource, type DataSource } from '@planwright/db';
import { MIGRATIONS } from '@planwright/migrations';
import { createEmptyDatabase } from '@planwright/testing';
import { SchemaSteps, type Migrations } from './schema-steps.js';
import { writeBackup } from './write-backup.js';

/** Databases and files of one spec. */
export class Ground {
  readonly folder = mkdtempSync(join(tmpdir(), 'planwright-backup-'));
  private readonly closing: (() => Promise<void>)[] = [];

  /** Its connections are those of no process of Planwright. */
  async emptyDatabase(): Promise<{ url: string; source: DataSource }> {
    const database = await createEmptyDatabase();
    const source = await createDataSource({ url: database.url, poolSize: 4, applicationName: 'backup-spec' });
    this.closing.push(async () => {
      await source.destroy();
      await database.drop();
    });
    return { url: database.url, source };
  }

  async database(migrations: Migrations = MIGRATIONS): Promise<{ url: string; source: DataSource }> {
    const made = await this.emptyDatabase();
    const steps = await SchemaSteps.begin(made.url, migrations);
    await steps.forward();
    await steps.commit();
    await steps.end();
    return made;
  }

  newFile(): string {
    return join(this.folder, `${randomUUID()}.tar.gz`);
  }

  async backUp(url: string): Promise<string> {
    const file = this.newFile();
    await writeBackup({ url, file, planwrightVersion: '0.0.0' });
    return file;
  }

  async clear(): Promise<void> {
    await Promise.all(this.closing.map((close) => close()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A count and a sum of the rows of each table. */
export async function contents(source: DataSource): Promise<Record<string, string>> {
  const tables: { name: string }[] = await source.query(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'
     AND tablename NOT IN ('migrations', 'processes') ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await source.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM ${name} t`,
    );
    found[name] = row.sum;
  }
  return found;
}
