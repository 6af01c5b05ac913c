/** What changes in the functions of a run now that a person's version may hold beside a newer one. Signatures stay. */
export const EDITED_FUNCTIONS = [
  {
    // A stale task is done: it has an output, and nothing in the run waits for it.
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
      SELECT count(*) FILTER (WHERE status IN ('completed', 'stale'))::integer AS completed,
             count(*) FILTER (WHERE status = 'failed')::integer AS failed,
             count(*) FILTER (WHERE status = 'blocked')::integer AS blocked,
             count(*)::integer AS total,
             sum(weight ORDER BY position) AS weight,
             sum(weight * CASE WHEN status IN ('completed', 'stale') THEN 1
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
  },
  {
    // Of an output it is noted what it was made from.
    signature: 'write_contents(uuid, text, integer, text, jsonb, text[], jsonb)',
    create: `CREATE FUNCTION write_contents(in_plan uuid, in_task text, in_generation integer, in_stage text,
        in_texts jsonb, in_contents text[], in_files jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
      DECLARE
        told jsonb;
      BEGIN
        WITH incoming AS (
          SELECT t.*, in_contents[t.position] AS content
          FROM ROWS FROM (jsonb_to_recordset(in_texts) AS (name text, content_type text, size integer, sha256 text,
            definition_hash text, author text, made_from jsonb)) WITH ORDINALITY
            AS t(name, content_type, size, sha256, definition_hash, author, made_from, position)
        ), newest AS (
          SELECT DISTINCT ON (c.name) c.name, c.content_id, c.version, c.generation, c.size, c.sha256
          FROM plan_content c JOIN incoming i ON i.name = c.name
          WHERE c.plan_id = in_plan AND c.task = in_task AND c.item = '' ORDER BY c.name, c.version DESC
        ), added AS (
          INSERT INTO plan_content
            (plan_id, task, name, version, generation, content, content_type, size, sha256, definition_hash, author,
             made_from)
          SELECT in_plan, in_task, i.name, coalesce(n.version, 0) + 1, in_generation, i.content, i.content_type, i.size,
            i.sha256, i.definition_hash, i.author, i.made_from
          FROM incoming i LEFT JOIN newest n USING (name)
          WHERE n.sha256 IS DISTINCT FROM i.sha256 OR n.generation IS DISTINCT FROM in_generation
          RETURNING name, content_id, version, size, sha256
        ), current AS (
          SELECT name, content_id, version, size, sha256 FROM added
          UNION ALL
          SELECT n.name, n.content_id, n.version, n.size, n.sha256
          FROM newest n WHERE n.name NOT IN (SELECT name FROM added)
        ), wanted AS (
          SELECT f.* FROM ROWS FROM (jsonb_to_recordset(in_files) AS (name text, text_name text, content_type text))
            WITH ORDINALITY AS f(name, text_name, content_type, position)
        ), filed AS (
          INSERT INTO plan_files (plan_id, name, task, stage, content_id, content_type, size, version, sha256)
          SELECT in_plan, w.name, in_task, in_stage, c.content_id, w.content_type, c.size, c.version, c.sha256
          FROM wanted w JOIN current c ON c.name = w.text_name
          ON CONFLICT (plan_id, name) DO UPDATE SET task = EXCLUDED.task, stage = EXCLUDED.stage,
            content_id = EXCLUDED.content_id, content_type = EXCLUDED.content_type, size = EXCLUDED.size,
            version = EXCLUDED.version, sha256 = EXCLUDED.sha256, created_at = now()
          RETURNING name, version, size, content_type
        )
        SELECT jsonb_agg(content_event(in_plan, in_task, f.name, f.version, f.size, f.content_type) ORDER BY w.position)
          INTO told FROM filed f JOIN wanted w USING (name);
        RETURN coalesce(told, '[]');
      END $$`,
  },
  {
    // Where a person's version holds, what was made is kept beside it, as a candidate without files, and the task is stale
    // until the person answers.
    signature: 'complete_task(uuid, text, integer, jsonb, text[], jsonb, jsonb)',
    create: `CREATE FUNCTION complete_task(in_plan uuid, in_task text, in_generation integer, in_texts jsonb,
        in_contents text[], in_files jsonb, in_gaps jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
      DECLARE
        done plan_tasks;
        told jsonb;
        newest integer;
      BEGIN
        SELECT * INTO done FROM plan_tasks t WHERE t.plan_id = in_plan AND t.task = in_task
          AND t.generation = in_generation AND t.status NOT IN ('completed', 'cancelled', 'stale') FOR UPDATE;
        IF NOT FOUND THEN RETURN false; END IF;
        told := write_contents(in_plan, in_task, in_generation, done.stage, in_texts, in_contents,
          CASE WHEN done.edited THEN '[]' ELSE in_files END);
        SELECT max(c.version) INTO newest FROM plan_content c
          WHERE c.plan_id = in_plan AND c.task = in_task AND c.item = '' AND c.name = 'output';
        IF in_generation > 1 AND NOT done.edited THEN
          DELETE FROM plan_files f USING plan_content c WHERE f.plan_id = in_plan AND f.task = in_task
            AND c.content_id = f.content_id AND c.item <> '' AND c.generation < in_generation;
        END IF;
        UPDATE plan_tasks t SET status = CASE WHEN done.edited THEN 'stale' ELSE 'completed' END,
            completed_at = clock_timestamp(), started_at = coalesce(t.started_at, now()),
            ready_at = coalesce(t.ready_at, now()), attempt = greatest(t.attempt, 1), error = NULL, gaps = in_gaps,
            version = CASE WHEN done.edited THEN t.version ELSE newest END,
            candidate = CASE WHEN done.edited THEN newest END,
            base_version = CASE WHEN done.edited THEN t.base_version END,
            stale_because = CASE WHEN done.edited THEN t.stale_because ELSE '{}' END
          WHERE t.plan_id = in_plan AND t.task = in_task RETURNING t.* INTO done;
        PERFORM tell_plan(in_plan, told || task_status_event(done));
        RETURN true;
      END $$`,
  },
  {
    // The files of items stay those of the version that holds.
    signature: 'write_item(llm_calls, jsonb, text)',
    create: `CREATE FUNCTION write_item(call llm_calls, in_item jsonb, in_content text) RETURNS SETOF jsonb
      LANGUAGE plpgsql AS $$
      DECLARE
        item record;
        newest record;
        written plan_content;
        held boolean;
      BEGIN
        SELECT * INTO item FROM jsonb_to_record(in_item) AS i(name text, content_type text, size integer, sha256 text,
          definition_hash text, is_file boolean);
        SELECT t.edited INTO held FROM plan_tasks t WHERE t.plan_id = call.plan_id AND t.task = call.task
          AND t.generation = call.generation FOR UPDATE;
        IF NOT FOUND THEN RETURN; END IF;
        SELECT max(c.version) AS version, coalesce(bool_or(c.generation = call.generation), false) AS known INTO newest
          FROM plan_content c
          WHERE c.plan_id = call.plan_id AND c.task = call.task AND c.item = call.item AND c.name = item.name;
        INSERT INTO plan_content
            (plan_id, task, item, name, version, generation, content, content_type, size, sha256, definition_hash, author)
          VALUES (call.plan_id, call.task, call.item, item.name, coalesce(newest.version, 0) + 1, call.generation,
            in_content, item.content_type, item.size, item.sha256, item.definition_hash, 'model')
          RETURNING * INTO written;
        IF NOT newest.known THEN
          UPDATE plan_tasks t SET items_done = t.items_done + 1 WHERE t.plan_id = call.plan_id AND t.task = call.task;
        END IF;
        IF item.is_file AND held THEN RETURN; END IF;
        IF item.is_file THEN
          INSERT INTO plan_files (plan_id, name, task, stage, content_id, content_type, size, version, sha256)
            VALUES (call.plan_id, item.name, call.task, call.stage, written.content_id, item.content_type, item.size,
              written.version, item.sha256)
            ON CONFLICT (plan_id, name) DO UPDATE SET task = EXCLUDED.task, stage = EXCLUDED.stage,
              content_id = EXCLUDED.content_id, content_type = EXCLUDED.content_type, size = EXCLUDED.size,
              version = EXCLUDED.version, sha256 = EXCLUDED.sha256, created_at = now();
        END IF;
        RETURN NEXT content_event(call.plan_id, call.task, item.name, written.version, item.size, item.content_type);
      END $$`,
  },
];
