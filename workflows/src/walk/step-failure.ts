import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/** Why a step or an item was given up: a code of the register and the ledger row that holds the whole story. */
export interface StepFailure {
  code: string;
  call_id: string | null;
  item: string | null;
}

/** @throws the error itself where it is no failure of a step. */
export function describeFailure(error: unknown, item: string | null): StepFailure {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (!(cause instanceof ApplicationFailure) || !cause.type) throw error;
  const [detail] = (cause.details ?? []) as { call_id?: string }[];
  return { code: cause.type, call_id: detail?.call_id ?? null, item };
}
