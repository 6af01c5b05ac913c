/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { Button } from './button.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { keepFocus } from './keep-focus.js';

let end: () => void;
beforeEach(() => {
  end = keepFocus();
});
afterEach(() => {
  end();
  cleanup();
});

const focused = (): string => document.activeElement?.textContent ?? '';
/** What goes when it is pressed; what it stands in is given. */
function Going({ inside }: { inside: (going: ReactNode) => ReactNode }) {
  const [gone, setGone] = useState(false);
  return <main>{inside(!gone && <Button onClick={() => setGone(true)}>Retry</Button>)}</main>;
}
const press = async (name: string): Promise<void> => {
  screen.getByRole('button', { name }).focus();
  await userEvent.setup().keyboard('{Enter}');
};

describe('the focus of what goes', () => {
  it('goes to the heading of its part, or to the part', async () => {
    render(
      <Going
        inside={(going) => (
          <>
            <h1>Plan</h1>
            <section>
              <h2>What failed</h2>
              <p>{going}</p>
            </section>
          </>
        )}
      />,
    );
    await press('Retry');
    await waitFor(() => expect(focused()).toBe('What failed'));
    cleanup();
    render(<Going inside={(going) => <fieldset>Items {going}</fieldset>} />);
    await press('Retry');
    await waitFor(() => expect(document.activeElement?.localName).toBe('fieldset'));
  });

  it('goes to the row that it belongs to', async () => {
    render(
      <Going
        inside={(going) => (
          <ul>
            <li>
              <button data-row={0}>Setup</button>
            </li>
            <li>
              <button data-row={1}>Risks</button>
              {going}
            </li>
          </ul>
        )}
      />,
    );
    await press('Retry');
    await waitFor(() => expect(focused()).toBe('Risks'));
  });

  it('goes to the row that came into the place of one that is gone, or to the last', async () => {
    function List() {
      const [names, setNames] = useState(['one', 'two', 'three']);
      return (
        <main>
          {names.map((name, index) => (
            <p key={name}>
              <button data-row={index}>{name}</button>
              <Button onClick={() => setNames(names.filter((each) => each !== name))}>{`No ${name}`}</Button>
            </p>
          ))}
        </main>
      );
    }
    render(<List />);
    await press('No two');
    await waitFor(() => expect(focused()).toBe('three'));
    await press('No three');
    await waitFor(() => expect(focused()).toBe('one'));
  });

  it('leaves a button that cannot be pressed any more, and stays with one that is busy', async () => {
    function Slow() {
      const [state, setState] = useState<'idle' | 'busy' | 'over'>('idle');
      return (
        <main>
          <Button busy={state === 'busy'} disabled={state !== 'idle'} onClick={() => setState('busy')}>
            Save
          </Button>
          <button onClick={() => setState('over')}>End</button>
        </main>
      );
    }
    render(<Slow />);
    await press('Save');
    const save = screen.getByRole('button', { name: 'Save' });
    expect(save.getAttribute('aria-busy')).toBe('true');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement).toBe(save);
    act(() => screen.getByRole('button', { name: 'End' }).click());
    await waitFor(() => expect(document.activeElement?.localName).toBe('main'));
  });

  it('is given back by a question to what asked, or to where that was', async () => {
    function Asking({ stays }: { stays: boolean }) {
      const [state, setState] = useState<'idle' | 'asks' | 'done'>('idle');
      return (
        <main>
          <section>
            <h2>Plans</h2>
            {(stays || state !== 'done') && <Button onClick={() => setState('asks')}>Delete</Button>}
          </section>
          <ConfirmDialog
            open={state === 'asks'}
            title="Sure?"
            action="Yes"
            onClose={() => setState('idle')}
            onConfirm={() => setState('done')}
          >
            All of it.
          </ConfirmDialog>
        </main>
      );
    }
    for (const [stays, then] of [
      [true, 'Delete'],
      [false, 'Plans'],
    ] as const) {
      render(<Asking stays={stays} />);
      await press('Delete');
      await press('Yes');
      await waitFor(() => expect(focused()).toBe(then));
      cleanup();
    }
  });

  it('is left alone where a person took it away', async () => {
    render(<Going inside={(going) => <section>{going}</section>} />);
    const retry = screen.getByRole('button', { name: 'Retry' });
    act(() => retry.focus());
    act(() => retry.blur());
    await new Promise((resolve) => setTimeout(resolve));
    act(() => retry.click());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement).toBe(document.body);
  });
});
