/** What a task writes at its begin and its end. Locks: task, plan, event counter. */
export const TASK_FUNCTIONS = [
  {
    // A cancelled plan begins nothing. Neither does a task that is completed, or that was raised to another generation.
    // A task that runs or waits already is granted as it is: the same activity came twice. `in_items`: of its maps.
    signature: 'begin_task(uuid, text, integer, integer)',
    create: `CREATE FUNCTION begin_task(in_plan uuid, in_task text, in_generation integer, in_items integer)
      RETURNS boolean LANGUAGE plpgsql AS $$
      DECLARE
        begun plan_tasks;
      BEGIN
        UPDATE plan_tasks t SET status = 'running', attempt = t.attempt + 1, error = NULL, gaps = '[]',
            items_total = coalesce(in_items, t.items_total), ready_at = coalesce(t.ready_at, now()),
            started_at = now(), completed_at = NULL
          FROM plans p
          WHERE t.plan_id = in_plan AND t.task = in_task AND t.generation = in_generation
            AND p.plan_id = t.plan_id AND p.status <> 'cancelled'
            AND t.status IN ('pending', 'ready', 'blocked', 'failed', 'cancelled')
          RETURNING t.* INTO begun;
        IF FOUND THEN
          PERFORM tell_plan(in_plan, jsonb_build_array(task_status_event(begun)));
          RETURN true;
        END IF;
        SELECT * INTO begun FROM plan_tasks t WHERE t.plan_id = in_plan AND t.task = in_task
          AND t.generation = in_generation AND t.status IN ('running', 'waiting');
        IF NOT FOUND THEN RETURN false; END IF;
        IF in_items <> begun.items_total THEN
          UPDATE plan_tasks SET items_total = in_items WHERE plan_id = in_plan AND task = in_task;
          PERFORM tell_plan(in_plan, '[]');
        END IF;
        RETURN true;
      END $$`,
  },
  {
    // Writes each text whose newest version is another text or of an older generation, then points the files at the
    // newest versions. Returns the events of the files, in their order.
    signature: 'write_contents(uuid, text, integer, text, jsonb, text[], jsonb)',
    create: `CREATE FUNCTION write_contents(in_plan uuid, in_task text, in_generation integer, in_stage text,
        in_texts jsonb, in_contents text[], in_files jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
      DECLARE
        told jsonb;
      BEGIN
        WITH incoming AS (
          SELECT t.*, in_contents[t.position] AS content
          FROM ROWS FROM (jsonb_to_recordset(in_texts) AS (name text, content_type text, size integer, sha256 text,
            definition_hash text, author text)) WITH ORDINALITY
            AS t(name, content_type, size, sha256, definition_hash, author, position)
        ), newest AS (
          SELECT DISTINCT ON (c.name) c.name, c.content_id, c.version, c.generation, c.size, c.sha256
          FROM plan_content c JOIN incoming i ON i.name = c.name
          WHERE c.plan_id = in_plan AND c.task = in_task AND c.item = '' ORDER BY c.name, c.version DESC
        ), added AS (
          INSERT INTO plan_content
            (plan_id, task, name, version, generation, content, content_type, size, sha256, definition_hash, author)
          SELECT in_plan, in_task, i.name, coalesce(n.version, 0) + 1, in_generation, i.content, i.content_type, i.size,
            i.sha256, i.definition_hash, i.author
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
    // A task that has ended, or was raised, is left alone. A task made anew may have fewer items than before: their files
    // of older generations are no part of it any more.
    signature: 'complete_task(uuid, text, integer, jsonb, text[], jsonb, jsonb)',
    create: `CREATE FUNCTION complete_task(in_plan uuid, in_task text, in_generation integer, in_texts jsonb,
        in_contents text[], in_files jsonb, in_gaps jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
      DECLARE
        done plan_tasks;
        told jsonb;
      BEGIN
        SELECT * INTO done FROM plan_tasks t WHERE t.plan_id = in_plan AND t.task = in_task
          AND t.generation = in_generation AND t.status NOT IN ('completed', 'cancelled', 'stale') FOR UPDATE;
        IF NOT FOUND THEN RETURN false; END IF;
        told := write_contents(in_plan, in_task, in_generation, done.stage, in_texts, in_contents, in_files);
        IF in_generation > 1 THEN
          DELETE FROM plan_files f USING plan_content c WHERE f.plan_id = in_plan AND f.task = in_task
            AND c.content_id = f.content_id AND c.item <> '' AND c.generation < in_generation;
        END IF;
        UPDATE plan_tasks t SET status = 'completed', completed_at = clock_timestamp(),
            started_at = coalesce(t.started_at, now()), ready_at = coalesce(t.ready_at, now()),
            attempt = greatest(t.attempt, 1), error = NULL, gaps = in_gaps, edited = false,
            version = (SELECT max(c.version) FROM plan_content c WHERE c.plan_id = in_plan AND c.task = in_task
                       AND c.item = '' AND c.name = 'output')
          WHERE t.plan_id = in_plan AND t.task = in_task RETURNING t.* INTO done;
        PERFORM tell_plan(in_plan, told || task_status_event(done));
        RETURN true;
      END $$`,
  },
];
