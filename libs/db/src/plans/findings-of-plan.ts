import type { Finding } from '@planwright/contracts';
import { findingsOf, type PlanContents } from '@planwright/engine/findings';
import type { DataSource } from 'typeorm';

const KEPT_FINDINGS = 50;

/** The rules read every word of a plan, so what they found is kept until other versions hold. */
export function createFindings(
  dataSource: DataSource,
  contentsOfTasks: (planId: string) => Promise<PlanContents>,
): (planId: string) => Promise<Finding[]> {
  const kept = new Map<string, { written: string; findings: Finding[] }>();
  return async (planId: string): Promise<Finding[]> => {
    const [content]: { written: string | null }[] = await dataSource.query(
      `SELECT string_agg(version::text, ',' ORDER BY position) AS written FROM plan_tasks
       WHERE plan_id = $1 AND version > 0`,
      [planId],
    );
    const written = content?.written ?? '';
    const known = kept.get(planId);
    if (written !== '' && known?.written === written) return known.findings;
    const findings = findingsOf(await contentsOfTasks(planId));
    kept.delete(planId);
    kept.set(planId, { written, findings });
    const [oldest] = kept.keys();
    if (kept.size > KEPT_FINDINGS && oldest !== undefined) kept.delete(oldest);
    return findings;
  };
}
