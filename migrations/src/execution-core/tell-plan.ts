/**
 * Brings counters and progress of a plan up to date with its tasks and tells it with the events given, numbers last.
 * The plan row is locked before the tasks are counted: two tasks that end at once must not count past each other.
 * Progress is the engine's progressOf; it only falls where in_may_fall says that tasks are made again.
 */
export const TELL_PLAN = {
  signature: 'tell_plan(uuid, jsonb, boolean)',
  create: `CREATE FUNCTION tell_plan(in_plan uuid, in_events jsonb, in_may_fall boolean DEFAULT false)
    RETURNS integer LANGUAGE plpgsql AS $$
    DECLARE
      before plans%ROWTYPE;
      counted record;
      progress numeric(4,1);
      told jsonb := in_events;
    BEGIN
      SELECT * INTO before FROM plans WHERE plan_id = in_plan FOR NO KEY UPDATE;
      IF NOT FOUND THEN RETURN 0; END IF;
      SELECT count(*) FILTER (WHERE status = 'completed')::integer AS completed,
             count(*) FILTER (WHERE status = 'failed')::integer AS failed,
             count(*) FILTER (WHERE status = 'blocked')::integer AS blocked,
             count(*)::integer AS total,
             sum(weight ORDER BY position) AS weight,
             sum(weight * CASE WHEN status = 'completed' THEN 1
                               WHEN items_total <= 0 THEN 0
                               ELSE least(0.99, items_done::double precision / items_total) END ORDER BY position) AS done
        INTO counted FROM plan_tasks WHERE plan_id = in_plan;
      progress := CASE WHEN counted.total = 0 THEN before.progress_percentage
                       WHEN counted.completed = counted.total THEN 100
                       ELSE least(99.9, floor(counted.done / counted.weight * 1000 + 1e-9) / 10) END;
      IF progress < before.progress_percentage THEN
        IF in_may_fall THEN
          told := told || jsonb_build_array(jsonb_build_object('event', 'log_line', 'payload', jsonb_build_object(
            'plan_id', in_plan, 'level', 'info', 'message', 'Tasks are made again: progress goes back from '
              || before.progress_percentage || ' % to ' || progress || ' %.')));
        ELSE
          progress := before.progress_percentage;
        END IF;
      END IF;
      IF (progress, counted.completed, counted.failed, counted.blocked) IS DISTINCT FROM
         (before.progress_percentage, before.completed_tasks, before.failed_tasks, before.blocked_tasks) THEN
        UPDATE plans SET progress_percentage = progress, completed_tasks = counted.completed,
            failed_tasks = counted.failed, blocked_tasks = counted.blocked
          WHERE plan_id = in_plan;
        told := told || jsonb_build_array(jsonb_build_object('event', 'plan_progress', 'payload', jsonb_build_object(
          'plan_id', in_plan, 'progress_percentage', progress, 'completed_tasks', counted.completed,
          'failed_tasks', counted.failed, 'blocked_tasks', counted.blocked, 'total_tasks', before.total_tasks)));
      END IF;
      IF jsonb_array_length(told) = 0 THEN RETURN 0; END IF;
      RETURN append_events('plan:' || in_plan, told);
    END $$`,
};
