/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FeedEvent } from '@planwright/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { LiveRegion } from '../shared/announce/live-region.js';
import { tasksQuery } from '../shared/api/get-tasks.js';
import { feedEvent, PLAN_ID, taskStatus, taskView } from '../shared/socket/plan.fixture.js';
import type { PlanTap } from '../shared/socket/use-plan-feed.js';
import { useAnnouncer } from './use-announcer.js';

const NAMES = ['risks', 'team', 'budget', 'report'];
const GATHERED_MS = 1500;

let tap: PlanTap;
function Page() {
  const announcer = useAnnouncer(PLAN_ID);
  return <button onClick={() => (tap = announcer)}>watch</button>;
}

/** Shows a plan whose tasks are known by title; gives what is heard after these events. */
function hear(...events: FeedEvent[]): string {
  act(() => {
    for (const event of events) tap.event(event);
  });
  // Nothing is said before there is an end of it.
  act(() => void jest.advanceTimersByTime(GATHERED_MS - 1));
  expect(document.querySelector('[aria-live]')?.textContent).toBe('');
  act(() => void jest.advanceTimersByTime(1));
  return document.querySelector('[aria-live]')?.textContent ?? '';
}

beforeEach(() => {
  jest.useFakeTimers();
  const client = new QueryClient();
  const items = NAMES.map((name) => taskView(name, { title: `The ${name}` }));
  client.setQueryData(tasksQuery(PLAN_ID).queryKey, { items } as never);
  render(
    <QueryClientProvider client={client}>
      <LiveRegion>
        <Page />
      </LiveRegion>
    </QueryClientProvider>,
  );
  act(() => screen.getByText('watch').click());
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

describe('what a screen reader hears of a plan', () => {
  it('is which tasks are done, by their titles, in one sentence', () => {
    expect(hear(taskStatus(1, 'risks', 'completed'), taskStatus(2, 'team', 'completed'))).toBe(
      'The risks: completed. The team: completed',
    );
  });

  it('is how many are done where they are many, after what went wrong and what waits for a person', () => {
    const done = NAMES.map((name, index) => taskStatus(index + 1, name, 'completed'));
    expect(hear(...done, taskStatus(5, 'risks', 'failed'), taskStatus(6, 'team', 'waiting'))).toBe(
      'The risks: failed. The team: waits for you. 4 tasks finished',
    );
  });

  it('is the end of the plan, and nothing of what only begins', () => {
    expect(hear(taskStatus(1, 'risks', 'running'), taskStatus(2, 'team', 'ready'))).toBe('');
    expect(hear(feedEvent(3, 'plan_status', { status: 'completed' } as never))).toBe(
      'The plan is now: Completed',
    );
  });
});
