/** @jest-environment jsdom */
import { afterEach, expect, it } from '@jest/globals';
import type { VersionView } from '@planwright/contracts';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PLAN_ID } from '../../../shared/socket/plan.fixture.js';
import { serve, WithQueries } from '../editing.fixture.js';
import { folded, linesOfOutput, sideBySide } from '../side-by-side.js';
import { VersionList } from './version-list.js';

const version = (number: number, change: Partial<VersionView> = {}): VersionView => ({
  version: number,
  author: 'model',
  generation: 1,
  created_at: '2026-01-01T00:00:00Z',
  size: 10,
  sha256: '0',
  current: false,
  candidate: false,
  made_from: null,
  ...change,
});

afterEach(cleanup);

it('any two versions are held against each other, older first, in words and in columns', async () => {
  const user = userEvent.setup();
  serve({
    'GET tasks/goal/versions': {
      items: [version(3, { candidate: true }), version(2, { author: 'person', current: true }), version(1)],
    },
    'GET tasks/goal/diff': {
      from: 1,
      to: 3,
      before: '{"goal":"A café","team":2}',
      after: '{"goal":"A bar","team":2}',
      changes: [{ kind: 'reworded', path: 'goal', label: 'Goal', before: 'A café', after: 'A bar' }],
    },
  });
  const pairs: unknown[] = [];
  const list = (compared: { from: number; to: number } | null) => (
    <VersionList planId={PLAN_ID} task="goal" compared={compared} onCompare={(pair) => pairs.push(pair)} />
  );
  const { rerender } = render(list(null), { wrapper: WithQueries });
  const [newest] = await screen.findAllByRole('button', { name: 'Compare' });
  expect(screen.getByText('holds now')).toBeTruthy();
  expect(screen.getByText('waits for your answer')).toBeTruthy();
  await user.click(newest as HTMLElement);
  await user.click(screen.getAllByRole('button', { name: 'Compare with version 3' }).at(-1) as HTMLElement);
  expect(pairs).toEqual([{ from: 1, to: 3 }]);
  rerender(list({ from: 1, to: 3 }));
  await screen.findByText('Reworded');
  await user.click(screen.getByRole('radio', { name: 'Side by side' }));
  const changed = screen.getAllByRole('cell').map(({ textContent }) => textContent);
  expect(changed).toContain('−  "goal": "A café",');
  expect(changed).toContain('+  "goal": "A bar",');
});

it('what is alike and far from a change is folded, and stored JSON is laid out first', () => {
  const lines = Array.from({ length: 40 }, (_, line) => `line ${line}`);
  const runs = folded(sideBySide(lines.join('\n'), lines.with(20, 'other').join('\n')));
  expect(runs.map((run) => [run.folded, run.rows.length])).toEqual([
    [true, 17],
    [false, 7],
    [true, 16],
  ]);
  expect(linesOfOutput('{"a":[1]}').split('\n')).toHaveLength(5);
  expect(linesOfOutput('[not json')).toBe('[not json');
});
