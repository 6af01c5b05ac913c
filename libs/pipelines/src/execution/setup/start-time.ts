import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';

const StartTime = z.object({
  server_iso_utc: z.string().describe('UTC, to the second, ending in Z'),
  server_iso_local: z.string().describe('the same moment with its offset'),
  server_timezone_name: z.string(),
});

/** The one date that every schedule of the plan counts from: when the plan was asked for, not when a worker got to it. */
export const startTime = defineTask({
  name: 'start_time',
  title: 'Start time',
  stage: 'Setup',
  purpose: 'Fixes the moment the plan was asked for, from which every date is counted.',
  needs: [],
  steps: {},
  output: StartTime,
  compose: ({ plan }) => {
    const toTheSecond = `${plan.createdAt.slice(0, 19)}`;
    return {
      server_iso_utc: `${toTheSecond}Z`,
      server_iso_local: `${toTheSecond}+00:00`,
      server_timezone_name: 'UTC',
    };
  },
  files: [jsonFile('001-1-start_time.json', 'Start time')],
});
