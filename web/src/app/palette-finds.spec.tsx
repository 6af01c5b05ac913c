/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Command as Cmdk } from 'cmdk';
import { showPage } from '../shared/page.fixture.js';
import { PLAN_ID, planView, taskView } from '../shared/socket/plan.fixture.js';
import Palette from './palette.js';
import { PaletteTasks } from './palette-tasks.js';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the palette', () => {
  it('finds any plan, not only the newest ones, and by words of its prompt that no list has', async () => {
    const user = userEvent.setup();
    const newest = planView({ plan_id: 'p1', title: 'A bus', prompt: 'Run a bus' });
    const old = planView({ plan_id: 'p2', title: 'A school', prompt: 'Build…' });
    await showPage(<Palette onClose={() => undefined} />, {
      'GET /api/plans': (_request, url) => ({
        items: url.searchParams.get('search') === 'lighthouse' ? [old] : [newest],
        total: 1,
      }),
    });
    await screen.findByRole('option', { name: /A bus/ });
    await user.type(screen.getByRole('combobox'), 'lighthouse');
    await screen.findByRole('option', { name: /A school/ });
    await waitFor(() => expect(screen.queryByRole('option', { name: /A bus/ })).toBeNull());
  });

  it('finds the tasks of the plan at hand once something is typed', async () => {
    const user = userEvent.setup();
    const opened = jest.fn();
    const part = (typed: string) => (
      <Cmdk>
        <Cmdk.List>
          <PaletteTasks planId={PLAN_ID} typed={typed} onOpen={opened}>
            {(items) => items}
          </PaletteTasks>
        </Cmdk.List>
      </Cmdk>
    );
    const answers = {
      [`GET /api/plans/${PLAN_ID}/tasks`]: () => ({
        items: [taskView('risks', { title: 'Risks' }), taskView('team', { title: 'Team' })],
        total: 2,
      }),
    };
    await showPage(part('RISK'), answers);
    await user.click(await screen.findByRole('option', { name: /Risks/ }));
    expect(opened).toHaveBeenCalledWith('risks');
    expect(screen.queryByRole('option', { name: /Team/ })).toBeNull();
  });
});
