import type { Locator } from 'playwright-core';
import { until } from '../stack/stack.js';
import { PATIENCE_MS } from './open-page.js';

const AT_ONCE_MS = 500;

/**
 * Presses a button until what it asks for is done, as a person does: on a machine that is busy with other tests a worker
 * may take longer than the API waits for it, and then nothing is done and the button can be pressed again.
 */
export async function press(button: Locator, done: () => Promise<boolean>): Promise<void> {
  await until(
    async () => {
      if (await done()) return true;
      // It may be busy, or go at that very moment; then what it did is still to be seen.
      await button.click({ timeout: AT_ONCE_MS }).catch(() => undefined);
      return false;
    },
    'what the button asks for is done',
    PATIENCE_MS,
  );
}
