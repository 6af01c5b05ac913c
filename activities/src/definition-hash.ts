import { definitionText, type Task } from '@planwright/pipelines';
import { createHash } from 'node:crypto';

const hashes = new WeakMap<Task, string>();

/** SHA-256 of a task's definition: what every content row says it was made by. */
export function definitionHash(task: Task): string {
  const hash = hashes.get(task) ?? createHash('sha256').update(definitionText(task)).digest('hex');
  hashes.set(task, hash);
  return hash;
}
