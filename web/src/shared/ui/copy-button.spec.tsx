/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CopyButton } from './copy-button.js';
import { ToastProvider } from './toast-context.js';

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

it('says that something was copied, and that it was not where the browser refuses', async () => {
  const user = userEvent.setup();
  const toast = jest.fn();
  render(
    <ToastProvider value={toast}>
      <CopyButton text="words" what="the words" />
    </ToastProvider>,
  );
  const write = jest
    .spyOn(navigator.clipboard, 'writeText')
    .mockRejectedValueOnce(new Error('NotAllowedError'));
  await user.click(screen.getByRole('button', { name: 'Copy the words' }));
  expect(toast).toHaveBeenCalledWith({ text: expect.stringContaining('Not copied: the words'), tone: 'red' });
  write.mockResolvedValueOnce();
  await user.click(screen.getByRole('button', { name: 'Copy the words' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
  expect(toast).toHaveBeenCalledTimes(1);
});
