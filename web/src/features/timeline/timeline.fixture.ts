import type { TaskView } from '@planwright/contracts';
import type { Attempt } from '../../shared/socket/overlay-interactions.js';
import { taskView } from '../../shared/socket/plan.fixture.js';

export const ORIGIN = Date.parse('2026-01-01T00:00:00.000Z');
/** Seconds since the plan began, as the API writes times. */
export const at = (seconds: number): string => new Date(ORIGIN + seconds * 1000).toISOString();

/** A task that was ready, started and ended at these seconds. */
export const ran = (
  task: string,
  [ready, started, ended]: readonly [number, number | null, number | null],
  change: Partial<TaskView> = {},
): TaskView =>
  taskView(task, {
    status: ended === null ? 'running' : 'completed',
    ready_at: at(ready),
    started_at: started === null ? null : at(started),
    completed_at: ended === null ? null : at(ended),
    ...change,
  });

export const attempt = (id: string, task: string, begun: number, change: Partial<Attempt> = {}): Attempt => ({
  interaction_id: id,
  call_id: `call of ${id}`,
  task,
  step: 'draft',
  item: '',
  attempt: 1,
  model: 'gpt-x',
  status: 'completed',
  tokens: { input: 900, output: 400, reasoning: 0, cached: 0 },
  cost_usd: 0.01,
  queued_ms: 200,
  first_token_ms: 700,
  duration_ms: 2000,
  error: null,
  fallback_from: null,
  created_at: at(begun),
  ...change,
});

/** A run as it is when a map of risks was refused once for haste, answered at the second try, and one call goes on. */
export const TASKS: TaskView[] = [
  ran('setup', [0, 0, 0.02], { title: 'Setup', stage: 'Setup' }),
  ran('risks', [0.02, 0.3, 6.4], { title: 'Risks', stage: 'Context', needs: ['setup'], cost_usd: 0.03 }),
  ran('places', [0.02, 0.1, 2.5], { title: 'Places', stage: 'Context', needs: ['setup'] }),
  ran('assumptions', [6.4, 6.5, null], {
    title: 'Assumptions',
    stage: 'Assumptions',
    needs: ['risks', 'places'],
  }),
  taskView('report', { title: 'Report', stage: 'Report', needs: ['assumptions'] }),
];

const LIMITED = {
  code: 'llm_rate_limited',
  message: 'The provider asks to wait.',
  todo: 'It is tried again by itself.',
  retryable: true,
} as const;

export const ATTEMPTS: Attempt[] = [
  attempt('first', 'first_read', 0.1, { step: 'first_read' }),
  attempt('r1', 'risks', 0.5, {
    call_id: 'risks',
    status: 'failed',
    error: LIMITED,
    duration_ms: 40,
    first_token_ms: null,
    cost_usd: 0,
  }),
  attempt('r2', 'risks', 2.5, { call_id: 'risks', attempt: 2, cost_usd: 0.03 }),
  attempt('a1', 'assumptions', 6.6, {
    status: 'running',
    queued_ms: null,
    first_token_ms: null,
    duration_ms: null,
    cost_usd: 0,
  }),
];
