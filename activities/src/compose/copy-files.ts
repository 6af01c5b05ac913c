import type { WrittenFile } from '@planwright/engine';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ActivityDependencies } from '../dependencies.js';

/**
 * Copies a task's files to the folder of its run, where one is wanted. The database has them already, so a full disk or
 * a folder that cannot be written costs the copy and a line in the plan's log, not the task. `files` is asked only then.
 */
export async function copyFiles(
  { runDir, store }: ActivityDependencies,
  planId: string,
  task: string,
  files: () => WrittenFile[],
): Promise<void> {
  if (!runDir) return;
  const folder = path.join(runDir, planId);
  try {
    await mkdir(folder, { recursive: true });
    for (const file of files()) {
      await copyWhole(path.join(folder, path.basename(file.name)), file.content);
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    await store.log(
      planId,
      'warn',
      `Files of ${task} were not copied to PLANWRIGHT_RUN_DIR (${reason}); they are kept in the database.`,
      task,
    );
  }
}

const HALF = '.part';

/** Removes what killed workers had begun to copy; call it when nobody copies for the plan any more. */
export async function dropHalfCopies(
  { runDir }: Pick<ActivityDependencies, 'runDir'>,
  planId: string,
): Promise<void> {
  if (!runDir) return;
  const folder = path.join(runDir, planId);
  const names = await readdir(folder).catch(() => []);
  const halves = names.filter((name) => name.endsWith(HALF));
  await Promise.all(
    halves.map((name) => rm(path.join(folder, name), { force: true }).catch(() => undefined)),
  );
}

/** A name that is read holds a whole file or none: it is written aside first, and what was begun there is not left. */
async function copyWhole(target: string, content: string): Promise<void> {
  const aside = `${target}${HALF}`;
  try {
    await writeFile(aside, content);
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}
