/** @jest-environment ./web/dom-environment.mjs */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { PlanView } from '@planwright/contracts';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { planQuery } from '../api/get-plan.js';
import { createConnection, type PlanSocket } from './connection.js';
import { ConnectionProvider } from './connection-context.js';
import { feedEvent, PLAN_ID, planView } from './plan.fixture.js';
import { FakeSocket } from './socket.fixture.js';
import { usePlanFeed } from './use-plan-feed.js';

const NO_TAPS: never[] = [];

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

/** A watched plan at event 10, whose next reads are answered by `server.plan`, or fail where there is none. */
function watched() {
  const server: { plan: PlanView | null } = { plan: null };
  jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    if (!server.plan) throw new TypeError('no answer');
    return new Response(JSON.stringify(server.plan));
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const { queryKey } = planQuery(PLAN_ID);
  client.setQueryData(queryKey, planView());
  const socket = new FakeSocket();
  const connection = createConnection(socket as unknown as PlanSocket);
  renderHook(() => usePlanFeed(PLAN_ID, NO_TAPS), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>
        <ConnectionProvider value={connection}>{children}</ConnectionProvider>
      </QueryClientProvider>
    ),
  });
  return {
    server,
    socket,
    read: () => client.getQueryState(queryKey),
    plan: () => client.getQueryData(queryKey),
  };
}
const paused = (seq: number) => feedEvent(seq, 'plan_status', { status: 'paused' });

describe('the feed of a plan', () => {
  it('moves on after a gap, although the plan could not be read again at first', async () => {
    const { server, socket, read, plan } = watched();
    socket.tell(paused(13));
    await waitFor(() => expect(read()?.status).toBe('error'));
    expect(plan()).toMatchObject({ status: 'running', last_seq: 10 });
    expect(socket.left).toBe(0);

    server.plan = planView({ last_seq: 13 });
    socket.connect();
    await waitFor(() => expect(socket.joins.at(-1)).toEqual({ plan_id: PLAN_ID, since: 13 }));
    socket.tell(paused(14));
    await waitFor(() => expect(plan()).toMatchObject({ status: 'paused', last_seq: 14 }));
    expect(read()?.status).toBe('success');
  });

  it('takes what the server says of a plan that was put back to an earlier state', async () => {
    const { server, socket, plan } = watched();
    server.plan = planView({ last_seq: 4, completed_tasks: 0 });
    socket.ack = { ...socket.ack, last_seq: 4 } as typeof socket.ack;
    socket.connect();
    await waitFor(() => expect(plan()).toMatchObject({ completed_tasks: 0, last_seq: 4 }));
    expect(socket.joins.at(-1)).toEqual({ plan_id: PLAN_ID, since: 4 });
  });
});
