import type pg from 'pg';
import {
  type Migration,
  MigrationExecutor,
  type MigrationInterface,
  type QueryRunner,
  DataSource,
} from 'typeorm';
import { ranMigrations, type Query } from './catalog.js';

export type Migrations = readonly (new () => MigrationInterface)[];

/**
 * One transaction in which the schema can be led back and forth through its migrations and rows be copied in between:
 * all of it happens, or nothing.
 */
export class SchemaSteps {
  private constructor(
    private readonly source: DataSource,
    private readonly runner: QueryRunner,
    private readonly executor: MigrationExecutor,
    /** The connection of the transaction, for what goes by COPY. */
    readonly client: pg.PoolClient,
  ) {}

  /** Connects and begins. @throws what pg throws. */
  static async begin(url: string, migrations: Migrations): Promise<SchemaSteps> {
    const source = await new DataSource({
      type: 'postgres',
      url,
      migrations: [...migrations],
      applicationName: 'planwright-restore',
      poolErrorHandler: () => undefined,
    }).initialize();
    try {
      const runner = source.createQueryRunner();
      const client: pg.PoolClient = await runner.connect();
      await runner.startTransaction();
      const executor = new MigrationExecutor(source, runner);
      executor.transaction = 'none';
      return new SchemaSteps(source, runner, executor, client);
    } catch (error) {
      await source.destroy();
      throw error;
    }
  }

  readonly query: Query = (text, values) => this.runner.query(text, values);

  /** Takes every migration back that ran, the newest first. */
  async backToNothing(): Promise<void> {
    const ran = await ranMigrations(this.query);
    for (let left = ran.length; left > 0; left--) await this.executor.undoLastMigration();
  }

  /** Runs those that did not run yet, oldest first: those of these names, or all. */
  async forward(names?: ReadonlySet<string>): Promise<string[]> {
    const pending = (await this.executor.getPendingMigrations()).filter(
      ({ name }) => names?.has(name) ?? true,
    );
    for (const migration of pending) await this.executor.executeMigration(migration);
    return pending.map(({ name }: Migration) => name);
  }

  async commit(): Promise<void> {
    await this.runner.commitTransaction();
  }

  /** Closes the connection; what was not committed is as if it had not been. */
  async end(): Promise<void> {
    if (this.runner.isTransactionActive) await this.runner.rollbackTransaction().catch(() => undefined);
    await this.runner.release();
    await this.source.destroy();
  }
}
