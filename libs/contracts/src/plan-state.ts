import type { FailureInfo } from './errors.js';
import type { FeedEvent } from './events.js';
import type { PlanOutcome, PlanStatus, TaskStatus } from './states.js';

/** What a viewer knows of a plan from its events alone: the same events give the same state, whoever watched when. */
export interface PlanState {
  lastSeq: number;
  status: PlanStatus;
  outcome: PlanOutcome | null;
  error: FailureInfo | null;
  progress: { percentage: number; completed: number; failed: number; blocked: number; total: number };
  tasks: Record<
    string,
    { status: TaskStatus; attempt: number; durationMs: number | null; error: FailureInfo | null }
  >;
  files: Record<string, { task: string; version: number; size: number; contentType: string }>;
  cost: number;
  tokens: { input: number; output: number; reasoning: number; cached: number };
}

export const emptyPlanState = (): PlanState => ({
  lastSeq: 0,
  status: 'pending',
  outcome: null,
  error: null,
  progress: { percentage: 0, completed: 0, failed: 0, blocked: 0, total: 0 },
  tasks: {},
  files: {},
  cost: 0,
  tokens: { input: 0, output: 0, reasoning: 0, cached: 0 },
});

/**
 * Folds one stored event into the state. An event already seen (seq ≤ lastSeq) changes nothing; a gap throws a
 * RangeError, since a gapless feed cannot have one.
 */
export function applyEvent(state: PlanState, event: FeedEvent): PlanState {
  if (event.seq <= state.lastSeq) return state;
  if (event.seq !== state.lastSeq + 1) throw new RangeError(`event ${event.seq} came after ${state.lastSeq}`);
  const next = { ...state, lastSeq: event.seq };
  switch (event.event) {
    case 'plan_status':
      return {
        ...next,
        status: event.payload.status,
        outcome: event.payload.outcome ?? null,
        error: event.payload.error ?? null,
      };
    case 'plan_progress': {
      const p = event.payload;
      return {
        ...next,
        progress: {
          percentage: p.progress_percentage,
          completed: p.completed_tasks,
          failed: p.failed_tasks,
          blocked: p.blocked_tasks,
          total: p.total_tasks,
        },
      };
    }
    case 'task_status': {
      const { task, status, attempt, duration_ms, error } = event.payload;
      return {
        ...next,
        tasks: {
          ...state.tasks,
          [task]: { status, attempt, durationMs: duration_ms ?? null, error: error ?? null },
        },
      };
    }
    case 'content_written': {
      const { task, file, version, size, content_type } = event.payload;
      return {
        ...next,
        files: { ...state.files, [file]: { task, version, size, contentType: content_type } },
      };
    }
    case 'llm_interaction': {
      const { status, tokens, cost_usd } = event.payload;
      if (status === 'running') return next;
      const sum = { ...state.tokens };
      for (const key of ['input', 'output', 'reasoning', 'cached'] as const) sum[key] += tokens[key];
      return { ...next, cost: state.cost + cost_usd, tokens: sum };
    }
    case 'log_line':
      return next;
  }
}

/** A plan in one of these states changes no more unless a person asks for it. */
export const isEnded = (status: PlanStatus): boolean =>
  status === 'completed' || status === 'failed' || status === 'cancelled';
