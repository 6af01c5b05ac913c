import type { NewEvent } from '@planwright/contracts';
import type { CompletedTask } from '@planwright/engine';
import { storableContent, storableJson } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';
import { taskStatusEvent, tellPlan, TOLD_TASK, type ToldTask } from './tell.js';

const OUTPUT = 'output';

interface Text {
  name: string;
  content: string;
  contentType: string;
}

interface FileRow {
  name: string;
  version: number;
  size: number;
  content_type: string;
}

/** Stores output and files as new versions and completes the task. A task that has ended, or was raised, is left alone. */
export async function completeTask(query: Query, done: CompletedTask): Promise<void> {
  const { planId, task, generation } = done;
  const [locked] = await query(
    `SELECT 1 FROM plan_tasks
     WHERE plan_id = $1 AND task = $2 AND generation = $3 AND status NOT IN ('completed', 'cancelled', 'stale')
     FOR UPDATE`,
    [planId, task, generation],
  );
  if (!locked) return;
  const files = await writeContents(query, done);
  await forgetOlderItems(query, done);
  const completed = await query<ToldTask>(
    `UPDATE plan_tasks t SET status = 'completed', completed_at = now(), started_at = coalesce(t.started_at, now()),
       ready_at = coalesce(t.ready_at, now()), attempt = greatest(t.attempt, 1),
       error = NULL, gaps = $3::jsonb, edited = false,
       version = (SELECT max(version) FROM plan_content c
                  WHERE c.plan_id = t.plan_id AND c.task = t.task AND c.item = '' AND c.name = '${OUTPUT}')
     WHERE t.plan_id = $1 AND t.task = $2 RETURNING ${TOLD_TASK}`,
    [planId, task, storableJson(done.gaps)],
  );
  const told = completed.map((t) => taskStatusEvent(planId, t));
  await tellPlan(query, planId, [...writtenEvents(done, files), ...told]);
}

/** Stores what is no task of the graph: texts and files, and the events of their writing. */
export async function completeFirstRead(
  query: Query,
  done: CompletedTask & { stage: string },
): Promise<void> {
  const files = await writeContents(query, done);
  await tellPlan(query, done.planId, writtenEvents(done, files));
}

const writtenEvents = ({ planId, task }: CompletedTask, files: readonly FileRow[]): NewEvent[] =>
  files.map(({ name, version, size, content_type }) => ({
    event: 'content_written',
    payload: { plan_id: planId, task, file: name, version, size, content_type },
  }));

/** A task made anew may have fewer items than before: their files of older generations are no part of it any more. */
async function forgetOlderItems(query: Query, { planId, task, generation }: CompletedTask): Promise<void> {
  await query(
    `DELETE FROM plan_files f USING plan_content c
     WHERE f.plan_id = $1 AND f.task = $2 AND c.content_id = f.content_id AND c.item <> '' AND c.generation < $3`,
    [planId, task, generation],
  );
}

/**
 * Writes each text whose newest version is another text or of an older generation, then points the files at the newest
 * versions: all in one statement. Returns the files in their order.
 */
async function writeContents(query: Query, done: CompletedTask & { stage?: string }): Promise<FileRow[]> {
  const ownTexts = done.files.filter((file) => file.content !== done.output);
  const texts: Text[] = [
    { name: OUTPUT, content: done.output, contentType: 'application/json' },
    ...ownTexts,
  ];
  const contents = texts.map(({ content }) => storableContent(content));
  const rows = await query<FileRow>(
    `WITH incoming AS (
       SELECT * FROM unnest($4::text[], $5::text[], $6::text[], $7::int[], $8::text[])
         AS i(name, content, content_type, size, sha256)
     ), newest AS (
       SELECT DISTINCT ON (name) name, content_id, version, generation, size, sha256 FROM plan_content
       WHERE plan_id = $1 AND task = $2 AND item = '' AND name = ANY($4) ORDER BY name, version DESC
     ), added AS (
       INSERT INTO plan_content
         (plan_id, task, name, version, generation, content, content_type, size, sha256, definition_hash, author)
       SELECT $1, $2, i.name, coalesce(n.version, 0) + 1, $3, i.content, i.content_type, i.size, i.sha256, $9, $10
       FROM incoming i LEFT JOIN newest n USING (name)
       WHERE n.sha256 IS DISTINCT FROM i.sha256 OR n.generation IS DISTINCT FROM $3
       RETURNING name, content_id, version, size, sha256
     ), current AS (
       SELECT name, content_id, version, size, sha256 FROM added
       UNION ALL
       SELECT n.name, n.content_id, n.version, n.size, n.sha256
       FROM newest n WHERE n.name NOT IN (SELECT name FROM added)
     )
     INSERT INTO plan_files (plan_id, name, task, stage, content_id, content_type, size, version, sha256)
     SELECT $1, f.name, $2, coalesce($14, (SELECT stage FROM plan_tasks WHERE plan_id = $1 AND task = $2)),
       c.content_id, f.content_type, c.size, c.version, c.sha256
     FROM unnest($11::text[], $12::text[], $13::text[]) AS f(name, text_name, content_type)
     JOIN current c ON c.name = f.text_name
     ON CONFLICT (plan_id, name) DO UPDATE SET task = EXCLUDED.task, stage = EXCLUDED.stage,
       content_id = EXCLUDED.content_id, content_type = EXCLUDED.content_type, size = EXCLUDED.size,
       version = EXCLUDED.version, sha256 = EXCLUDED.sha256, created_at = now()
     RETURNING name, version, size, content_type`,
    [
      done.planId,
      done.task,
      done.generation,
      texts.map(({ name }) => name),
      contents.map(({ text }) => text),
      texts.map(({ contentType }) => contentType),
      contents.map(({ size }) => size),
      contents.map(({ sha256 }) => sha256),
      done.definitionHash,
      done.author,
      done.files.map(({ name }) => name),
      done.files.map((file) => (file.content === done.output ? OUTPUT : file.name)),
      done.files.map(({ contentType }) => contentType),
      done.stage ?? null,
    ],
  );
  const byName = new Map(rows.map((row) => [row.name, row]));
  return done.files.flatMap(({ name }) => byName.get(name) ?? []);
}
