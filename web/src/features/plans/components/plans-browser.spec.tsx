/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { PlanView } from '@planwright/contracts';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { type Answers, problem, showPage } from '../../../shared/page.fixture.js';
import { planView } from '../../../shared/socket/plan.fixture.js';
import type { PlansView } from '../plans-view.js';
import { PlansBrowser } from './plans-browser.js';

const PLANS = [
  planView({ plan_id: 'p1', title: 'A café', status: 'running', tags: ['food'] }),
  planView({ plan_id: 'p2', title: 'A bus', status: 'failed', failed_tasks: 1, completed_tasks: 40 }),
  planView({ plan_id: 'p3', title: 'A school', status: 'completed', outcome: 'clean', completed_tasks: 61 }),
];

const page = (items: PlanView[], total = items.length, next: string | null = null) => ({
  items,
  total,
  next_cursor: next,
});
const listing = (items: PlanView[]): Answers => ({ 'GET /api/plans': () => page(items) });

/** What the address would say, in the order it was said. */
let views: PlansView[] = [];
function Page({ start }: { start: PlansView }) {
  const [view, setView] = useState(start);
  const onView = (next: PlansView): void => {
    views.push(next);
    setView(next);
  };
  return <PlansBrowser view={view} onView={onView} />;
}
async function show(answers: Answers, start: PlansView = {}) {
  views = [];
  const sent = await showPage(<Page start={start} />, answers);
  const lists = () => sent.filter(({ method }) => method === 'GET').map(({ query }) => query);
  const changes = () => sent.filter(({ method }) => method !== 'GET');
  return { lists, changes, user: userEvent.setup() };
}

const select = (title: string) => screen.findByRole('checkbox', { name: `Select ${title}` });
const bar = () => within(screen.getByRole('toolbar', { name: 'What to do with the selected plans' }));

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the list of plans', () => {
  it('says filters, search, tag and order to the address, and asks the server by it', async () => {
    const { user, lists } = await show(listing(PLANS));
    await screen.findByRole('link', { name: 'A café' });
    await user.click(screen.getByRole('button', { name: 'Failed only' }));
    await user.click(screen.getByRole('button', { name: 'Title' }));
    await user.click(screen.getByRole('button', { name: 'Title' }));
    await user.click(await screen.findByRole('button', { name: 'Only plans tagged food' }));
    await user.type(screen.getByRole('searchbox'), 'bus');
    await waitFor(() => expect(views.at(-1)).toMatchObject({ search: 'bus' }));
    expect(views.at(-1)).toEqual({ status: 'failed', sort: '-title', tag: 'food', search: 'bus' });
    await waitFor(() =>
      expect(lists().at(-1)).toEqual({
        status: 'failed',
        sort: '-title',
        tag: 'food',
        search: 'bus',
        limit: '100',
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Running' }));
    await waitFor(() => expect(lists().at(-1)).toMatchObject({ status: 'running,pending' }));
    // What waits for a person are also plans that ask which of two versions holds.
    await user.click(screen.getByRole('button', { name: 'Waiting' }));
    await waitFor(() =>
      expect(lists().at(-1)).toMatchObject({ status: 'waiting,paused', merge_waiting: 'too' }),
    );
    await user.click(screen.getByRole('button', { name: 'Archived' }));
    await waitFor(() => expect(lists().at(-1)).toMatchObject({ archived: 'true' }));
    expect(lists().at(-1)).not.toHaveProperty('status');
  });

  it('is sorted by cost and progress, the most first, and says so in its heads', async () => {
    const { user, lists } = await show(listing(PLANS));
    const head = (name: string) => screen.getByRole('columnheader', { name }).getAttribute('aria-sort');
    await screen.findByRole('link', { name: 'A café' });
    expect([head('Cost'), head('Progress'), head('Created')]).toEqual(['none', 'none', 'descending']);
    await user.click(screen.getByRole('button', { name: 'Cost' }));
    await waitFor(() => expect(lists().at(-1)).toMatchObject({ sort: '-cost_usd' }));
    expect([head('Cost'), head('Progress'), head('Created')]).toEqual(['descending', 'none', 'none']);
    await user.click(screen.getByRole('button', { name: 'Cost' }));
    await waitFor(() => expect(lists().at(-1)).toMatchObject({ sort: 'cost_usd' }));
    expect(head('Cost')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Progress' }));
    await waitFor(() => expect(lists().at(-1)).toMatchObject({ sort: '-progress_percentage' }));
    expect(views.at(-1)).toEqual({ sort: '-progress_percentage' });
  });

  it('archives what is selected, at once, and takes it back', async () => {
    const { user, changes } = await show({
      ...listing(PLANS),
      'PATCH /api/plans/p1': () => PLANS[0],
      'PATCH /api/plans/p3': () => PLANS[2],
    });
    await user.click(await select('A café'));
    await user.click(await select('A school'));
    expect(bar().getByText('2 selected')).toBeTruthy();
    await user.click(bar().getByRole('button', { name: 'Archive' }));
    await screen.findByText('2 plans archived.');
    expect(changes().map(({ path, body }) => [path, body])).toEqual([
      ['/api/plans/p1', { archived: true }],
      ['/api/plans/p3', { archived: true }],
    ]);
    expect(screen.queryByRole('toolbar')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(changes()).toHaveLength(4));
    expect(changes()[2]?.body).toEqual({ archived: false });
  });

  it('says what could not be taken back', async () => {
    let refuses = false;
    const { user } = await show({
      ...listing(PLANS),
      'PATCH /api/plans/p1': () => (refuses ? problem(503, 'engine_unavailable') : PLANS[0]),
    });
    await user.click(await select('A café'));
    await user.click(bar().getByRole('button', { name: 'Archive' }));
    refuses = true;
    await screen.findByText('1 plan archived.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Not taken back for 1 plan: Temporal does not answer');
  });

  it('says what is lost before it deletes, and which plan stayed', async () => {
    const { user, changes } = await show({
      ...listing(PLANS),
      'DELETE /api/plans/p1': () => problem(503, 'engine_unavailable'),
      'DELETE /api/plans/p2': () => new Response(null, { status: 204 }),
    });
    await user.click(await select('A café'));
    await user.click(await select('A bus'));
    await user.click(bar().getByRole('button', { name: 'Delete' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete 2 plans for good?' }));
    expect(dialog.getByText(/Lost for good: 41 finished tasks/)).toBeTruthy();
    expect(dialog.getByText(/1 plan of them has not ended/)).toBeTruthy();
    expect(changes()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Delete 2 plans' }));
    await screen.findByText('1 plan deleted.');
    await screen.findByText('1 plan stayed as before: Temporal does not answer');
  });

  it('cancels only what has not ended', async () => {
    const { user, changes } = await show({
      ...listing(PLANS),
      'POST /api/plans/p1/cancel': () => PLANS[0],
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Select all that are loaded' }));
    await user.click(bar().getByRole('button', { name: 'Cancel plans' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Cancel 1 plan?' }));
    expect(dialog.getByText(/2 plans of the selected have ended already/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cancel 1 plan' }));
    await screen.findByText('1 plan cancelled.');
    expect(changes().map(({ path }) => path)).toEqual(['/api/plans/p1/cancel']);
  });

  it('adds tags to many on top of their own', async () => {
    const { user, changes } = await show({
      ...listing(PLANS),
      'PATCH /api/plans/p1': () => PLANS[0],
      'PATCH /api/plans/p2': () => PLANS[1],
    });
    await user.click(await select('A café'));
    await user.click(await select('A bus'));
    await user.click(bar().getByRole('button', { name: 'Tag' }));
    await user.type(await screen.findByLabelText('Tags'), 'spring, food');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('2 plans tagged.');
    expect(changes().map(({ body }) => body)).toEqual([
      { tags: ['food', 'spring'] },
      { tags: ['spring', 'food'] },
    ]);
  });

  it('renames in place; Escape leaves the title as it was', async () => {
    const { user, changes } = await show({ ...listing(PLANS), 'PATCH /api/plans/p2': () => PLANS[1] });
    const rename = async (): Promise<HTMLElement> => {
      await user.click(await screen.findByRole('button', { name: 'Actions for A bus' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
      return screen.findByLabelText('New title for A bus');
    };
    await user.type(await rename(), 'x{Escape}');
    expect(changes()).toEqual([]);
    const field = await rename();
    await user.clear(field);
    await user.type(field, 'A night bus{Enter}');
    await screen.findByText('Renamed.');
    expect(changes().map(({ body }) => body)).toEqual([{ title: 'A night bus' }]);
  });

  it('is walked and selected by keys', async () => {
    const { user } = await show(listing(PLANS));
    await screen.findByRole('link', { name: 'A café' });
    await user.keyboard('j');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('A café'));
    await user.keyboard('jx');
    expect(bar().getByText('1 selected')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('A bus');
    expect((await select('A bus')).getAttribute('aria-checked')).toBe('true');
  });

  it('gives the focus to a row when the bar over the selected goes, or the row that had it', async () => {
    let plans = PLANS;
    const { user } = await show({
      'GET /api/plans': () => page(plans),
      'PATCH /api/plans/p1': () => PLANS[0],
      'PATCH /api/plans/p2': () => PLANS[1],
    });
    await user.click(await select('A café'));
    act(() => bar().getByRole('button', { name: 'Archive' }).focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('A café'));
    act(() => screen.getByRole('button', { name: 'Actions for A bus' }).focus());
    await user.keyboard('{Enter}');
    act(() => screen.getByRole('menuitem', { name: 'Archive' }).focus());
    plans = PLANS.filter(({ plan_id }) => plan_id !== 'p2');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('A school'));
  });

  it('draws only what is in view, and reads on at its end', async () => {
    // jsdom lays nothing out.
    jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(65);
    const many = (from: number) =>
      Array.from({ length: 100 }, (_, i) => planView({ plan_id: `p${from + i}`, title: `Plan ${from + i}` }));
    const { lists } = await show({
      'GET /api/plans': (_request, url) =>
        url.searchParams.get('cursor') ? page(many(100), 200) : page(many(0), 200, 'more'),
    });
    await screen.findByRole('link', { name: 'Plan 0' });
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('201');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    act(() => {
      Object.defineProperty(window, 'scrollY', { value: 100 * 65, configurable: true });
      window.dispatchEvent(new Event('scroll'));
    });
    await waitFor(() => expect(lists().at(-1)).toMatchObject({ cursor: 'more' }));
    Object.defineProperty(window, 'scrollY', { value: 0, configurable: true });
  });

  it('teaches where there is nothing', async () => {
    const { user } = await show(listing([]), { status: 'failed' });
    await screen.findByText('No plan matches.');
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(await screen.findByText('No plan yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Make the first plan' }).getAttribute('href')).toBe('/new');
  });
});
