/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { MergeView as Merge } from '@planwright/contracts';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PLAN_ID } from '../../../shared/socket/plan.fixture.js';
import { serve, WithQueries } from '../editing.fixture.js';
import { MergeView } from './merge-view.js';

const MERGE: Merge = {
  task: 'goal',
  editable: 'json',
  base: { version: 1, content: '{}' },
  mine: { version: 2, content: '{}' },
  theirs: { version: 3, content: '{}' },
  merged: JSON.stringify({ goal: 'mine', team: 'new' }),
  conflicts: [
    { path: 'goal', label: 'Goal', base: 1, mine: 'mine', theirs: 'theirs' },
    { path: 'owner', label: 'Owner', base: 'Ann', theirs: 'Bea' },
  ],
  because: ['context'],
};

function show(merge: Merge) {
  const asked = serve({
    'GET tasks/goal/merge': merge,
    'GET impact': { tasks: ['report'], held: [], calls: 0, tokens: 0, cost_usd: 0, duration_ms: 0 },
    'POST tasks/goal/merge': { version: 4, stale: ['report'] },
  });
  let settled = 0;
  render(
    <MergeView
      planId={PLAN_ID}
      task="goal"
      version={2}
      titleOf={(task) => task}
      onSettled={() => settled++}
    />,
    { wrapper: WithQueries },
  );
  return { asked, settled: () => settled };
}

const sent = (asked: ReturnType<typeof show>['asked']) => asked.find(({ method }) => method === 'POST')?.body;

afterEach(cleanup);

describe('a version of a person whose inputs have changed', () => {
  it('is put together with the new one as the person chooses, also where one side has nothing', async () => {
    const user = userEvent.setup();
    const { asked, settled } = show(MERGE);
    const owner = await screen.findByRole('radiogroup', { name: 'Which version of Owner' });
    expect(screen.getByText('2 places changed on both sides; choose for each.')).toBeTruthy();
    expect(screen.getAllByText('not there').length).toBeGreaterThan(0);
    await user.click(within(owner).getByRole('radio', { name: 'New' }));
    await user.click(screen.getByRole('button', { name: 'Take both, merged' }));
    await waitFor(() => expect(settled()).toBe(1));
    const { take, content } = sent(asked) as { take: string; content: string };
    expect(take).toBe('merged');
    expect(JSON.parse(content)).toEqual({ goal: 'mine', team: 'new', owner: 'Bea' });
  });

  it('stays as it is, or gives way as a whole', async () => {
    const user = userEvent.setup();
    const first = show(MERGE);
    await user.click(await screen.findByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(first.settled()).toBe(1));
    expect(sent(first.asked)).toEqual({ take: 'mine' });
    cleanup();
    const second = show(MERGE);
    await user.click(await screen.findByRole('button', { name: 'Take the new one' }));
    await waitFor(() => expect(second.settled()).toBe(1));
    expect(sent(second.asked)).toEqual({ take: 'new' });
  });

  it('can only be kept while nothing new is made', async () => {
    show({ ...MERGE, theirs: null, conflicts: [] });
    await screen.findByRole('button', { name: 'Keep mine' });
    expect(screen.queryByRole('button', { name: 'Take the new one' })).toBeNull();
    expect(screen.getByText(/is not made yet/)).toBeTruthy();
  });
});
