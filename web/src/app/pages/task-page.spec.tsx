/** @jest-environment ./web/dom-environment.mjs */
import { EventEmitter } from 'node:events';
import { afterEach, expect, it, jest } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createQueryClient } from '../../shared/api/query-client.js';
import { createConnection, type PlanSocket } from '../../shared/socket/connection.js';
import { ConnectionProvider } from '../../shared/socket/connection-context.js';
import { PLAN_ID, planView, taskView } from '../../shared/socket/plan.fixture.js';
import { Commands } from '../commands.js';
import { readPlanSearch, readTaskSearch } from '../search-params.js';
import { TaskPage } from './task-page.js';

const TASKS = [
  taskView('team', { title: 'The team', status: 'completed', version: 1 }),
  taskView('report', { title: 'The report', status: 'completed', needs: ['team'], edited: true }),
];
const DETAIL = {
  ...TASKS[0],
  editable: 'text',
  output_schema: null,
  output: 'Ten people.',
  contents: [],
  interactions: [],
};
const ANSWERS: Record<string, object> = {
  '': planView({ status: 'completed' }),
  '/tasks': { items: TASKS },
  '/tasks/team': DETAIL,
  '/impact': { tasks: ['report'], held: [], calls: 1, cost_usd: 1, tokens: 10, duration_ms: 1000 },
  '/remaining': { tasks: [], calls: 0, cost_usd: 0, duration_ms: 0 },
};

/** A gateway that says nothing. */
const silent = Object.assign(new EventEmitter(), { connected: false, connect: () => undefined });

async function open(address: string) {
  window.scrollTo = () => undefined;
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const { pathname } = new URL(new Request(input).url);
    const answer = ANSWERS[pathname.replace(`/api/plans/${PLAN_ID}`, '')];
    return Response.json(answer ?? { items: [] });
  });
  const root = createRootRoute();
  const routeTree = root.addChildren([
    createRoute({
      getParentRoute: () => root,
      path: '/plans/$planId',
      validateSearch: readPlanSearch,
      component: () => <h1>The plan</h1>,
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/plans/$planId/tasks/$task',
      validateSearch: readTaskSearch,
      component: TaskPage,
    }),
  ]);
  const router = createRouter({
    routeTree,
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <ConnectionProvider value={createConnection(silent as unknown as PlanSocket)}>
        <Commands>
          <RouterProvider router={router as never} />
        </Commands>
      </ConnectionProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'The team' });
  return { user: userEvent.setup(), router };
}

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

it('calls tasks by their titles where it asks whether one is made anew', async () => {
  const { user } = await open(`/plans/${PLAN_ID}/tasks/team`);
  await user.keyboard('r');
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog.textContent).toContain('The report'));
});

it('leads back to its plan by Escape, with the task open beside it', async () => {
  const { user, router } = await open(`/plans/${PLAN_ID}/tasks/team?section=output`);
  await user.keyboard('{Escape}');
  await screen.findByRole('heading', { name: 'The plan' });
  expect(router.state.location.search).toEqual({ task: 'team' });
});
