/** @jest-environment jsdom */
import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from './button.js';
import { useToast } from './toast-context.js';
import { Toasts } from './toasts.js';

function Remover({ onUndo }: { onUndo: () => void }) {
  const toast = useToast();
  return <Button onClick={() => toast({ text: 'The task was removed', undo: onUndo })}>Remove</Button>;
}

it('a toast says what was done, takes it back once, and goes', async () => {
  const user = userEvent.setup();
  let undone = 0;
  render(
    <Toasts>
      <Remover onUndo={() => (undone += 1)} />
    </Toasts>,
  );
  await user.click(screen.getByText('Remove'));
  expect(await screen.findByText('The task was removed')).toBeDefined();
  screen.getByRole('button', { name: 'Undo' }).focus();
  await user.keyboard('{Enter}');
  expect(undone).toBe(1);
  expect(screen.queryByText('The task was removed')).toBeNull();
});
