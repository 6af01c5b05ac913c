/** @jest-environment ./web/dom-environment.mjs */
import { useQueryClient } from '@tanstack/react-query';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MergeView } from '../features/editing/components/merge-view.js';
import { VersionList } from '../features/editing/components/version-list.js';
import { FileBrowser } from '../features/files/components/file-browser.js';
import { FindingsView } from '../features/findings/components/findings-view.js';
import { Overview } from '../features/home/components/overview.js';
import { useOverview } from '../features/home/use-overview.js';
import { TaskSheet } from '../features/tasks/components/task-sheet.js';
import { TimelineView } from '../features/timeline/components/timeline-view.js';
import { problem, showPage } from '../shared/page.fixture.js';
import { PLAN_ID, planView, taskView } from '../shared/socket/plan.fixture.js';

const plan = planView();
const goal = taskView('goal', { title: 'Goal', status: 'completed', version: 1 });
const ignored = (): void => undefined;
const of = (path: string): string => `/api/plans/${PLAN_ID}/${path}`;
const content = (version: number) => ({ version, content: '{}' });
const AT = '2026-01-01T00:00:00.000Z';

const ANSWERS: Record<string, object> = {
  '/api/plans': { items: [plan], total: 1 },
  [of('tasks')]: { items: [{ ...goal, started_at: plan.started_at, completed_at: AT, duration_ms: 900 }] },
  [of('interactions')]: { items: [], next_cursor: null },
  [of('tasks/goal')]: {
    ...{ ...goal, editable: 'text', output_schema: null, output: '' },
    ...{ contents: [], interactions: [] },
  },
  [of('tasks/goal/merge')]: {
    ...{ task: 'goal', editable: 'json', base: content(1), mine: content(2), theirs: content(3) },
    ...{ merged: '{}', because: [] },
    conflicts: [{ path: 'goal', label: 'Goal', base: 1, mine: 'mine', theirs: 'theirs' }],
  },
  [of('tasks/goal/diff')]: { from: 2, to: 3, before: '1', after: '2', changes: [] },
  [of('impact')]: { tasks: [], held: [], calls: 0, tokens: 0, cost_usd: 0, duration_ms: 0 },
  [of('tasks/goal/versions')]: {
    items: [
      {
        ...{ version: 1, author: 'model', generation: 1, created_at: AT, size: 1, sha256: '0' },
        ...{ current: true, candidate: false, made_from: null },
      },
    ],
  },
  [of('artefacts')]: {
    items: [
      {
        stage: 'Analysis',
        items: [
          {
            ...{ name: '001-goal.md', task: 'goal', stage: 'Analysis', content_type: 'text/markdown' },
            ...{ size: 1, version: 1, sha256: 'a', created_at: AT },
          },
        ],
      },
    ],
  },
  [of('findings')]: { items: [{ rule: 'r', severity: 'note', task: 'goal', path: '', message: 'Found it' }] },
};

const Home = () => <Overview overview={useOverview()} />;
const sheet = (
  <TaskSheet
    planId={PLAN_ID}
    task={goal}
    tasks={[goal]}
    section="edit"
    call={undefined}
    onSection={ignored}
    onCall={ignored}
    notice={null}
    redoImpact={() => null}
    actions={null}
    versions={() => null}
    editor={() => <input type="checkbox" aria-label="Typed" />}
  />
);
const timeline = (
  <TimelineView
    plan={plan}
    selected={undefined}
    call={undefined}
    filter={undefined}
    address={{ begin: undefined, end: undefined }}
    onSelect={ignored}
    onFilter={ignored}
    onRange={ignored}
  />
);
const merge = (
  <MergeView planId={PLAN_ID} task="goal" version={1} titleOf={(name) => name} onSettled={ignored} />
);

/** Each view, and a part of it that has something to lose. */
const VIEWS: [name: string, view: ReactNode, part: () => Promise<Element>][] = [
  ['the overview', <Home />, () => screen.findByRole('link', { name: /A café/ })],
  ['the timeline', timeline, () => screen.findByRole('tree')],
  ['the editor of a task', sheet, () => screen.findByLabelText('Typed')],
  ['the question of a merge', merge, () => screen.findByRole('radiogroup', { name: /Goal/ })],
  ['the files', <FileBrowser planId={PLAN_ID} view={{}} onView={ignored} />, () => screen.findByRole('tree')],
  ['the findings', <FindingsView plan={plan} />, () => screen.findByRole('heading', { level: 2 })],
  [
    'the versions',
    <VersionList planId={PLAN_ID} task="goal" compared={null} onCompare={ignored} />,
    () => screen.findByText('Version 1'),
  ],
];

function Page({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  return (
    <>
      <button onClick={() => void client.invalidateQueries()}>Read again</button>
      {children}
    </>
  );
}

beforeAll(() => {
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('what was read stays in sight, unmoved, when reading it again fails:', () => {
  it.each(VIEWS)('%s', async (_name, view, part) => {
    let broken = false;
    const answers = Object.entries(ANSWERS).map(
      ([path, answer]) => [`GET ${path}`, () => (broken ? problem(500, 'internal') : answer)] as const,
    );
    await showPage(<Page>{view}</Page>, Object.fromEntries(answers));
    const before = await part();
    broken = true;
    await userEvent.click(screen.getByText('Read again'));
    const again = await screen.findAllByRole('button', { name: 'Try again' });
    expect(screen.getAllByRole('alert').length).toBeGreaterThan(0);
    expect(before.isConnected).toBe(true);

    broken = false;
    for (const button of again) await userEvent.click(button);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(before.isConnected).toBe(true);
  });
});
