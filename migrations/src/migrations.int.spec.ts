import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource, type DataSource } from '@planwright/db';
import { createEmptyDatabase, insertPlan } from '@planwright/testing';
import { migrate, MIGRATIONS, revert } from './index.js';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => database.drop());

/** Everything in the schema, by name and definition, that a migration can leave behind. */
const SCHEMA = `
  SELECT 'column' AS kind, table_name || '.' || column_name AS name, data_type || ' ' || is_nullable AS what
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
  UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
  UNION ALL SELECT 'constraint', conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
  UNION ALL SELECT 'function', proname, pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1, 2, 3`;

async function withData<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource({ url: database.url, poolSize: 2, applicationName: 'test' });
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
const schema = (): Promise<unknown[]> => withData((dataSource) => dataSource.query(SCHEMA));

describe('migrations', () => {
  it('go up, back one by one over data, leaving nothing, and up again to the same schema', async () => {
    expect(await migrate(database.url)).toHaveLength(MIGRATIONS.length);
    const full = await schema();
    await withData((dataSource) => insertPlan(dataSource));
    for (let i = 0; i < MIGRATIONS.length; i++) await revert(database.url);
    expect(await schema()).toEqual([]);
    await migrate(database.url);
    expect(await schema()).toEqual(full);
    await withData((dataSource) => insertPlan(dataSource));
    expect(await migrate(database.url)).toEqual([]);
  });

  it('leave the version that holds as the newest when what waits beside it is taken back', async () => {
    await migrate(database.url);
    await withData(async (dataSource) => {
      const plan = await insertPlan(dataSource);
      const [{ task }] = (await dataSource.query(`SELECT task FROM plan_tasks WHERE plan_id = $1 LIMIT 1`, [
        plan,
      ])) as [{ task: string }];
      for (const [version, author, generation] of [
        [1, 'model', 1],
        [2, 'person', 1],
        [3, 'model', 2],
      ])
        await dataSource.query(
          `INSERT INTO plan_content (plan_id, task, name, version, generation, content, content_type, size, sha256,
             definition_hash, author, made_from)
           VALUES ($1, $2, 'output', $3, $4, '{}', 'application/json', 2, $5, 'd', $5, '{}')`,
          [plan, task, version, generation, author],
        );
      await dataSource.query(
        `UPDATE plan_tasks SET status = 'stale', version = 2, generation = 2, edited = true, base_version = 1,
           candidate = 3, stale_because = '{x}' WHERE plan_id = $1 AND task = $2`,
        [plan, task],
      );
    });
    const editing = MIGRATIONS.findIndex(({ name }) => name.startsWith('Editing'));
    await revert(database.url, MIGRATIONS.length - editing);
    const after = await withData((dataSource) =>
      dataSource.query(
        `SELECT max(c.version) AS newest, t.version AS held, t.status FROM plan_tasks t
         JOIN plan_content c USING (plan_id, task) GROUP BY t.version, t.status`,
      ),
    );
    expect(after).toEqual([{ newest: 2, held: 2, status: 'completed' }]);
    await migrate(database.url);
  });

  it('run once when several processes start at the same time', async () => {
    const ran = await Promise.all([1, 2, 3].map(() => migrate(database.url)));
    expect(ran.flat()).toHaveLength(MIGRATIONS.length);
  });

  it('make every column that an entity has, of its type and nullability', async () => {
    await migrate(database.url);
    await withData(async (dataSource) => {
      const upQueries = (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(
        ({ query }) => query,
      );
      const touching = upQueries.filter((query) => /ADD|DROP COLUMN|CREATE TABLE|TYPE|NOT NULL/.test(query));
      expect(touching.filter((query) => !/CONSTRAINT|FOREIGN KEY/.test(query))).toEqual([]);
    });
  });
});
