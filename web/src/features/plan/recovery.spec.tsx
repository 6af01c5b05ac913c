/** @jest-environment jsdom */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { failureOf, type PlanView, type TaskView } from '@planwright/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { api } from '../../shared/api/client.js';
import { createCommandRegistry } from '../../shared/keys/command-registry.js';
import { CommandsProvider } from '../../shared/keys/commands-context.js';
import { planView, taskView } from '../../shared/socket/plan.fixture.js';
import { TaskLinkProvider } from '../../shared/ui/task-link.js';
import { RecoveryPanel } from './components/recovery-panel.js';
import { recoveryOf } from './recovery.js';

const timedOut = failureOf('llm_timeout', { message: 'No answer after 120 s.' });
const tasks: TaskView[] = [
  taskView('setup', { status: 'completed' }),
  taskView('risks', { title: 'Risks', status: 'failed', error: timedOut }),
  taskView('team', { title: 'Team', status: 'failed', error: timedOut }),
  taskView('locations', { title: 'Locations', status: 'failed', error: failureOf('llm_refusal') }),
  taskView('report', { status: 'blocked', error: failureOf('need_failed') }),
];

// The router scrolls, which jsdom cannot.
beforeAll(() => {
  window.scrollTo = () => undefined;
});
afterEach(cleanup);

const commands = createCommandRegistry();

/** Shows the panel; gives what the server is asked. */
async function show(plan: PlanView, all: TaskView[]): Promise<{ path: string; body: unknown }[]> {
  const asked: { path: string; body: unknown }[] = [];
  const note = async (path: string, init: { body?: unknown } = {}): Promise<{ data: PlanView }> => {
    asked.push({ path, body: init.body });
    return { data: plan };
  };
  jest.spyOn(api, 'POST').mockImplementation(note as never);
  const remaining = { tasks: ['risks', 'report'], calls: 7, cost_usd: 1.25, duration_ms: 65_000 };
  jest.spyOn(api, 'GET').mockImplementation((async () => ({ data: remaining })) as never);
  jest.spyOn(api, 'PATCH').mockImplementation(note as never);
  const recovery = recoveryOf(plan, all);
  if (!recovery) throw new Error('nothing to recover from');
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <RecoveryPanel plan={plan} recovery={recovery} /> }),
    history: createMemoryHistory(),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CommandsProvider value={{ registry: commands, run: (command) => command.run() }}>
        <TaskLinkProvider value={({ task, children }) => <span data-opens={task}>{children}</span>}>
          <RouterProvider router={router as never} />
        </TaskLinkProvider>
      </CommandsProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('region');
  return asked;
}

describe('a plan that does not go on', () => {
  it('says which tasks failed and why, once for each reason, what waits and what is kept', () => {
    const recovery = recoveryOf(planView({ status: 'failed', error: timedOut }), tasks);
    expect(recovery?.causes.map(({ title, tasks: of }) => [title, of.map(({ task }) => task)])).toEqual([
      ['The model did not answer in time', ['risks', 'team']],
      ['The model declined to answer', ['locations']],
    ]);
    expect(recovery).toMatchObject({ kind: 'failed', kept: 1, total: 5 });
    expect(recovery?.blocked.map(({ task }) => task)).toEqual(['report']);
  });

  it('is nothing to tell of while it runs, waits, was paused by a person or is done', () => {
    for (const status of ['running', 'waiting', 'paused', 'completed', 'pending'] as const) {
      expect(recoveryOf(planView({ status }), [])).toBeNull();
    }
  });

  it('tells the run, a person, the budget and an edit that waits apart', () => {
    const kindOf = (plan: Partial<PlanView>, all: TaskView[] = []) => recoveryOf(planView(plan), all)?.kind;
    expect(kindOf({ status: 'failed', error: failureOf('run_lost') })).toBe('run');
    expect(kindOf({ status: 'cancelled' })).toBe('cancelled');
    expect(kindOf({ status: 'paused', error: failureOf('budget_reached') })).toBe('budget');
    const stale = taskView('team', { status: 'stale' });
    expect(kindOf({ status: 'completed' }, [stale])).toBe('outdated');
    // A person's own version waits for an answer, not for a run.
    expect(kindOf({ status: 'completed' }, [{ ...stale, edited: true }])).toBeUndefined();
  });

  it('goes on by one button', async () => {
    const user = userEvent.setup();
    const asked = await show(planView({ status: 'failed' }), tasks);
    expect(screen.getByText('3 tasks failed')).toBeTruthy();
    expect(screen.getByText(/1 task waits for them. 1 of 5 tasks are done and kept/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Retry what failed' }));
    await waitFor(() => expect(asked.map(({ path }) => path)).toEqual(['/api/plans/{id}/resume']));
  });

  it('names the one task that failed, with a way to it, and why in a line', async () => {
    const one = tasks.filter(({ task }) => task !== 'team' && task !== 'locations');
    await show(planView({ status: 'failed' }), one);
    const heading = screen.getByRole('heading');
    expect(heading.textContent).toBe('Risks failed');
    expect(within(heading).getByText('Risks').getAttribute('data-opens')).toBe('risks');
    expect(screen.getByText('The model did not answer in time: No answer after 120 s.')).toBeTruthy();
    expect(screen.getAllByText('Risks')).toHaveLength(1);
  });

  it('offers its way on in the palette, asking with what it takes', async () => {
    const asked = await show(planView({ status: 'running' }), tasks);
    const [command] = commands.all();
    expect(command?.label).toBe('Retry what failed');
    render(<QueryClientProvider client={new QueryClient()}>{command?.confirm?.body}</QueryClientProvider>);
    // Beside the button, and in the question.
    const takes = 'Runs 2 tasks: 7 calls, about 1 min 05 s, $1.25.';
    await waitFor(() => expect(screen.getAllByText(takes)).toHaveLength(2));
    command?.run();
    await waitFor(() => expect(asked).toHaveLength(3));
  });

  it('retries what failed while the others still run, and says before what that takes', async () => {
    const user = userEvent.setup();
    const asked = await show(planView({ status: 'running' }), tasks);
    expect(screen.getByText('3 tasks failed; the others go on')).toBeTruthy();
    await screen.findByText('Runs 2 tasks: 7 calls, about 1 min 05 s, $1.25.');
    await user.click(screen.getByRole('button', { name: 'Retry what failed' }));
    const retried = '/api/plans/{id}/tasks/{task}/retry';
    await waitFor(() => expect(asked.map(({ path }) => path)).toEqual([retried, retried, retried]));
  });

  it('goes on with more money, and only with more than is spent', async () => {
    const user = userEvent.setup();
    const plan = planView({
      status: 'paused',
      error: failureOf('budget_reached'),
      budget_usd: 2,
      cost_usd: 2.1,
    });
    const asked = await show(plan, []);
    const field = screen.getByLabelText('New budget (US dollars)') as HTMLInputElement;
    expect(field.value).toBe('5');
    await user.clear(field);
    await user.type(field, '2');
    expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
    await user.type(field, '0');
    await user.click(screen.getByRole('button', { name: 'Raise the budget and go on' }));
    await waitFor(() =>
      expect(asked[0]).toEqual({ path: '/api/plans/{id}/budget', body: { budget_usd: 20 } }),
    );
  });
});
