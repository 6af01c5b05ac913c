import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import type { Settings } from '@planwright/config';
import { reasonOf, StackError } from '../stack-error.js';

const TIMEOUT_MS = 5_000;
const RUN_ID = /^[a-z]+-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Ends the runs of these plans: what they remember is of the database that was replaced, and they would go on from it.
 * A Temporal that only this data folder has, and which does not run now, forgets all of its runs instead.
 * @throws StackError when a Temporal of its own does not answer.
 */
export async function endRuns(settings: Settings, planIds: ReadonlySet<string>): Promise<void> {
  if (settings.origins.temporalAddress === 'default') {
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(settings.dataDir, `temporal.db${suffix}`), { force: true });
    return;
  }
  try {
    await terminateRuns(settings.temporalAddress, settings.temporalNamespace, planIds);
  } catch (error) {
    throw new StackError(
      `the runs of these plans could not be ended at TEMPORAL_ADDRESS ${settings.temporalAddress} (${reasonOf(error)})`,
      'start that Temporal or correct the address, then restore again; the database is as it was',
    );
  }
}

/** Terminates every run that is open and carries the id of one of these plans. Returns the ids of those runs. */
export async function terminateRuns(
  address: string,
  namespace: string,
  planIds: ReadonlySet<string>,
): Promise<string[]> {
  const connection = await Connection.connect({ address, connectTimeout: TIMEOUT_MS });
  try {
    const { workflow } = new Client({ connection, namespace });
    const ended: string[] = [];
    for await (const { workflowId } of workflow.list({ query: `ExecutionStatus = 'Running'` })) {
      if (!planIds.has(RUN_ID.exec(workflowId)?.[1] ?? '')) continue;
      await workflow
        .getHandle(workflowId)
        .terminate('The database was restored from a backup; resume the plan.')
        .catch((error: unknown) => {
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        });
      ended.push(workflowId);
    }
    return ended;
  } finally {
    await connection.close();
  }
}
