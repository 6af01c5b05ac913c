/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { Button } from './button.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { keepFocus } from './keep-focus.js';
import { Menu, MenuItem } from './menu.js';
import { SidePanel } from './side-panel.js';
import { useFocusFromOutside } from './use-focus-from-outside.js';

function Page({ onConfirm }: { onConfirm: () => void }) {
  const [asking, setAsking] = useState(false);
  const [panel, setPanel] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Delete</Button>
      <Button onClick={() => setPanel(true)}>Open task</Button>
      {panel && (
        <SidePanel title="Task" subject="task" onClose={() => setPanel(false)}>
          <Menu label="More" icon="more">
            <MenuItem onSelect={() => setAsking(true)}>Delete task</MenuItem>
          </Menu>
        </SidePanel>
      )}
      {asking && (
        <ConfirmDialog
          open
          title="Delete this plan?"
          action="Delete for good"
          danger
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          Everything is lost.
        </ConfirmDialog>
      )}
    </>
  );
}

function Editor() {
  const ref = useRef<HTMLElement>(null);
  useFocusFromOutside(ref);
  return (
    <section ref={ref} tabIndex={-1}>
      Editor
    </section>
  );
}

/** A panel whose button goes with what it does; pressed once more with Shift, the opener edits. */
function Retrying() {
  const [panel, setPanel] = useState<'closed' | 'failed' | 'running' | 'edit'>('closed');
  return (
    <>
      <button onClick={({ shiftKey }) => setPanel(shiftKey ? 'edit' : 'failed')}>Open task</button>
      {panel !== 'closed' && (
        <SidePanel title="Task" subject="task" onClose={() => setPanel('closed')}>
          {panel === 'failed' && <Button onClick={() => setPanel('running')}>Retry</Button>}
          {panel === 'edit' && <Editor />}
        </SidePanel>
      )}
    </>
  );
}

const focused = (): string | null => document.activeElement?.textContent ?? null;

describe('what opens over the page', () => {
  it('a question takes the focus to the way back, keeps it, and gives it back', async () => {
    const user = userEvent.setup();
    let confirmed = 0;
    render(<Page onConfirm={() => (confirmed += 1)} />);
    await user.click(screen.getByText('Delete'));
    expect(screen.getByRole('dialog', { name: 'Delete this plan?' })).toBeDefined();
    expect(focused()).toBe('Go back');
    await user.tab();
    await user.tab();
    expect(focused()).toBe('Go back');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await new Promise((resolve) => setTimeout(resolve));
    expect(focused()).toBe('Delete');
    expect(confirmed).toBe(0);
  });

  it('a panel over the page leaves nothing else to be reached, and gives it all back', async () => {
    const user = userEvent.setup();
    const narrow = Object.assign(new EventTarget(), { matches: true }) as MediaQueryList;
    window.matchMedia = () => narrow;
    const { unmount } = render(<Page onConfirm={() => undefined} />);
    const opener = screen.getByText('Open task');
    await user.click(opener);
    expect(screen.getByRole('dialog', { name: 'Task' }).getAttribute('aria-modal')).toBe('true');
    expect(focused()).toBe('Task');
    expect(opener.hasAttribute('inert')).toBe(true);
    await user.keyboard('{Escape}');
    expect(opener.hasAttribute('inert')).toBe(false);
    expect(focused()).toBe('Open task');
    unmount();
    Reflect.deleteProperty(window, 'matchMedia');
  });

  it('a panel keeps the focus when what had it goes, and gives it to what is opened from beside it', async () => {
    const user = userEvent.setup();
    const end = keepFocus();
    render(<Retrying />);
    await user.click(screen.getByText('Open task'));
    await user.click(screen.getByText('Retry'));
    expect(screen.queryByText('Retry')).toBeNull();
    await waitFor(() => expect(focused()).toBe('Task'));
    screen.getByText('Open task').focus();
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(focused()).toBe('Editor');
    await user.keyboard('{Escape}');
    expect(focused()).toBe('Open task');
    end();
  });

  it('a panel has the focus, closes on Escape only when nothing in it did, and gives the focus back', async () => {
    const user = userEvent.setup();
    render(<Page onConfirm={() => undefined} />);
    await user.click(screen.getByText('Open task'));
    expect(focused()).toBe('Task');
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('complementary', { name: 'Task' })).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(focused()).toBe('Open task');
  });
});
