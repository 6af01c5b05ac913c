import type { FailureInfo } from '@planwright/contracts';
import type { DataSource } from 'typeorm';
import { setPlanStatus } from '../run-store/plan-status.js';
import { tellPlan, TOLD_TASK, type ToldTask } from '../run-store/tell.js';
import { inTransaction } from '../statements/transaction.js';

/**
 * Tells on a plan that the run which walked it is gone: what that run had under way, or held at a gate that nobody has
 * answered, is to be done again, and the plan has failed with the reason until somebody resumes it.
 */
export async function tellRunGone(
  dataSource: DataSource,
  planId: string,
  failure: FailureInfo,
): Promise<void> {
  await inTransaction(dataSource, async (query) => {
    const stopped = await query<ToldTask>(
      `WITH locked AS (
         SELECT t.task FROM plan_tasks t JOIN plans p USING (plan_id)
         WHERE t.plan_id = $1 AND t.status IN ('ready', 'running', 'waiting')
           AND p.status IN ('pending', 'running', 'paused', 'waiting')
         ORDER BY t.task FOR UPDATE OF t
       )
       UPDATE plan_tasks t SET status = 'pending', ready_at = NULL, started_at = NULL,
         gate = CASE WHEN t.gate ->> 'decision' IS NULL THEN NULL ELSE t.gate END
       FROM locked l WHERE t.plan_id = $1 AND t.task = l.task RETURNING ${TOLD_TASK}`,
      [planId],
    );
    if (stopped.length) {
      const tasks = stopped.sort((a, b) => a.position - b.position);
      await tellPlan(
        query,
        planId,
        tasks.map(({ event }) => event),
      );
    }
    await setPlanStatus(query, planId, 'failed', { outcome: 'with_failures', error: failure });
  });
}
