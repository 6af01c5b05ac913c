import type { NewEvent } from '@planwright/contracts';
import type { CompletedTask } from '@planwright/engine';
import { storableContent, storableJson } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';
import { tellPlan } from './tell.js';

const OUTPUT = 'output';

/** Stores output and files as new versions and completes the task. A task that has ended, or was raised, is left alone. */
export async function completeTask(query: Query, done: CompletedTask): Promise<void> {
  await query(`SELECT complete_task($1, $2, $3, $4::jsonb, $5, $6::jsonb, $7::jsonb)`, [
    done.planId,
    done.task,
    done.generation,
    ...contentsOf(done),
    storableJson(done.gaps),
  ]);
}

/** Stores what is no task of the graph: texts and files, and the events of their writing. */
export async function completeFirstRead(
  query: Query,
  done: CompletedTask & { stage: string },
): Promise<void> {
  const [written] = await query<{ told: NewEvent[] }>(
    `SELECT write_contents($1, $2, $3, $4, $5::jsonb, $6, $7::jsonb) AS told`,
    [done.planId, done.task, done.generation, done.stage, ...contentsOf(done)],
  );
  await tellPlan(query, done.planId, written?.told ?? []);
}

/** The texts, once each, and the files that show them: a file whose content is the output shares its row. */
export function contentsOf(
  done: Pick<CompletedTask, 'output' | 'files' | 'definitionHash' | 'author' | 'madeFrom'>,
): [texts: string, contents: string[], files: string] {
  const ownTexts = done.files.filter((file) => file.content !== done.output);
  const texts = [{ name: OUTPUT, content: done.output, contentType: 'application/json' }, ...ownTexts].map(
    ({ name, content, contentType }) => ({ name, contentType, ...storableContent(content) }),
  );
  return [
    storableJson(
      texts.map(({ name, contentType, size, sha256 }) => ({
        name,
        content_type: contentType,
        size,
        sha256,
        definition_hash: done.definitionHash,
        author: done.author,
        ...(name === OUTPUT && done.madeFrom ? { made_from: done.madeFrom } : {}),
      })),
    ),
    texts.map(({ text }) => text),
    storableJson(
      done.files.map(({ name, content, contentType }) => ({
        name,
        text_name: content === done.output ? OUTPUT : name,
        content_type: contentType,
      })),
    ),
  ];
}
