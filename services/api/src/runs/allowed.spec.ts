import { describe, expect, it } from '@jest/globals';
import type { PlanView, TaskView } from '@planwright/contracts';
import { refuseEarly } from './allowed.js';
import type { PlanCommand } from './plan-engine.js';

const allowed = (kind: PlanCommand['kind'], planStatus: string, taskStatus?: string): boolean => {
  const plan = { status: planStatus } as PlanView;
  try {
    refuseEarly(kind, plan, taskStatus ? ({ task: 'a', status: taskStatus } as TaskView) : undefined);
    return true;
  } catch {
    return false;
  }
};
const PLAN = ['pending', 'running', 'paused', 'waiting', 'completed', 'failed', 'cancelled'];
const TASK = ['pending', 'ready', 'running', 'waiting', 'completed', 'failed', 'blocked', 'cancelled'];

describe('refuseEarly', () => {
  it.each([
    ['pause', ['pending', 'running', 'paused']],
    ['resume', ['pending', 'running', 'paused', 'failed', 'cancelled']],
    ['cancel', ['pending', 'running', 'paused', 'waiting', 'cancelled']],
  ] as const)('lets %s pass for a plan that is %j', (kind, states) => {
    expect(PLAN.filter((status) => allowed(kind, status))).toEqual(states);
  });

  it.each([
    ['retry', ['failed', 'cancelled']],
    ['regenerate', ['completed', 'failed']],
    ['gate', ['waiting']],
  ] as const)('lets %s pass for a task that is %j', (kind, states) => {
    expect(TASK.filter((status) => allowed(kind, 'running', status))).toEqual(states);
  });
});
