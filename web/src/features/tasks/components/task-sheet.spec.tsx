/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { failureOf, type ContentVersionView, type TaskView } from '@planwright/contracts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPage } from '../../../shared/page.fixture.js';
import { filesOfRealRun, type RealFile, WITHOUT_RUNS } from '../../../shared/real-runs.fixture.js';
import { PLAN_ID, planView, taskView } from '../../../shared/socket/plan.fixture.js';
import type { Section } from '../sections.js';
import { TaskSheet } from './task-sheet.js';

const contentOf = ({ name, content }: RealFile): ContentVersionView => ({
  name,
  item: '',
  version: 1,
  generation: 1,
  content_type: name.endsWith('.json') ? 'application/json' : 'text/markdown',
  size: Buffer.byteLength(content),
  sha256: 'a'.repeat(64),
  definition_hash: 'd',
  author: 'model',
  content,
  created_at: '2026-01-01T00:00:00.000Z',
});

async function show(task: TaskView, files: readonly RealFile[] = []) {
  const asked: Section[] = [];
  const sent = await showPage(
    <TaskSheet
      planId={PLAN_ID}
      task={task}
      tasks={[task]}
      section="output"
      call={undefined}
      onSection={(section) => asked.push(section)}
      onCall={() => undefined}
      notice={null}
      redoImpact={() => null}
      actions={null}
      versions={() => null}
      editor={() => null}
    />,
    {
      [`GET /api/plans/${PLAN_ID}/tasks/${task.task}`]: () => ({
        ...task,
        editable: 'none',
        output_schema: null,
        output: null,
        contents: files.map(contentOf),
        interactions: [],
      }),
      [`GET /api/plans/${PLAN_ID}/remaining`]: () => ({
        tasks: [task.task, 'report'],
        calls: 3,
        cost_usd: 0.5,
        duration_ms: 65_000,
      }),
      [`POST /api/plans/${PLAN_ID}/tasks/${task.task}/retry`]: () => planView(),
    },
  );
  return { asked, sent, user: userEvent.setup() };
}

const done = taskView('risks', { title: 'Risks', status: 'completed', version: 1 });

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the sheet of a task', () => {
  it('says why it failed and what a retry takes, then retries it', async () => {
    const error = failureOf('llm_timeout', { message: 'No answer after 120 s.' });
    const { sent, user } = await show(taskView('risks', { title: 'Risks', status: 'failed', error }));
    await screen.findByText('Runs 2 tasks: 3 calls, about 1 min 05 s, $0.50.');
    expect(screen.getByText(/No answer after 120 s\./)).toBeTruthy();
    const [remaining] = sent.filter(({ path }) => path.endsWith('/remaining'));
    expect(remaining?.query).toEqual({ from: 'risks' });
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  });

  it('tells which part of it is asked for', async () => {
    const { asked, user } = await show(done);
    await user.click(await screen.findByRole('tab', { name: /Inputs/ }));
    expect(asked).toContain('inputs');
  });

  const files = [...filesOfRealRun('.md', 2), ...filesOfRealRun('.json', 2)];
  if (files.length === 0) {
    it.skip(`shows files of real runs: ${WITHOUT_RUNS}`, () => undefined);
    return;
  }

  it('shows all that a task of a real run wrote, the first of it open', async () => {
    await show(done, files);
    for (const { name } of files) expect((await screen.findAllByText(name)).length).toBeGreaterThan(0);
    const [first] = files;
    const heading = /^#+ (\w+)/m.exec(first?.content ?? '')?.[1] ?? '';
    await waitFor(() => expect(document.body.textContent).toContain(heading), { timeout: 4000 });
  });
});
