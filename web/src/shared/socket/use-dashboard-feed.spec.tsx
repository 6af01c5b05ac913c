/** @jest-environment ./web/dom-environment.mjs */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { keys } from '../api/keys.js';
import { createConnection, type PlanSocket } from './connection.js';
import { ConnectionProvider } from './connection-context.js';
import { FakeSocket } from './socket.fixture.js';
import { useDashboardFeed } from './use-dashboard-feed.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

function onDashboard(socket: FakeSocket) {
  const client = new QueryClient();
  const list = keys.planList({});
  const read = (): void => void client.setQueryData(list, { pages: [] });
  read();
  const connection = createConnection(socket as unknown as PlanSocket);
  renderHook(() => useDashboardFeed(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>
        <ConnectionProvider value={connection}>{children}</ConnectionProvider>
      </QueryClientProvider>
    ),
  });
  return { read, isOld: () => client.getQueryState(list)?.isInvalidated };
}

it('the lists are read again once they are heard of, also when the gateway was away at first', () => {
  const socket = new FakeSocket();
  // No gateway: what is asked for is not answered yet.
  socket.connect = () => undefined;
  const { read, isOld } = onDashboard(socket);
  expect([socket.joins.length, isOld()]).toEqual([0, false]);
  FakeSocket.prototype.connect.call(socket);
  expect([socket.joins.length, isOld()]).toEqual([1, true]);
  read();
  socket.drop(true);
  FakeSocket.prototype.connect.call(socket);
  expect([socket.joins.length, isOld()]).toEqual([2, true]);
});

it('a gateway that does not answer is asked again', () => {
  const socket = new FakeSocket();
  socket.late = new Error('no answer');
  const { isOld } = onDashboard(socket);
  expect([socket.joins.length, isOld()]).toEqual([1, false]);
  socket.late = null;
  jest.advanceTimersByTime(2000);
  expect([socket.joins.length, isOld()]).toEqual([2, true]);
});
