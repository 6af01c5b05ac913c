/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { showPage } from '../../../shared/page.fixture.js';
import { PLAN_ID, planView, taskView } from '../../../shared/socket/plan.fixture.js';
import { TimelineView } from './timeline-view.js';

const ignored = (): void => undefined;

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the timeline', () => {
  it('of a plan that has not begun says what comes, and draws no axis of nothing', async () => {
    await showPage(
      <TimelineView
        plan={planView({ status: 'pending', started_at: null })}
        selected={undefined}
        call={undefined}
        filter={undefined}
        address={{ begin: undefined, end: undefined }}
        onSelect={ignored}
        onFilter={ignored}
        onRange={ignored}
      />,
      {
        [`GET /api/plans/${PLAN_ID}/tasks`]: () => ({ items: [taskView('a'), taskView('b')], total: 2 }),
        [`GET /api/plans/${PLAN_ID}/interactions`]: () => ({ items: [], next_cursor: null }),
      },
    );
    await screen.findByText(/Bars appear here/);
    expect(screen.queryByRole('treegrid')).toBeNull();
  });
});
