/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPage } from '../../../shared/page.fixture.js';
import { PLAN_ID, planView } from '../../../shared/socket/plan.fixture.js';
import { PlanHeader } from './plan-header.js';

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the head of a plan', () => {
  it('shows the id of the plan, and gives all of it to copy', async () => {
    const user = userEvent.setup();
    await showPage(<PlanHeader plan={planView()} tasks={[]} more={null} onDeleted={() => undefined} />, {});
    await screen.findByText(PLAN_ID.slice(0, 8));
    await user.click(screen.getByRole('button', { name: 'Copy the id of this plan' }));
    expect(await navigator.clipboard.readText()).toBe(PLAN_ID);
  });
});
