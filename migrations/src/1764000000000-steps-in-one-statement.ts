import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ATTEMPT_FUNCTIONS } from './steps-in-one-statement/attempts.js';
import { EVENT_FUNCTIONS } from './steps-in-one-statement/events.js';
import { TASK_FUNCTIONS } from './steps-in-one-statement/tasks.js';

/**
 * What an activity writes for a call or a task is one statement each, a function here: no round trip goes by while the
 * plan's row is locked, so the calls of a wide map do not queue behind each other (docs/adr/0014).
 */
export class StepsInOneStatement1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { create } of FUNCTIONS) await runner.query(create);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { signature } of FUNCTIONS.toReversed()) await runner.query(`DROP FUNCTION ${signature}`);
  }
}

const FUNCTIONS = [...EVENT_FUNCTIONS, ...TASK_FUNCTIONS, ...ATTEMPT_FUNCTIONS];
