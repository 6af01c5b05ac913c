import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks in which two versions wait for an answer are few among all tasks; they are found without reading the others. */
export class MergesThatWait1764220000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX plan_tasks_merge_waiting ON plan_tasks (plan_id) WHERE candidate IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX plan_tasks_merge_waiting`);
  }
}
