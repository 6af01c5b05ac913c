/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { problem, showPage, type Answers } from '../../../shared/page.fixture.js';
import { PLAN_ID, planView, taskView } from '../../../shared/socket/plan.fixture.js';
import { TaskList } from './task-list.js';

const select = jest.fn();
function Page() {
  const [search, setSearch] = useState<string>();
  return (
    <TaskList
      planId={PLAN_ID}
      selected={undefined}
      filter={undefined}
      search={search}
      onSelect={select}
      onFilter={() => undefined}
      onSearch={setSearch}
    />
  );
}
const show = (answers: Answers) => showPage(<Page />, answers);
const remaining = { tasks: ['a', 'b'], calls: 3, cost_usd: 0.5, duration_ms: 65_000 };
const path = `GET /api/plans/${PLAN_ID}/tasks`;

beforeAll(() => {
  // Without a height the long list would see nothing.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => 600 });
  }
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the list of tasks', () => {
  it('names what holds a task up, opens it, and moves by keys', async () => {
    const user = userEvent.setup();
    await show({
      [path]: () => ({
        items: [
          taskView('a', { title: 'Base', status: 'failed' }),
          taskView('b', { title: 'Next', status: 'blocked', needs: ['a'] }),
        ],
      }),
      [`GET /api/plans/${PLAN_ID}/remaining`]: () => remaining,
    });
    const next = await screen.findByRole('button', { name: /Next.*Base/s });
    await user.click(next);
    expect(select).toHaveBeenCalledWith('b');
    await user.keyboard('k');
    expect(document.activeElement?.textContent).toContain('Base');
  });

  it('retries where it failed, and says before what that takes', async () => {
    const user = userEvent.setup();
    const sent = await show({
      [path]: () => ({ items: [taskView('a', { title: 'Base', status: 'failed' })] }),
      [`GET /api/plans/${PLAN_ID}/remaining`]: (_request, url) => {
        expect(url.searchParams.get('from')).toBe('a');
        return remaining;
      },
      [`POST /api/plans/${PLAN_ID}/tasks/a/retry`]: () => planView(),
    });
    await screen.findByText('Runs 2 tasks: 3 calls, about 1 min 05 s, $0.50.');
    await user.click(screen.getByRole('button', { name: 'Retry Base' }));
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('keeps the focus on the row of a task that is retried', async () => {
    const user = userEvent.setup();
    let status: 'failed' | 'ready' = 'failed';
    await show({
      [path]: () => ({ items: [taskView('a', { title: 'Base', status }), taskView('b', { title: 'Next' })] }),
      [`GET /api/plans/${PLAN_ID}/remaining`]: () => remaining,
      [`POST /api/plans/${PLAN_ID}/tasks/a/retry`]: () => {
        status = 'ready';
        return planView();
      },
    });
    const retry = await screen.findByRole('button', { name: 'Retry Base' });
    act(() => retry.focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Retry Base' })).toBeNull());
    await waitFor(() => expect(document.activeElement?.id).toBe('task-a'));
  });

  it('draws of very many tasks only what is seen, under the heads of their stages', async () => {
    const user = userEvent.setup();
    const items = Array.from({ length: 1000 }, (_, index) =>
      taskView(`t${index}`, { stage: index < 500 ? 'First' : 'Second', status: 'running' }),
    );
    await show({ [path]: () => ({ items }) });
    const head = await screen.findByRole('button', { name: /^First/ });
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
    expect(screen.getAllByRole('listitem')[0]?.getAttribute('aria-setsize')).toBe('1002');
    await user.click(head);
    expect(head.getAttribute('aria-expanded')).toBe('false');
    expect(await screen.findByRole('button', { name: /^Second/ })).toBeTruthy();
  });

  it('finds a task by its words also where it is not drawn, in whatever stage', async () => {
    const user = userEvent.setup();
    const items = Array.from({ length: 1000 }, (_, index) =>
      taskView(`t${index}`, { title: `Number ${index}`, stage: index < 500 ? 'First' : 'Second' }),
    );
    await show({ [path]: () => ({ items }) });
    await user.type(await screen.findByRole('searchbox', { name: 'Find a task' }), 'NUMBER 999');
    await screen.findByRole('button', { name: /Number 999/ });
    expect(screen.queryByRole('button', { name: /^First/ })).toBeNull();
    await user.type(screen.getByRole('searchbox'), '9');
    await screen.findByText('No task matches.');
  });

  it('says that the tasks could not be read', async () => {
    await show({ [path]: () => problem(404, 'plan_not_found') });
    expect((await screen.findByRole('alert')).textContent).toContain('There is no such plan');
  });
});
