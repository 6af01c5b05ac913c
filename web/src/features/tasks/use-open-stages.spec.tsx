/** @jest-environment jsdom */
import { afterEach, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useOpenStages } from './use-open-stages.js';

function Stages({ current }: { current: string }) {
  const { isOpen, hold } = useOpenStages(new Set([current]));
  return (
    <div data-testid="stages" {...hold}>
      <button type="button">one</button>
      <button type="button">two</button>
      <output>{['a', 'b', 'c'].filter(isOpen).join()}</output>
    </div>
  );
}

afterEach(cleanup);

it('nothing moves by itself as long as the focus or the pointer is among the stages', () => {
  const { rerender } = render(<Stages current="a" />);
  const stages = screen.getByTestId('stages');
  const [one, two] = screen.getAllByRole('button');
  const open = () => screen.getByRole('status').textContent;

  fireEvent.focusIn(one as HTMLElement);
  fireEvent.pointerEnter(stages);
  rerender(<Stages current="b" />);
  expect(open()).toBe('a');
  fireEvent.pointerLeave(stages);
  expect(open()).toBe('a');
  fireEvent.focusOut(one as HTMLElement, { relatedTarget: two });
  expect(open()).toBe('a');
  fireEvent.focusOut(two as HTMLElement, { relatedTarget: document.body });
  expect(open()).toBe('b');

  fireEvent.pointerEnter(stages);
  rerender(<Stages current="c" />);
  expect(open()).toBe('b');
  fireEvent.pointerLeave(stages);
  expect(open()).toBe('c');
});
