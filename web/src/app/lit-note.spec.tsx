/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, expect, it, jest } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { showPage } from '../shared/page.fixture.js';
import { PLAN_ID, taskView } from '../shared/socket/plan.fixture.js';
import { LitNote } from './lit-note.js';
import { ToGraph } from './task-side.js';

const GOAL = taskView('goal', { title: 'Goal', status: 'completed', version: 2 });
const IMPACT = { tasks: ['team', 'report'], held: [], calls: 7, tokens: 900, cost_usd: 1, duration_ms: 1000 };

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const addressOf = (link: Element | undefined): URL => new URL(link?.getAttribute('href') ?? '', 'http://p');

it('an editor leads to the graph at every width, also where the graph has no room beside it', async () => {
  await showPage(<ToGraph planId={PLAN_ID} task="goal" isThere />, {});
  const [narrow, ...others] = screen.getAllByRole('link', { name: 'Show on the graph' });
  expect(others).toEqual([]);
  expect(narrow?.className).toContain('lg:hidden');
  expect(Object.fromEntries(addressOf(narrow).searchParams)).toEqual({ tab: 'graph', lit: 'goal' });
});

it('there it is told what would run again, which stands in light, and a way leads back', async () => {
  const lit: (string[] | undefined)[] = [];
  await showPage(
    <LitNote
      planId={PLAN_ID}
      task={GOAL}
      titleOf={(name) => name}
      onLit={(tasks) => lit.push(tasks && [...tasks])}
    />,
    { [`GET /api/plans/${PLAN_ID}/impact`]: () => IMPACT },
  );
  await screen.findByText(/^2 tasks run again: 7 calls, 900 tokens/);
  expect(lit.at(-1)).toEqual(['goal', 'team', 'report']);
  const back = addressOf(screen.getByRole('link', { name: 'Go on editing Goal' })).searchParams;
  expect(Object.fromEntries(back)).toEqual({ tab: 'graph', task: 'goal', section: 'edit' });
  cleanup();
  expect(lit.at(-1)).toBeUndefined();
});
