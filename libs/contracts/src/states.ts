import { z } from 'zod';

export const PlanKind = z.enum(['execution', 'development', 'masterplan']);
export type PlanKind = z.infer<typeof PlanKind>;

export const PlanStatus = z.enum([
  'pending',
  'running',
  'paused',
  'waiting',
  'completed',
  'failed',
  'cancelled',
]);
export type PlanStatus = z.infer<typeof PlanStatus>;

export const PlanOutcome = z.enum(['clean', 'completed_with_gaps', 'with_failures', 'nothing_succeeded']);
export type PlanOutcome = z.infer<typeof PlanOutcome>;

export const TaskStatus = z.enum([
  'pending',
  'ready',
  'running',
  'waiting',
  'completed',
  'failed',
  'blocked',
  'cancelled',
  'stale',
]);
export type TaskStatus = z.infer<typeof TaskStatus>;

export const SpeedVsDetail = z.enum([
  'all_details_but_slow',
  'balanced_speed_and_detail',
  'fast_but_skip_details',
]);
export type SpeedVsDetail = z.infer<typeof SpeedVsDetail>;
