/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, expect, it, jest } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage } from '../../../shared/page.fixture.js';
import { PLAN_ID, planView } from '../../../shared/socket/plan.fixture.js';
import { PlanActions } from './plan-actions.js';

const REMAINING = { tasks: ['risks', 'report'], calls: 3, cost_usd: 0.5, duration_ms: 65_000 };

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

async function show(status: 'paused' | 'running', command: string, answer: () => unknown) {
  const ignored = (): void => undefined;
  const plan = planView({ status });
  const sent = await showPage(
    <PlanActions plan={plan} recovering={false} more={null} onDeleted={ignored} />,
    {
      [`GET /api/plans/${PLAN_ID}/remaining`]: () => REMAINING,
      [`POST /api/plans/${PLAN_ID}/${command}`]: answer,
    },
  );
  return { user: userEvent.setup(), posted: () => sent.filter(({ method }) => method === 'POST') };
}

it('what going on takes is said beside the button, before it is pressed', async () => {
  const { user, posted } = await show('paused', 'resume', () => planView());
  await screen.findByText('Runs 2 tasks: 3 calls, about 1 min 05 s, $0.50.');
  expect(posted()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Resume' }));
  await waitFor(() => expect(posted()).toHaveLength(1));
});

it('a refusal stands under the buttons', async () => {
  const { user } = await show('running', 'pause', () => problem(503, 'engine_unavailable'));
  await user.click(screen.getByRole('button', { name: 'Pause' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Temporal does not answer');
});
