/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage } from '../shared/page.fixture.js';
import { PLAN_ID, taskView } from '../shared/socket/plan.fixture.js';
import { TaskSide } from './task-side.js';
import { UnknownTask } from './unknown-task.js';

const risks = taskView('risks', { title: 'Risks', status: 'completed', version: 2, calls: 1 });

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('a task beside its plan', () => {
  it('has a link to exactly what is read: the part, the attempt, the versions', async () => {
    const user = userEvent.setup();
    await showPage(
      <TaskSide
        planId={PLAN_ID}
        task={risks}
        tasks={[risks]}
        tab="tasks"
        search={{ task: 'risks', section: 'calls', call: 'c-7', vfrom: 1, vto: 2 }}
        onSearch={() => undefined}
        onLit={() => undefined}
      />,
      { [`GET /api/plans/${PLAN_ID}/tasks/risks`]: () => problem(404, 'task_not_found') },
    );
    await user.click(await screen.findByRole('button', { name: 'Copy the link to this task' }));
    const link = new URL(await navigator.clipboard.readText());
    expect(link.pathname).toBe(`/plans/${PLAN_ID}/tasks/risks`);
    expect(Object.fromEntries(link.searchParams)).toEqual({
      section: 'calls',
      call: 'c-7',
      vfrom: '1',
      vto: '2',
    });
  });

  it('that the address names and the plan does not have is told, and let go', async () => {
    const user = userEvent.setup();
    const closed = jest.fn();
    await showPage(<UnknownTask name="riks" onClose={closed} />, {});
    expect((await screen.findByRole('status')).textContent).toContain('riks');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
