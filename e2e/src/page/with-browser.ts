import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../stack/browser.js';
import { Stack, type StackOptions } from '../stack/stack.js';

/** On a busy machine everything of a stack takes its time to start. */
const START_MS = 400_000;

interface Ground {
  stack: Stack;
  browser: Browser;
  /** Where the page is. */
  url: string;
}

/** A started stack and a browser for all tests of a `describe`; what it gives can be used from the first hook on. */
export function withBrowser(options: StackOptions = {}): Readonly<Ground> {
  const ground = {} as Ground;
  beforeAll(async () => {
    ground.stack = await Stack.start(options);
    ground.url = ground.stack.url('web');
    ground.browser = await launchBrowser();
  }, START_MS);
  afterAll(async () => {
    await ground.browser?.close();
    await ground.stack?.stop();
  }, START_MS);
  return ground;
}
