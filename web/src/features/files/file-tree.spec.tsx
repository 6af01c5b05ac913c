/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ArtefactGroup, FileView } from '@planwright/contracts';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FileTree } from './components/file-tree.js';
import { searchFiles } from './file-tree.js';

afterEach(cleanup);

const file = (name: string, task: string, stage: string): FileView => ({
  ...{ name, task, stage, content_type: 'text/markdown', size: 1234, version: 1, sha256: 'a'.repeat(64) },
  created_at: '2026-01-01T00:00:00.000Z',
});

const GROUPS: ArtefactGroup[] = [
  {
    stage: 'Analysis',
    items: [
      file('002-2-redline_gate.md', 'redline_gate', 'Analysis'),
      file('002-10-levers.json', 'levers', 'Analysis'),
    ],
  },
  { stage: 'Output', items: [file('025-2-executive_summary.md', 'executive_summary', 'Output')] },
];

const show = () => {
  const onSelect = jest.fn<(name: string) => void>();
  render(<FileTree groups={GROUPS} selected="002-10-levers.json" onSelect={onSelect} />);
  return { onSelect, user: userEvent.setup() };
};
const focused = (): string | undefined => document.activeElement?.textContent ?? undefined;

describe('the tree of files', () => {
  it('is one stop for Tab, at the file that is read', async () => {
    const { user } = show();
    await user.tab();
    expect(focused()).toContain('002-10-levers.json');
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('is walked by arrows, Home and End; Enter opens', async () => {
    const { user, onSelect } = show();
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(focused()).toContain('Output');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onSelect).toHaveBeenCalledWith('025-2-executive_summary.md');
    await user.keyboard('{Home}');
    expect(focused()).toContain('Analysis');
    await user.keyboard('{ArrowUp}{End}');
    expect(focused()).toContain('025-2');
  });

  it('folds a stage to the left and unfolds it to the right, without losing the focus', async () => {
    const { user } = show();
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect(focused()).toContain('Analysis');
    await user.keyboard('{ArrowLeft}');
    expect(screen.queryByText('002-2-redline_gate.md')).toBeNull();
    expect(screen.getByRole('treeitem', { name: /Analysis/ }).getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toContain('002-2-redline_gate.md');
  });

  it('draws of a long tree what is seen, and is walked from end to end all the same', async () => {
    // A box without layout has no lines in sight.
    const pixels = { clientHeight: 600, clientWidth: 300, offsetHeight: 32, scrollHeight: 1501 * 32 };
    for (const [side, px] of Object.entries(pixels))
      Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => px });
    HTMLElement.prototype.scrollTo = function (this: HTMLElement, to?: ScrollToOptions | number) {
      this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
      queueMicrotask(() => this.dispatchEvent(new Event('scroll')));
    };
    const many = Array.from({ length: 1500 }, (_, at) => file(`${at}.md`, 'levers', 'Analysis'));
    render(
      <FileTree
        groups={[{ stage: 'Analysis', items: many }]}
        selected={undefined}
        onSelect={() => undefined}
      />,
    );
    const user = userEvent.setup();
    await user.tab();
    expect(focused()).toContain('Analysis');
    await user.keyboard('{End}');
    await waitFor(() => expect(focused()).toContain('1499.md'));
    const last = document.activeElement;
    expect([last?.getAttribute('aria-posinset'), last?.getAttribute('aria-setsize')]).toEqual([
      '1500',
      '1500',
    ]);
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(focused()).toContain('1498.md'));
    await user.keyboard('{Home}');
    await waitFor(() => expect(focused()).toContain('Analysis'));
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
  });

  it('folds and opens by mouse', async () => {
    const { user, onSelect } = show();
    await user.click(screen.getByText('Output'));
    expect(screen.queryByText('025-2-executive_summary.md')).toBeNull();
    await user.click(screen.getByText('002-2-redline_gate.md'));
    expect(onSelect).toHaveBeenCalledWith('002-2-redline_gate.md');
  });
});

describe('searchFiles', () => {
  it('finds files by all words, in their names or those of their tasks', () => {
    const names = (search: string) =>
      searchFiles(GROUPS, search).flatMap(({ items }) => items.map(({ name }) => name));
    expect(names('GATE md')).toEqual(['002-2-redline_gate.md']);
    expect(names('002')).toHaveLength(2);
    expect(names('nothing')).toEqual([]);
    expect(searchFiles(GROUPS, undefined)).toEqual(GROUPS);
  });
});
