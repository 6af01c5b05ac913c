/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { FileView } from '@planwright/contracts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPage } from '../../../shared/page.fixture.js';
import { filesOfRealRun, type RealFile, WITHOUT_RUNS } from '../../../shared/real-runs.fixture.js';
import { PLAN_ID } from '../../../shared/socket/plan.fixture.js';
import { FilePreview } from './file-preview.js';

const TYPES = { '.md': 'text/markdown', '.csv': 'text/csv', '.json': 'application/json' } as const;
type Ending = keyof typeof TYPES;

const fileOf = ({ name, content }: RealFile, ending: Ending): FileView => ({
  name,
  task: 'goal',
  stage: 'Analysis',
  content_type: `${TYPES[ending]}; charset=utf-8`,
  size: Buffer.byteLength(content),
  version: 1,
  sha256: 'a'.repeat(64),
  created_at: '2026-01-01T00:00:00.000Z',
});

async function show({ name, content }: RealFile, ending: Ending, raw = false) {
  const file = fileOf({ name, content }, ending);
  const ignored = (): void => undefined;
  await showPage(
    <FilePreview
      planId={PLAN_ID}
      file={file}
      raw={raw}
      version={undefined}
      onRaw={ignored}
      onVersion={ignored}
    />,
    {
      [`GET /api/plans/${PLAN_ID}/files/${name}`]: () =>
        new Response(content, { headers: { 'content-type': file.content_type } }),
    },
  );
  await screen.findByRole('heading', { level: 3, name });
}

/** What reads Markdown and tables is loaded only when it is needed. */
const LATER = { timeout: 4000 };
const restButton = (): HTMLElement | null => screen.queryByRole('button', { name: /^Show the rest/ });
const headingsShown = (): number => document.querySelectorAll('h1, h2, h3, h4, h5, h6').length;
const bodyText = (): string => document.body.textContent ?? '';

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the preview of a file', () => {
  it.each([
    ['.md', '# A plan\n\nWith *words*.', 'A plan'],
    ['.csv', 'Task;Days\nLease;3\n', 'Lease'],
    ['.json', '{"levers": [{"name": "Site"}]}', 'levers:'],
  ] as const)('reads %s by its type', async (ending, content, seen) => {
    await show({ name: `a${ending}`, content }, ending);
    await waitFor(() => expect(bodyText()).toContain(seen), LATER);
    expect(bodyText()).not.toContain(content);
  });

  it('copies and saves the version that is shown, not the newest', async () => {
    const file = fileOf({ name: 'a.md', content: 'Newest' }, '.md');
    const old = {
      ...file,
      item: '',
      generation: 1,
      definition_hash: 'd',
      author: 'model',
      content: 'As it was',
    };
    await showPage(
      <FilePreview
        planId={PLAN_ID}
        file={{ ...file, version: 2 }}
        raw
        version={1}
        onRaw={() => undefined}
        onVersion={() => undefined}
      />,
      { [`GET /api/plans/${PLAN_ID}/tasks/goal`]: () => ({ contents: [old], interactions: [] }) },
    );
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
    const names: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const user = userEvent.setup();
    await screen.findByText('As it was');
    await user.click(screen.getByRole('button', { name: 'Download' }));
    const reader = new FileReader();
    reader.readAsText(saved[0] as Blob);
    await waitFor(() => expect(reader.result).toBe('As it was'));
    expect(names).toEqual(['a.md']);
    await user.click(screen.getByRole('button', { name: 'Copy a.md' }));
    expect(await navigator.clipboard.readText()).toBe('As it was');
  });

  const [markdown, json, csv] = [
    filesOfRealRun('.md', 4),
    filesOfRealRun('.json', 4),
    filesOfRealRun('.csv', 2),
  ];
  if (markdown.length === 0) {
    it.skip(`shows files of real runs: ${WITHOUT_RUNS}`, () => undefined);
    return;
  }

  it.each(markdown)('shows every heading of $name of a real run as a heading', async (file) => {
    const headings = file.content.split('\n').filter((line) => /^#{1,6} \S/.test(line));
    await show(file, '.md');
    // One more is the name of the file.
    await waitFor(() => expect(headingsShown()).toBeGreaterThan(1), LATER);
    // A long text is folded at first.
    for (let rest = restButton(); rest; rest = restButton()) fireEvent.click(rest);
    await waitFor(() => expect(headingsShown()).toBe(headings.length + 1), LATER);
  });

  it.each(json)('shows every field of $name of a real run', async (file) => {
    const value = JSON.parse(file.content) as object;
    await show(file, '.json');
    const fields = Array.isArray(value) ? [] : Object.keys(value);
    await waitFor(() => fields.forEach((field) => expect(bodyText()).toContain(`${field}:`)));
    expect(bodyText()).not.toContain(file.content);
  });

  it.each(csv)('shows $name of a real run as a table', async (file) => {
    await show(file, '.csv');
    const table = await screen.findByRole('table', {}, LATER);
    expect(table.querySelectorAll('th').length).toBeGreaterThan(1);
    expect(table.querySelectorAll('tbody tr').length).toBeGreaterThan(1);
  });
});
