import type { EventName, EventPayload, FeedEvent, PlanView, TaskView } from '@planwright/contracts';

export const PLAN_ID = '0b6f5c3e-4f0e-4c1c-9a54-3d7f1f1f7a01';
const NO_TOKENS = { input: 0, output: 0, reasoning: 0, cached: 0 };

/** A running plan as REST tells it, at event 10. */
export const planView = (change: Partial<PlanView> = {}): PlanView => ({
  plan_id: PLAN_ID,
  kind: 'execution',
  title: 'A café',
  prompt: 'Open a café',
  status: 'running',
  outcome: null,
  progress_percentage: 10,
  completed_tasks: 1,
  failed_tasks: 0,
  blocked_tasks: 0,
  total_tasks: 3,
  waiting_merges: 0,
  current_tasks: [],
  llm_model: null,
  speed_vs_detail: 'balanced_speed_and_detail',
  tokens: NO_TOKENS,
  cost_usd: 0.5,
  created_at: '2026-01-01T00:00:00.000Z',
  started_at: '2026-01-01T00:00:01.000Z',
  completed_at: null,
  remaining_ms: null,
  tags: [],
  project_id: null,
  source_plan_id: null,
  budget_usd: null,
  archived_at: null,
  example: false,
  error: null,
  offline: true,
  last_seq: 10,
  ...change,
});

export const taskView = (task: string, change: Partial<TaskView> = {}): TaskView => ({
  task,
  title: task,
  stage: 'Analysis',
  kind: 'call',
  status: 'pending',
  needs: [],
  attempt: 1,
  version: 0,
  edited: false,
  stale_because: [],
  merge_waiting: false,
  ready_at: null,
  started_at: null,
  completed_at: null,
  duration_ms: null,
  calls: 0,
  tokens: NO_TOKENS,
  cost_usd: 0,
  items_done: 0,
  items_total: 0,
  gaps: [],
  gate: null,
  error: null,
  ...change,
});

/** Event `seq`, told `seq` seconds into the minute. */
export function feedEvent<N extends EventName>(
  seq: number,
  event: N,
  payload: Omit<EventPayload<N>, 'plan_id'>,
): FeedEvent {
  const at = `2026-01-01T00:00:${String(seq).padStart(2, '0')}.000Z`;
  return { event, payload: { plan_id: PLAN_ID, ...payload }, seq, at } as unknown as FeedEvent;
}

export const taskStatus = (
  seq: number,
  task: string,
  status: TaskView['status'],
  change: Partial<EventPayload<'task_status'>> = {},
): FeedEvent => feedEvent(seq, 'task_status', { task, stage: 'Analysis', status, attempt: 1, ...change });
