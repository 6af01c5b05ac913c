import { failureOf } from '@planwright/contracts';
import { createDataSource, livePlans, tellRunGone } from '@planwright/db';

/**
 * Tells on each plan that was under way when the backup was made that it was, so that it is offered for resume. Those
 * that had not begun are left as they are: they begin by themselves.
 * @returns the ids of those told.
 */
export async function tellPlans(url: string, madeAt: string): Promise<string[]> {
  const source = await createDataSource({ url, poolSize: 1, applicationName: 'planwright-restore' });
  try {
    const begun = (await livePlans(source, 0)).filter(({ status }) => status !== 'pending');
    const message = `This plan was under way when the backup of ${madeAt} was made, and was restored as it stood then.`;
    for (const { planId } of begun) await tellRunGone(source, planId, failureOf('run_lost', { message }));
    return begun.map(({ planId }) => planId);
  } finally {
    await source.destroy();
  }
}
