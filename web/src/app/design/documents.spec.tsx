/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { showPage } from '../../shared/page.fixture.js';
import { Documents } from './documents.js';

beforeAll(() => {
  // A diagram asks for the theme, which a page without a screen does not have.
  const still = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  window.matchMedia = (() => still) as unknown as typeof window.matchMedia;
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

it('the design page shows what is written in each of its shapes', async () => {
  await showPage(<Documents />, {});
  const markdown = (await screen.findByText('Document: markdown')).parentElement as HTMLElement;
  await within(markdown).findByRole('table');
  const csv = screen.getByText('Document: csv').parentElement as HTMLElement;
  await within(csv).findByRole('table');
  expect(screen.getByText('Document: json').parentElement?.textContent).toContain('seats');
  await screen.findByRole('button', { name: /Show/ });
  expect(screen.getByTitle('A report').getAttribute('sandbox')).toBe('allow-popups');
});
