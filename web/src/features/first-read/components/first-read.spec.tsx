/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FirstReadView, PlanView } from '@planwright/contracts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { showPage } from '../../../shared/page.fixture.js';
import { PLAN_ID, planView } from '../../../shared/socket/plan.fixture.js';
import { FirstRead } from './first-read.js';

const show = (read: FirstReadView | Promise<Response>, plan: Partial<PlanView> = {}, above = true) =>
  showPage(<FirstRead plan={planView(plan)} above={above} />, {
    [`GET /api/plans/${PLAN_ID}/artefacts`]: () => ({ items: [], total: 0 }),
    [`GET /api/plans/${PLAN_ID}/first-read`]: () => read,
  });
const card = () => screen.findByRole('region', { name: 'First read' });

beforeEach(() => {
  // A wide screen, on which the page to read would open by itself.
  window.matchMedia = ((media: string) => ({ media, matches: true })) as typeof window.matchMedia;
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the first read', () => {
  it('keeps its place above a list from the start, while it waits, and when it has failed', async () => {
    await show({ status: 'pending' });
    expect((await card()).className).toContain('h-60');
    await screen.findByText(/A first read comes soon/);
    expect((await card()).className).toContain('h-60');
    cleanup();
    await show({ status: 'running' });
    await screen.findByText(/A first read is being written/);
    expect((await card()).className).toContain('h-60');
    cleanup();
    await show({ status: 'failed' });
    await screen.findByText(/could not be written/);
    expect((await card()).className).toContain('h-60');
  });

  it('comes folded above a list, and opens only when it is asked to', async () => {
    const user = userEvent.setup();
    await show({ status: 'completed', content: 'A calm café.' });
    await screen.findByText('A calm café.');
    expect((await card()).className).toContain('h-60');
    await user.click(screen.getByRole('button', { name: 'Read on' }));
    expect(screen.getByRole('button', { name: 'Fold' }).getAttribute('aria-expanded')).toBe('true');
    expect((await card()).className).not.toContain('h-60');
  });

  it('opens by itself where nothing stands below it', async () => {
    await show({ status: 'completed', content: 'A calm café.' }, {}, false);
    await screen.findByRole('button', { name: 'Fold' });
  });

  it('promises nothing of a plan that has ended', async () => {
    await show({ status: 'pending' }, { status: 'cancelled' });
    await card();
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  });
});
