import type { PlanOutcome, PlanStatus, SpeedVsDetail, TaskStatus } from '@planwright/contracts';

export const planStatus: Record<PlanStatus, string> = {
  pending: 'Pending',
  running: 'Running',
  paused: 'Paused',
  waiting: 'Waiting for you',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export const outcome: Record<PlanOutcome, string> = {
  clean: 'nothing missing',
  completed_with_gaps: 'with gaps',
  with_failures: 'with failures',
  nothing_succeeded: 'nothing succeeded',
};

export const taskStatus: Record<TaskStatus, string> = {
  pending: 'Pending',
  ready: 'Ready',
  running: 'Running',
  waiting: 'Waiting for you',
  completed: 'Completed',
  failed: 'Failed',
  blocked: 'Blocked',
  cancelled: 'Cancelled',
  stale: 'Out of date',
};

export const speed: Record<SpeedVsDetail, { name: string; note: string }> = {
  all_details_but_slow: { name: 'Thorough', note: 'Every detail; takes the longest' },
  balanced_speed_and_detail: { name: 'Balanced', note: 'Good depth in fair time' },
  fast_but_skip_details: { name: 'Quick', note: 'The outline first; leaves details out' },
};

export const withGaps = 'Completed with gaps';
