/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { showPage } from '../../../shared/page.fixture.js';
import { PLAN_ID } from '../../../shared/socket/plan.fixture.js';
import { FileBrowser, type FilesView } from './file-browser.js';

const file = (name: string) => ({
  ...{ name, task: 'setup', stage: 'Analysis', content_type: 'text/markdown', size: 9, version: 1 },
  ...{ sha256: 'a'.repeat(64), created_at: '2026-01-01T00:00:00.000Z' },
});
const FILES = `/api/plans/${PLAN_ID}/artefacts`;

function Page() {
  const [view, setView] = useState<FilesView>({});
  return (
    <>
      <FileBrowser planId={PLAN_ID} view={view} onView={setView} />
      <aside data-panel>
        <button>In the panel</button>
      </aside>
    </>
  );
}

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

it('leaves a file by Escape, to its row, and not while a panel has the focus', async () => {
  const user = userEvent.setup();
  await showPage(<Page />, {
    [`GET ${FILES}`]: () => ({ items: [{ stage: 'Analysis', items: [file('a.md'), file('b.md')] }] }),
    [`GET ${FILES}/b.md`]: () => new Response('# B', { headers: { 'content-type': 'text/markdown' } }),
    [`GET ${FILES}/b.md/versions`]: () => ({ items: [] }),
  });
  await user.click(await screen.findByText('b.md'));
  const preview = () => screen.queryByRole('region', { name: 'Preview' });
  expect(preview()).not.toBeNull();
  act(() => screen.getByText('In the panel').focus());
  await user.keyboard('{Escape}');
  expect(preview()).not.toBeNull();
  act(() => screen.getByRole('button', { name: 'All files' }).focus());
  await user.keyboard('{Escape}');
  expect(preview()).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toContain('b.md'));
});
