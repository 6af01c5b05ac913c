/** @jest-environment jsdom */
import { afterEach, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { planView } from '../../shared/socket/plan.fixture.js';
import type { PlansView } from './plans-view.js';
import { useStillPlans } from './use-still-plans.js';

function List({ ids, view = {} }: { ids: string; view?: PlansView }) {
  const plans = [...ids].map((plan_id) => planView({ plan_id }));
  const { shown, hold } = useStillPlans(plans, view);
  return (
    <div data-testid="list" {...hold}>
      {shown.map((plan) => plan.plan_id).join('')}
    </div>
  );
}

afterEach(cleanup);

it('a new plan pushes no row away from under the pointer, and comes when it is let go', () => {
  const { rerender } = render(<List ids="ab" />);
  const list = screen.getByTestId('list');
  fireEvent.pointerEnter(list);
  rerender(<List ids="nab" />);
  expect(list.textContent).toBe('ab');
  // A further page comes below, and what is deleted goes.
  rerender(<List ids="nbcd" />);
  expect(list.textContent).toBe('bcd');
  fireEvent.pointerLeave(list);
  expect(list.textContent).toBe('nbcd');
});

it('another order that is asked for is there at once', () => {
  const { rerender } = render(<List ids="ab" />);
  fireEvent.pointerEnter(screen.getByTestId('list'));
  rerender(<List ids="nab" view={{ sort: 'title' }} />);
  expect(screen.getByTestId('list').textContent).toBe('nab');
});
