/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { PlanView, TaskView } from '@planwright/contracts';
import { failureOf } from '@planwright/contracts';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { showPage } from '../../../shared/page.fixture.js';
import { PLAN_ID, planView, taskView } from '../../../shared/socket/plan.fixture.js';
import { PlanHeader } from './plan-header.js';

interface Seen {
  plan: PlanView;
  tasks: TaskView[];
}

async function show(start: Seen) {
  let go: (next: Seen) => void = () => undefined;
  function Page() {
    const [{ plan, tasks }, setSeen] = useState(start);
    return (
      <>
        <button ref={() => void (go = setSeen)}>Elsewhere</button>
        <PlanHeader plan={plan} tasks={tasks} more={null} onDeleted={() => undefined} />
      </>
    );
  }
  const answer = () => start.plan;
  await showPage(<Page />, {
    [`GET /api/plans/${PLAN_ID}`]: answer,
    [`GET /api/plans/${PLAN_ID}/tasks`]: () => ({ items: start.tasks }),
    [`GET /api/plans/${PLAN_ID}/remaining`]: () => ({ tasks: [], calls: 0, cost_usd: 0, duration_ms: 0 }),
    ...Object.fromEntries(
      ['pause', 'resume', 'tasks/a/retry'].map((name) => [`POST /api/plans/${PLAN_ID}/${name}`, answer]),
    ),
  });
  return { user: userEvent.setup(), go: (next: Seen) => act(() => go(next)) };
}
const focus = async (name: string): Promise<HTMLElement> => {
  const button = await screen.findByRole('button', { name });
  act(() => button.focus());
  return button;
};

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the head of a plan', () => {
  it('keeps the focus on one button while the plan is paused and goes on', async () => {
    const { user, go } = await show({ plan: planView(), tasks: [] });
    const button = await focus('Pause');
    await user.keyboard('{Enter}');
    go({ plan: planView({ status: 'paused' }), tasks: [] });
    expect(button.textContent).toBe('Resume');
    expect(document.activeElement).toBe(button);
    go({ plan: planView(), tasks: [] });
    expect(document.activeElement?.textContent).toBe('Pause');
  });

  it('gives the focus to its title when what asked for something is gone', async () => {
    const failed = taskView('a', { status: 'failed', error: failureOf('llm_refusal') });
    const plan = planView({ title: 'A café' });
    const { user, go } = await show({ plan, tasks: [failed] });
    await focus('Retry what failed');
    await user.keyboard('{Enter}');
    go({ plan, tasks: [{ ...failed, status: 'ready', error: null }] });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('A café'));
    const waits = taskView('a', { status: 'waiting', gate: { reasons: ['Costly'] } as TaskView['gate'] });
    go({ plan, tasks: [waits] });
    await focus('Decide…');
    go({ plan, tasks: [] });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('A café'));
  });

  it('shows the id of the plan, and gives all of it to copy', async () => {
    const user = userEvent.setup();
    await showPage(<PlanHeader plan={planView()} tasks={[]} more={null} onDeleted={() => undefined} />, {});
    await screen.findByText(PLAN_ID.slice(0, 8));
    await user.click(screen.getByRole('button', { name: 'Copy the id of this plan' }));
    expect(await navigator.clipboard.readText()).toBe(PLAN_ID);
  });
});
