import type { FailureInfo } from '@planwright/contracts';
import type { CallLedger } from '@planwright/engine';
import type { DataSource } from 'typeorm';
import { storableJson } from '../statements/storable.js';
import { inTransaction, statementsOn } from '../statements/transaction.js';
import { beginAttempt } from './begin-attempt.js';
import { claimAgain, claimNew } from './claim-call.js';
import { hedging } from './hedge.js';
import { endClaim, settleAnswer, settleFailure } from './settle-call.js';

/** The ledger of calls over Postgres. */
export function createCallLedger(dataSource: DataSource): CallLedger {
  const single = statementsOn(dataSource);
  return {
    claim: async (request) =>
      (await claimNew(single, request)) ??
      (await inTransaction(dataSource, (query) => claimAgain(query, request))),
    begin: (attempt) => beginAttempt(dataSource, attempt),
    ...hedging(dataSource),
    async renewLease(callId, leaseOwner, leaseMs) {
      const renewed = await single(
        `UPDATE llm_calls SET lease_until = clock_timestamp() + make_interval(secs => $3 / 1000.0)
         WHERE call_id = $1 AND lease_owner = $2 AND state = 'claimed' RETURNING call_id`,
        [callId, leaseOwner, leaseMs],
      );
      return renewed.length > 0;
    },
    async noteResponseId(callId, interactionId, leaseOwner, responseId) {
      await single(
        `WITH owned AS (
           UPDATE llm_calls SET response_id = $4
           WHERE call_id = $1 AND lease_owner = $3 AND state = 'claimed' RETURNING call_id
         )
         UPDATE llm_interactions i SET response_id = $4 FROM owned
         WHERE i.interaction_id = $2 AND i.call_id = owned.call_id AND i.status = 'running'`,
        [callId, interactionId, leaseOwner, responseId],
      );
    },
    settleAnswer: (input) => settleAnswer(single, input),
    settleFailure: (input) => inTransaction(dataSource, (query) => settleFailure(query, input)),
    giveUp: (callId, leaseOwner, failure) =>
      inTransaction(dataSource, (query) =>
        endClaim(query, callId, leaseOwner, 'failed', storableJson(failure)),
      ),
    async release(callId, leaseOwner) {
      await inTransaction(dataSource, (query) => endClaim(query, callId, leaseOwner, 'open', null));
    },
    answers: (planId, task, generation) =>
      single(
        `SELECT DISTINCT ON (step, item) step, item, answer FROM llm_calls
         WHERE plan_id = $1 AND task = $2 AND generation = $3 AND state = 'answered'
         ORDER BY step, item, answered_at DESC`,
        [planId, task, generation],
      ),
    async failure(callId) {
      const [row] = await single<{ error: FailureInfo | null }>(
        `SELECT error FROM llm_calls WHERE call_id = $1`,
        [callId],
      );
      return row?.error ?? null;
    },
  };
}
