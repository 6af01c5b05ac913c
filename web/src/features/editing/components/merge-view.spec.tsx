/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { MergeView as Merge } from '@planwright/contracts';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PLAN_ID } from '../../../shared/socket/plan.fixture.js';
import { problem, serve, WithQueries } from '../editing.fixture.js';
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

const IMPACT = {
  ...{ tasks: ['report'], held: [], calls: 2 },
  ...{ tokens: 1500, cost_usd: 0.25, duration_ms: 65_000 },
};

function show(merge: Merge, impact: Parameters<typeof serve>[0][string] = IMPACT) {
  const asked = serve({
    'GET tasks/goal/merge': merge,
    'GET impact': impact,
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

const sent = (asked: ReturnType<typeof show>['asked']) => asked.find(({ method }) => method === 'POST');

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
    const { content, ...rest } = sent(asked)?.body as { content: string };
    expect(rest).toEqual({ take: 'merged', candidate_version: 3 });
    expect(sent(asked)?.ifMatch).toBe('"2"');
    expect(JSON.parse(content)).toEqual({ goal: 'mine', team: 'new', owner: 'Bea' });
  });

  it('stays as it is, or gives way as a whole', async () => {
    const user = userEvent.setup();
    const first = show(MERGE);
    await user.click(await screen.findByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(first.settled()).toBe(1));
    expect(sent(first.asked)?.body).toEqual({ take: 'mine', candidate_version: 3 });
    cleanup();
    const second = show(MERGE);
    await user.click(await screen.findByRole('button', { name: 'Take the new one' }));
    await waitFor(() => expect(second.settled()).toBe(1));
    expect(sent(second.asked)?.body).toEqual({ take: 'new', candidate_version: 3 });
  });

  it('says all that another version takes, and gives way to none before that is known', async () => {
    const user = userEvent.setup();
    let answers = false;
    show(MERGE, () => (answers ? IMPACT : problem(503, 'engine_unavailable')));
    const refused = (await screen.findByText('Refused: engine_unavailable')).closest<HTMLElement>(
      '[role=alert]',
    );
    const isOff = (name: string): boolean => screen.getByRole('button', { name }).hasAttribute('disabled');
    expect(['Keep mine', 'Take the new one', 'Take both, merged'].map(isOff)).toEqual([false, true, true]);
    answers = true;
    await user.click(within(refused as HTMLElement).getByRole('button', { name: 'Try again' }));
    await screen.findByText(
      'Taking another version runs 1 task again: 2 calls, 1.5K tokens, about 1 min 05 s, $0.25.',
    );
    expect(isOff('Take the new one')).toBe(false);
  });

  it('forgets what was chosen, and says why, when a newer version was made meanwhile', async () => {
    const user = userEvent.setup();
    let merge = MERGE;
    serve({
      'GET tasks/goal/merge': () => merge,
      'GET impact': { tasks: [], held: [], calls: 0, tokens: 0, cost_usd: 0, duration_ms: 0 },
      'POST tasks/goal/merge': () => {
        merge = { ...MERGE, theirs: { version: 4, content: '{}' } };
        return problem(412, 'stale_version');
      },
    });
    render(
      <MergeView
        planId={PLAN_ID}
        task="goal"
        version={2}
        titleOf={(task) => task}
        onSettled={() => undefined}
      />,
      { wrapper: WithQueries },
    );
    const owner = await screen.findByRole('radiogroup', { name: 'Which version of Owner' });
    await user.click(within(owner).getByRole('radio', { name: 'New' }));
    await user.click(screen.getByRole('button', { name: 'Take both, merged' }));
    await screen.findByText('Refused: stale_version');
    await waitFor(() =>
      expect(within(owner).getByRole('radio', { name: 'Mine' }).getAttribute('aria-checked')).toBe('true'),
    );
  });

  it('can only be kept while nothing new is made', async () => {
    show({ ...MERGE, theirs: null, conflicts: [] });
    await screen.findByRole('button', { name: 'Keep mine' });
    expect(screen.queryByRole('button', { name: 'Take the new one' })).toBeNull();
    expect(screen.getByText(/is not made yet/)).toBeTruthy();
  });
});
