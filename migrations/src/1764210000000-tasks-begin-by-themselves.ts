import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A task may be there before its needs are completed and begin by itself the moment they are: whoever holds it is told
 * when a task has ended, and begins it in the statement that looks whether it may (docs/adr/0016).
 */
export class TasksBeginByThemselves1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  // The answers are RunStore.beginAwaited's (libs/engine).
  `CREATE FUNCTION begin_awaited(in_plan uuid, in_task text, in_generation integer, in_needs text[]) RETURNS text
    LANGUAGE plpgsql AS $$
    DECLARE
      needs record;
    BEGIN
      PERFORM FROM plans p JOIN plan_tasks t USING (plan_id)
        WHERE p.plan_id = in_plan AND p.status IN ('running', 'pending') AND t.task = in_task
          AND t.generation = in_generation AND t.status IN ('pending', 'ready', 'running');
      IF NOT FOUND THEN RETURN 'gone'; END IF;
      SELECT count(*) FILTER (WHERE status IN ('completed', 'stale')) AS done,
             count(*) FILTER (WHERE status = 'running') AS running,
             count(*) FILTER (WHERE status IN ('pending', 'ready')) AS before
        INTO needs FROM plan_tasks WHERE plan_id = in_plan AND task = ANY(in_needs);
      IF needs.done + needs.running + needs.before < cardinality(in_needs) THEN RETURN 'gone'; END IF;
      IF needs.before > 0 THEN RETURN 'stalled'; END IF;
      IF needs.running > 0 THEN RETURN 'waits'; END IF;
      RETURN CASE WHEN begin_task(in_plan, in_task, in_generation, NULL) THEN 'granted' ELSE 'gone' END;
    END $$`,
  `CREATE FUNCTION tell_task_ended() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('planwright_tasks', NEW.plan_id || '#' || NEW.task || '#' || NEW.status);
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER plan_tasks_ended AFTER UPDATE OF status ON plan_tasks FOR EACH ROW
    WHEN (NEW.status IN ('completed', 'stale', 'failed', 'blocked', 'cancelled') AND OLD.status <> NEW.status)
    EXECUTE FUNCTION tell_task_ended()`,
];

const DOWN = [
  `DROP TRIGGER plan_tasks_ended ON plan_tasks`,
  `DROP FUNCTION tell_task_ended()`,
  `DROP FUNCTION begin_awaited(uuid, text, integer, text[])`,
];
