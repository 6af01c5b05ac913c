import { expect } from '@jest/globals';
import { problemsOf } from './src/checks/problems-of.js';

/** What tells of an ended plan tells one story (problemsOf). */
export async function ledgerAgrees(...asked: Parameters<typeof problemsOf>): Promise<void> {
  expect(await problemsOf(...asked)).toEqual([]);
}
