import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

export interface Keys {
  /** Goes on by Tab until the focus is there, and sees that it can be seen. */
  tabTo(selector: string, most?: number): Promise<void>;
  /** One after the other. */
  keys(...names: string[]): Promise<void>;
}

export function keyboardOf(page: Page): Keys {
  const { keyboard } = page;
  return {
    async tabTo(selector, most = 40) {
      for (let times = 0; times < most; times++) {
        await keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) {
          expect(await page.evaluate("document.activeElement.matches(':focus-visible')")).toBe(true);
          return;
        }
      }
      throw new Error(`Tab does not lead to ${selector}`);
    },
    async keys(...names) {
      for (const name of names) await keyboard.press(name);
    },
  };
}

/** Pastes a text where the focus is: the page sees the event first, as of a person's clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(
    `(() => {
      const text = ${JSON.stringify(text)};
      const data = new DataTransfer();
      data.setData('text/plain', text);
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      if (document.activeElement.dispatchEvent(paste)) document.execCommand('insertText', false, text);
    })()`,
  );
}
