/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { showPage } from '../../../shared/page.fixture.js';
import { PLAN_ID, planView } from '../../../shared/socket/plan.fixture.js';
import { FindingsView } from './findings-view.js';

const show = (completed_tasks: number) =>
  showPage(<FindingsView plan={planView({ completed_tasks })} />, {
    [`GET /api/plans/${PLAN_ID}/findings`]: () => ({ items: [], total: 0 }),
    [`GET /api/plans/${PLAN_ID}/tasks`]: () => ({ items: [], total: 0 }),
  });

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('what rules found', () => {
  it('comes in the shape of a list', async () => {
    await show(1);
    expect(screen.getByRole('status').className).toContain('card');
    await screen.findByText('Nothing found');
  });

  it('is not said to be nothing before anything was looked through', async () => {
    await show(0);
    await screen.findByText('Nothing to look through yet');
    expect(screen.queryByText('Nothing found')).toBeNull();
    cleanup();
    await show(1);
    await screen.findByText('Nothing found');
  });
});
