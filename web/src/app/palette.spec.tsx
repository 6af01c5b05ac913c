/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import type { Command } from '../shared/keys/command.js';
import { useKeys } from '../shared/keys/use-keys.js';
import { openConnection } from '../shared/socket/connection.js';
import { ConnectionProvider } from '../shared/socket/connection-context.js';
import { Commands } from './commands.js';
import { Layout } from './layout.js';

const ran: string[] = [];
const ACTIONS: readonly Command[] = [
  { id: 'pause', label: 'Pause the plan', group: 'page', words: ['hold'], run: () => ran.push('pause') },
  {
    id: 'cancel',
    label: 'Cancel the plan',
    group: 'page',
    keys: 'x',
    confirm: {
      title: 'Cancel this plan?',
      body: 'Calls under way are lost.',
      action: 'Cancel it',
      danger: true,
    },
    run: () => ran.push('cancel'),
  },
];

function Page() {
  useKeys(useMemo(() => ACTIONS, []));
  return <h1>A plan</h1>;
}

async function openPage(): Promise<void> {
  const root = createRootRoute({ component: Layout, notFoundComponent: Page });
  const router = createRouter({
    routeTree: root,
    history: createMemoryHistory({ initialEntries: ['/plan'] }),
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ConnectionProvider value={openConnection()}>
        <Commands>
          <RouterProvider router={router as never} />
        </Commands>
      </ConnectionProvider>
    </QueryClientProvider>,
  );
  await screen.findByText('A plan');
}

/** What jsdom lacks: cmdk watches the size of its list and scrolls to what is chosen. */
function fillIn(): void {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Element.prototype.scrollIntoView ??= () => undefined;
  window.scrollTo = () => undefined;
}

describe('the palette and the list of keys', () => {
  beforeAll(fillIn);
  beforeEach(() => {
    ran.length = 0;
    window.localStorage.clear();
  });

  it('finds what the page offers by a part of another word, and runs it', async () => {
    const user = userEvent.setup();
    await openPage();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByPlaceholderText(/Go to a page/), 'hold{Enter}');
    expect(ran).toEqual(['pause']);
    expect(screen.queryByPlaceholderText(/Go to a page/)).toBeNull();
  });

  it('asks first where a command says so, by key as by palette', async () => {
    const user = userEvent.setup();
    await openPage();
    await user.keyboard('x');
    expect(await screen.findByRole('dialog', { name: 'Cancel this plan?' })).toBeDefined();
    await user.keyboard('{Escape}');
    expect(ran).toEqual([]);
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByPlaceholderText(/Go to a page/), 'cancel{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Cancel it' }));
    expect(ran).toEqual(['cancel']);
  });

  it('shows every key, and turns single ones off for good', async () => {
    const user = userEvent.setup();
    await openPage();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeDefined();
    expect(screen.getByText('Cancel the plan')).toBeDefined();
    await user.click(screen.getByRole('switch', { name: 'Single keys' }));
    await user.keyboard('{Escape}');
    await user.keyboard('x');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
