/** @jest-environment jsdom */
import { afterEach, expect, it, jest } from '@jest/globals';
import { storedSingleKeys, storeSingleKeys } from './single-keys.js';

afterEach(() => {
  jest.restoreAllMocks();
  storeSingleKeys(true);
});

it('the choice is kept, and holds until the page is left where nothing can be kept', () => {
  storeSingleKeys(false);
  expect(storedSingleKeys()).toBe(false);
  storeSingleKeys(true);
  expect(storedSingleKeys()).toBe(true);
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(full);
  storeSingleKeys(false);
  expect(storedSingleKeys()).toBe(false);
});
