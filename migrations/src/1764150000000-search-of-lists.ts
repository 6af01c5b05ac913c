import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A search looks into title and prompt as one text, by one index: with one for each, two readings of an index counted as
 * dearer than reading every plan. Plans are counted by an index that holds nothing else.
 */
export class SearchOfLists1764150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX plans_words`);
    await runner.query(
      `CREATE INDEX plans_words ON plans USING gin ((title || E'\\n' || prompt) gin_trgm_ops)`,
    );
    await runner.query(`CREATE INDEX plans_counted ON plans (kind) WHERE archived_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX plans_counted`);
    await runner.query(`DROP INDEX plans_words`);
    await runner.query(
      `CREATE INDEX plans_words ON plans USING gin (title gin_trgm_ops, prompt gin_trgm_ops)`,
    );
  }
}
