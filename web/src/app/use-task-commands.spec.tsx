/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TaskView } from '@planwright/contracts';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { problem, showPage, type Answers } from '../shared/page.fixture.js';
import { PLAN_ID, planView, taskView } from '../shared/socket/plan.fixture.js';
import { Commands } from './commands.js';
import Palette from './palette.js';
import { useTaskCommands } from './use-task-commands.js';

const TASKS = [
  taskView('risks', { title: 'Risks', status: 'failed' }),
  taskView('team', {
    ...{ title: 'Team', status: 'completed', version: 1, calls: 2, cost_usd: 0.5 },
    tokens: { input: 300, output: 200, reasoning: 100, cached: 50 },
  }),
  taskView('report', { title: 'Report', status: 'pending' }),
];
const onEdit = jest.fn();

function Page({ selected }: { selected: string | undefined }) {
  const [finds, setFinds] = useState(false);
  useTaskCommands({ planId: PLAN_ID, tasks: TASKS, selected, onEdit });
  return (
    <main>
      {TASKS.map(({ task, title }: TaskView) => (
        <button key={task} data-task={task}>
          {title}
        </button>
      ))}
      <button onClick={() => setFinds(true)}>Elsewhere</button>
      {finds && <Palette onClose={() => setFinds(false)} />}
    </main>
  );
}

const remaining = { tasks: ['risks', 'report'], calls: 3, cost_usd: 0.5, duration_ms: 65_000 };
async function show(selected?: string, more: Answers = {}) {
  const sent = await showPage(
    <Commands>
      <Page selected={selected} />
    </Commands>,
    {
      [`GET /api/plans/${PLAN_ID}/remaining`]: () => remaining,
      [`GET /api/plans/${PLAN_ID}/impact`]: () => ({ ...remaining, held: [], tokens: 1000 }),
      [`GET /api/plans/${PLAN_ID}/tasks`]: () => ({ items: TASKS }),
      'GET /api/plans': () => ({ items: [] }),
      [`POST /api/plans/${PLAN_ID}/tasks/risks/retry`]: () => planView(),
      [`POST /api/plans/${PLAN_ID}/tasks/team/regenerate`]: () => planView(),
      ...more,
    },
  );
  const posted = () => sent.filter(({ method }) => method === 'POST').map(({ path }) => path);
  return { user: userEvent.setup(), posted };
}
const focus = (name: string): void => act(() => screen.getByRole('button', { name }).focus());

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  onEdit.mockClear();
  jest.restoreAllMocks();
});

describe('a task by keys and palette', () => {
  it('is retried where it has the focus, after it was said what that takes', async () => {
    const { user, posted } = await show();
    focus('Risks');
    await user.keyboard('r');
    await screen.findByRole('dialog', { name: 'Retry Risks?' });
    await screen.findByText('Runs 2 tasks: 3 calls, about 1 min 05 s, $0.50.');
    expect(posted()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(posted()).toEqual([`/api/plans/${PLAN_ID}/tasks/risks/retry`]));
  });

  it('is edited and made anew, with all that would run told before', async () => {
    const { user, posted } = await show();
    focus('Team');
    await user.keyboard('e');
    expect(onEdit).toHaveBeenCalledWith('team');
    await user.keyboard('r');
    await screen.findByText('3 tasks run again: 5 calls, 1.5K tokens, about 1 min 05 s, $1.00.');
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    await waitFor(() => expect(posted()).toEqual([`/api/plans/${PLAN_ID}/tasks/team/regenerate`]));
  });

  it('is not made anew before it is known what that takes', async () => {
    let answers = false;
    const { user, posted } = await show(undefined, {
      [`GET /api/plans/${PLAN_ID}/impact`]: () =>
        answers ? { ...remaining, held: [], tokens: 0 } : problem(500, 'internal'),
    });
    focus('Team');
    await user.keyboard('r');
    const yes = await screen.findByRole('button', { name: 'Ask again' });
    expect(yes.hasAttribute('disabled')).toBe(true);
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(yes.hasAttribute('disabled')).toBe(true);
    answers = true;
    await user.click(again);
    await screen.findByText(/^3 tasks run again/);
    await user.click(yes);
    await waitFor(() => expect(posted()).toHaveLength(1));
  });

  it('is the one that is open where none has the focus; the focus goes before it', async () => {
    const { user } = await show('team');
    focus('Elsewhere');
    await user.keyboard('e');
    expect(onEdit).toHaveBeenLastCalledWith('team');
    focus('Report');
    await user.keyboard('er');
    expect(onEdit).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is found in the palette, which is about the task that had the focus', async () => {
    const { user, posted } = await show('team');
    focus('Elsewhere');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Edit Team')).toBeTruthy();
    await user.keyboard('anew Team{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Make this task anew?' })).toBeTruthy();
    expect(posted()).toEqual([]);
  });

  it('tells why it was refused', async () => {
    const { user } = await show(undefined, {
      [`POST /api/plans/${PLAN_ID}/tasks/risks/retry`]: () => problem(503, 'worker_unavailable'),
    });
    focus('Risks');
    await user.keyboard('r');
    await user.click(await screen.findByRole('button', { name: 'Retry' }));
    expect(await screen.findByText(/^No worker is there to do this/)).toBeTruthy();
  });
});
