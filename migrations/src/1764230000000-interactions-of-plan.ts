import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A page of a plan's attempts at calls is read in their order: no page reads and sorts all the others. */
export class InteractionsOfPlan1764230000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX llm_interactions_of_plan ON llm_interactions (plan_id, created_at, interaction_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX llm_interactions_of_plan`);
  }
}
