import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities.js';

export interface BareRunInput {
  activities: number;
  /** How many of them run side by side. */
  at_once: number;
}

const { nothing } = proxyActivities<typeof activities>({ startToCloseTimeout: '1 minute' });

/** Runs activities that do nothing: what Temporal itself costs here. */
export async function bareRun(input: BareRunInput): Promise<void> {
  let left = input.activities;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await nothing();
    }
  };
  await Promise.all(Array.from({ length: input.at_once }, lane));
}
