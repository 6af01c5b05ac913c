import type { Locator } from 'playwright-core';
import { until } from '../stack/stack.js';
import { PATIENCE_MS } from './open-page.js';

/**
 * Presses a button until what it asks for is done, as a person does: on a machine that is busy with other tests a worker
 * may take longer than the API waits for it, and then nothing is done and the button can be pressed again.
 */
export async function press(button: Locator, done: () => Promise<boolean>): Promise<void> {
  await until(
    async () => {
      if (await done()) return true;
      const ready = (await button.count()) > 0 && (await button.isEnabled());
      // It may go at that very moment.
      if (ready) await button.click({ timeout: 2_000 }).catch(() => undefined);
      return false;
    },
    'what the button asks for is done',
    PATIENCE_MS,
  );
}
