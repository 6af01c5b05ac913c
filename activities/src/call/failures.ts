import { ApplicationFailure } from '@temporalio/common';
import type { ErrorCode } from '@planwright/contracts';

/** Fails the activity for good; the ledger row named has the story. */
export const failForGood = (code: ErrorCode, callId: string): ApplicationFailure =>
  ApplicationFailure.create({
    message: code,
    type: code,
    nonRetryable: true,
    details: [{ call_id: callId }],
  });

/** Lets Temporal start the next attempt after `delayMs`. */
export const tryAgain = (code: string, delayMs: number): ApplicationFailure =>
  ApplicationFailure.create({ message: code, type: code, nextRetryDelay: Math.max(1, Math.round(delayMs)) });
