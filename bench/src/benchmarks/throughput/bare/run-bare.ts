import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BareRunInput } from './workflow.js';

const TASK_QUEUE = 'bench-bare';
const END_MS = 10_000;

interface BareOptions {
  /** host:port */
  address: string;
  /** Where the bundle is written. */
  folder: string;
  runs: number;
  run: BareRunInput;
}

const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Runs workflows of activities that do nothing, all at once, with one worker process on the given Temporal.
 * @returns activities a second, from the first start to the last end
 */
export async function bareActivitiesPerSecond({ address, folder, runs, run }: BareOptions): Promise<number> {
  const bundle = path.join(folder, 'bare-bundle.js');
  const { code } = await bundleWorkflowCode({
    workflowsPath: program('./workflow.js'),
    logger: new DefaultLogger('WARN'),
  });
  writeFileSync(bundle, code);
  const worker = fork(program('./worker.js'), [address, TASK_QUEUE, bundle]);
  try {
    await ready(worker);
    const connection = await Connection.connect({ address });
    try {
      const client = new Client({ connection });
      const execute = (id: string, input: BareRunInput): Promise<void> =>
        client.workflow.execute('bareRun', { taskQueue: TASK_QUEUE, workflowId: id, args: [input] });
      // The first run of a worker finds nothing compiled.
      await execute('bare-warm-up', { ...run, activities: run.at_once });
      const startedAt = Date.now();
      await Promise.all(Array.from({ length: runs }, (_, index) => execute(`bare-${index}`, run)));
      return (runs * run.activities) / ((Date.now() - startedAt) / 1000);
    } finally {
      await connection.close();
    }
  } finally {
    await end(worker);
  }
}

async function ready(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit').then(([code]) => {
    throw new Error(`the bare worker ended with ${String(code)} before it was ready`);
  });
  await Promise.race([once(worker, 'message'), ended]);
  // From here on its end is expected.
  ended.catch(() => undefined);
}

async function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exited = once(worker, 'exit');
  const late = setTimeout(() => worker.kill('SIGKILL'), END_MS);
  if (worker.connected) worker.disconnect();
  await exited;
  clearTimeout(late);
}
