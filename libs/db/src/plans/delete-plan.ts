import type { Query } from '../statements/transaction.js';

/**
 * Deletes a plan with everything that it made; false where there is none. To delete the row locks the plan first and then
 * all that goes with it, against the order of every other writer: what one of them has under way as the plan is deleted
 * is waited for here, in their order.
 */
export async function deletePlan(query: Query, planId: string): Promise<boolean> {
  await query(`SELECT FROM inbox WHERE plan_id = $1 FOR UPDATE`, [planId]);
  await query(`SELECT FROM llm_calls WHERE plan_id = $1 FOR UPDATE`, [planId]);
  await query(`SELECT FROM plan_tasks WHERE plan_id = $1 ORDER BY task FOR UPDATE`, [planId]);
  // A trigger takes its events along and tells who watches.
  const deleted = await query(`DELETE FROM plans WHERE plan_id = $1 RETURNING plan_id`, [planId]);
  return deleted.length > 0;
}
