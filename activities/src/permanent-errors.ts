import { ApplicationFailure } from '@temporalio/common';
import type { PipelineActivities } from '@planwright/engine';

// SQLSTATE classes that no retry mends: bad data (22), a broken constraint (23), a statement that does not fit the
// schema (42). Everything else (a connection, a restart, a full disk) may pass.
const PERMANENT = /^(22|23|42)/;

const sqlState = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/**
 * Lets an activity fail for good on a database error that cannot pass, so that the run fails and the plan says so,
 * where a retry for ever would leave it silent. The failure names the SQLSTATE alone: a message could hold content.
 */
export function failOnPermanentErrors(activities: PipelineActivities): PipelineActivities {
  const wrapped = Object.entries(activities).map(([name, activity]) => [
    name,
    async (ref: never) => {
      try {
        return await (activity as (ref: never) => Promise<unknown>)(ref);
      } catch (error) {
        const state = sqlState(error);
        if (!PERMANENT.test(state)) throw error;
        throw ApplicationFailure.nonRetryable(
          `${name}: the database refused with SQLSTATE ${state}`,
          'internal_error',
        );
      }
    },
  ]);
  return Object.fromEntries(wrapped) as PipelineActivities;
}
