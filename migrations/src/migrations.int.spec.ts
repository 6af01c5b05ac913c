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

  it('leave the version that holds as the newest when what was made beside it is taken back', async () => {
    await migrate(database.url);
    const plan = await withData((dataSource) => insertPlan(dataSource));
    const held = (dataSource: DataSource): Promise<unknown> =>
      dataSource.query(
        `SELECT (SELECT array_agg(c.version ORDER BY c.version) FROM plan_content c
                 WHERE c.plan_id = t.plan_id AND c.task = t.task AND c.name = 'output') AS outputs,
                (SELECT array_agg(c.version ORDER BY c.version) FROM plan_content c
                 WHERE c.plan_id = t.plan_id AND c.task = t.task AND c.name = 'file') AS texts,
                (SELECT f.version FROM plan_files f WHERE f.plan_id = t.plan_id AND f.task = t.task) AS file,
                t.version, t.status
         FROM plan_tasks t WHERE t.plan_id = $1 AND t.version > 0`,
        [plan],
      );
    await withData(async (dataSource) => {
      const [{ task }] = (await dataSource.query(`SELECT task FROM plan_tasks WHERE plan_id = $1 LIMIT 1`, [
        plan,
      ])) as [{ task: string }];
      // The third was superseded by the fourth while the person's version waited for an answer.
      for (const [version, author, generation] of [
        [1, 'model', 1],
        [2, 'person', 1],
        [3, 'model', 2],
        [4, 'model', 3],
      ])
        await dataSource.query(
          `INSERT INTO plan_content (plan_id, task, name, version, generation, content, content_type, size, sha256,
             definition_hash, author, made_from, created_at)
           SELECT $1, $2, name, $3::integer, $4, '{}', 'application/json', 2, $5::text, 'd', $5::text, '{}', now() + $3::integer * interval '1 s'
           FROM unnest('{output,file}'::text[]) AS name`,
          [plan, task, version, generation, author],
        );
      await dataSource.query(
        `INSERT INTO plan_files (plan_id, name, task, stage, content_id, content_type, size, version, sha256)
         SELECT plan_id, 'file', task, 's', content_id, content_type, size, version, sha256 FROM plan_content
         WHERE plan_id = $1 AND name = 'file' AND version = 2`,
        [plan],
      );
      await dataSource.query(
        `UPDATE plan_tasks SET status = 'stale', version = 2, generation = 3, edited = true, base_version = 1,
           candidate = 4, stale_because = '{x}' WHERE plan_id = $1 AND task = $2`,
        [plan, task],
      );
    });
    const editing = MIGRATIONS.findIndex(({ name }) => name.startsWith('Editing'));
    await revert(database.url, MIGRATIONS.length - editing);
    const kept = [{ outputs: [1, 2], texts: [1, 2], file: 2, version: 2, status: 'completed' }];
    expect(await withData(held)).toEqual(kept);
    await migrate(database.url);
    expect(await withData(held)).toEqual(kept);
  });

  it('rank the plans that are there, and then each change of one', async () => {
    const ranking = MIGRATIONS.findIndex(({ name }) => name.startsWith('PlansInOrder'));
    await migrate(database.url);
    await revert(database.url, MIGRATIONS.length - ranking);
    const spend = (dataSource: DataSource, plan: string, micros: number): Promise<unknown> =>
      dataSource.query(`UPDATE plans SET spent_micros = $2, progress_percentage = 12.5 WHERE plan_id = $1`, [
        plan,
        micros,
      ]);
    const ranks = (dataSource: DataSource): Promise<unknown> =>
      dataSource.query(`SELECT * FROM plan_ranks ORDER BY spent_micros`);
    const before = await withData(async (dataSource) => {
      const plan = await insertPlan(dataSource);
      await spend(dataSource, plan, 7);
      return plan;
    });
    await migrate(database.url);
    await withData(async (dataSource) => {
      const after = await insertPlan(dataSource);
      expect(await ranks(dataSource)).toEqual([
        { plan_id: after, spent_micros: 0, progress_percentage: 0 },
        { plan_id: before, spent_micros: 7, progress_percentage: 12.5 },
      ]);
      await spend(dataSource, after, 3);
      await dataSource.query(`UPDATE plans SET spent_micros = 9 WHERE plan_id = $1`, [before]);
      expect(await ranks(dataSource)).toEqual([
        { plan_id: after, spent_micros: 3, progress_percentage: 12.5 },
        { plan_id: before, spent_micros: 9, progress_percentage: 12.5 },
      ]);
      await dataSource.query(`DELETE FROM plans WHERE plan_id = $1`, [before]);
      expect(await ranks(dataSource)).toHaveLength(1);
    });
  });

  it('make searchable the plans that are there, and then each as it is called now', async () => {
    const searching = MIGRATIONS.findIndex(({ name }) => name.startsWith('SearchInPieces'));
    await migrate(database.url);
    await revert(database.url, MIGRATIONS.length - searching);
    const before = await withData((dataSource) => insertPlan(dataSource, { title: 'An Old One' }));
    await migrate(database.url);
    await withData(async (dataSource) => {
      const after = await insertPlan(dataSource, { title: 'A New One' });
      const found = async (text: string): Promise<unknown[]> =>
        (
          (await dataSource.query(
            `SELECT plan_id FROM plan_search WHERE pieces_searched(title, prompt) @> pieces_sought($1)`,
            [text],
          )) as { plan_id: string }[]
        ).map(({ plan_id }) => plan_id);
      expect(await found('old')).toEqual([before]);
      expect(await found('w')).toEqual([after]);
      expect(new Set(await found(' one'))).toEqual(new Set([before, after]));
      await dataSource.query(`UPDATE plans SET title = 'Renewed' WHERE plan_id = $1`, [before]);
      expect(await found('old')).toEqual([]);
      expect(await found('renewed')).toEqual([before]);
      await dataSource.query(`DELETE FROM plans WHERE plan_id = $1`, [before]);
      expect(await found('renewed')).toEqual([]);
    });
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
