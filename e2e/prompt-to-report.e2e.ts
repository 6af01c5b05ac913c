import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ledgerAgrees } from './checks/ledger-agrees.js';
import { PROMPT } from './stack/api.js';
import { Stack } from './stack/stack.js';

describe('from a prompt to a report', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm', 'worker', 'api'] });
  }, 120_000);
  afterAll(async () => stack?.stop());

  it('completes all fourteen tasks, with every file in the database and a report that names the subject', async () => {
    const { plan_id } = await stack.api.createPlan();
    const plan = await stack.api.ended(plan_id);
    expect(plan).toMatchObject({
      status: 'completed',
      outcome: 'clean',
      progress_percentage: 100,
      completed_tasks: 14,
      offline: true,
    });
    const tasks = await stack.api.tasks(plan_id);
    expect(tasks.every((task) => task.status === 'completed')).toBe(true);
    const files = await stack.api.files(plan_id);
    expect(files.map((file) => file.name)).toContain('002-19-scenarios.md');
    expect(files).toHaveLength(21);
    const report = await (await stack.api.request('GET', `/api/plans/${plan_id}/report`)).text();
    expect(report).toContain('Lisbon');
    expect(report).not.toMatch(/<script/i);
    expect(plan.prompt).toBe(PROMPT);
    await ledgerAgrees(stack, plan_id);
  }, 120_000);
});
