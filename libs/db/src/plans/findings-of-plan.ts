import type { Finding } from '@planwright/contracts';
import { findingsOf, type PlanContents } from '@planwright/engine/findings';
import type { DataSource } from 'typeorm';

const KEPT_FINDINGS = 50;

/** The rules read every word of a plan, so what they found is kept until more is written: content is only ever added. */
export function createFindings(
  dataSource: DataSource,
  contentsOfTasks: (planId: string) => Promise<PlanContents>,
): (planId: string) => Promise<Finding[]> {
  const kept = new Map<string, { written: number; findings: Finding[] }>();
  return async (planId: string): Promise<Finding[]> => {
    const [content]: { written: number }[] = await dataSource.query(
      `SELECT count(*) AS written FROM plan_content WHERE plan_id = $1`,
      [planId],
    );
    const written = content?.written ?? 0;
    const known = kept.get(planId);
    if (written > 0 && known?.written === written) return known.findings;
    const findings = findingsOf(await contentsOfTasks(planId));
    kept.delete(planId);
    kept.set(planId, { written, findings });
    const [oldest] = kept.keys();
    if (kept.size > KEPT_FINDINGS && oldest !== undefined) kept.delete(oldest);
    return findings;
  };
}
