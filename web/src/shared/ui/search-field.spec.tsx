/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { SearchField } from './search-field.js';

afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

it('a search that a link took out of the address is back in the field, and stays, when Back puts it in again', () => {
  jest.useFakeTimers();
  const told: (string | undefined)[] = [];
  const field = (value: string) => (
    <SearchField label="Search" value={value} onSettled={(text) => told.push(text)} />
  );
  const { rerender } = render(field(''));
  const input = screen.getByRole('searchbox') as HTMLInputElement;
  const pause = (): void => act(() => void jest.advanceTimersByTime(1000));
  fireEvent.change(input, { target: { value: 'x' } });
  pause();
  rerender(field('x'));
  for (const value of ['', 'x', '']) {
    rerender(field(value));
    pause();
    expect(input.value).toBe(value);
  }
  // An echo of what was sent takes back nothing that was typed since.
  fireEvent.change(input, { target: { value: 'a' } });
  pause();
  fireEvent.change(input, { target: { value: 'ab' } });
  rerender(field('a'));
  expect(input.value).toBe('ab');
  pause();
  expect(told).toEqual(['x', 'a', 'ab']);
});
