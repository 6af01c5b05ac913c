/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { act, render } from '@testing-library/react';
import { useAnnounce, type Announce } from './announce-context.js';
import { LiveRegion } from './live-region.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('what is said at one moment is said one after another, and then nothing is left', () => {
  let say: Announce = () => undefined;
  function Speaker() {
    const announce = useAnnounce();
    return <button onClick={() => (say = announce)}>listen</button>;
  }
  const { container, getByText } = render(
    <LiveRegion>
      <Speaker />
    </LiveRegion>,
  );
  act(() => getByText('listen').click());
  const heard = (): string => container.querySelector('[aria-live=polite]')?.textContent ?? '';
  act(() => {
    say('Budget: completed');
    say('Risks: failed');
    say('Risks: failed');
  });
  expect(heard()).toBe('Budget: completed');
  act(() => jest.advanceTimersByTime(1000));
  expect(heard()).toBe('Risks: failed');
  act(() => jest.advanceTimersByTime(1000));
  expect(heard()).toBe('');
  act(() => say('Risks: failed'));
  expect(heard()).toBe('Risks: failed');
});
