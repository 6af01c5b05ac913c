/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { HOSTILE_CELLS, HOSTILE_JSON } from '@planwright/testing/hostile';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DocumentBody, shapeOf } from './document-body.js';

afterEach(cleanup);

const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

describe('shapeOf', () => {
  it.each([
    ['text/markdown; charset=utf-8', '014-draft.md', 'markdown'],
    ['application/json', '013-draft_raw.json', 'json'],
    ['text/plain; charset=utf-8', '023-4-wbs.csv', 'csv'],
    ['text/plain', '031-flow.mmd', 'mermaid'],
    ['text/plain', '001-2-plan.txt', 'text'],
    ['text/html; charset=utf-8', '029-report.md', null],
    ['image/svg+xml', 'a.svg', null],
    ['application/octet-stream', 'a.csv', null],
  ])('%s, %s: %s', (type, name, shape) => {
    expect(shapeOf(type, name)).toBe(shape);
  });
});

describe('a JSON file', () => {
  const show = (text: string) => render(<DocumentBody text={text} shape="json" raw={false} name="a.json" />);

  it('is a tree whose branches fold', async () => {
    const user = userEvent.setup();
    const levers = [{ name: 'Site', options: ['Alfama', 'Marvila'] }];
    show(JSON.stringify({ levers, count: 1, done: true, next: null, note: '' }));
    expect(screen.getByText('levers:')).toBeTruthy();
    expect(screen.getByText('true')).toBeTruthy();
    expect(screen.queryByText('Alfama')).toBeNull();
    for (const closed of document.querySelectorAll<HTMLElement>('details:not([open]) > summary'))
      await user.click(closed);
    await user.click(screen.getByText('options:'));
    expect(screen.getByText('Alfama')).toBeTruthy();
  });

  it('draws a hundred entries of a long list, then more when asked', async () => {
    const user = userEvent.setup();
    show(JSON.stringify(Array.from({ length: 250 }, (_, at) => `entry ${at}`)));
    expect(screen.getAllByText(/^entry /)).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: /Show more \(150 left\)/ }));
    expect(screen.getAllByText(/^entry /)).toHaveLength(200);
  });

  it('is shown as it is where it is none, and however deep it is', () => {
    const { container } = show('{"a": ');
    expect(container.querySelector('pre')?.textContent).toBe('{"a": ');
    show(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(screen.getAllByText('1 entry').length).toBeLessThan(5);
  });

  it.each(HOSTILE_JSON)('shows %s and is not changed by it', (text) => {
    const { container } = show(text);
    expect(container.querySelector('script, img, svg[onload]')).toBeNull();
    expect('polluted' in {}).toBe(false);
  });
});

describe('a CSV file', () => {
  const show = (text: string) => render(<DocumentBody text={text} shape="csv" raw={false} name="a.csv" />);
  const column = (at: number): (string | null)[] =>
    [...document.querySelectorAll(`tbody td:nth-child(${at})`)].map((cell) => cell.textContent);

  it('is a table that sorts amounts by value and puts empty cells last', async () => {
    const user = userEvent.setup();
    show('Task;Days;Owner\nOven;12;Ana\nLease;3;Rui\nMenu;;\nStaff;100;Ana');
    await user.click(await screen.findByRole('button', { name: 'Days' }));
    expect(column(1)).toEqual(['Lease', 'Oven', 'Staff', 'Menu']);
    await user.click(screen.getByRole('button', { name: 'Days' }));
    expect(column(1)).toEqual(['Staff', 'Oven', 'Lease', 'Menu']);
    expect(screen.getByRole('columnheader', { name: 'Days' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('keeps rows of any length, quotes and lines within a cell', async () => {
    show('a,b\n1\n"two\nlines","say ""hi""",3\n');
    await screen.findByText('2 rows');
    expect(column(1)).toEqual(['1', 'two\nlines']);
    expect(column(2)).toEqual(['', 'say "hi"']);
  });

  it('draws only the rows in sight when there are very many', async () => {
    show(`n\n${Array.from({ length: 5_000 }, (_, at) => at).join('\n')}`);
    await screen.findByText('5K rows');
    expect(document.querySelectorAll('tbody tr').length).toBeLessThan(200);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
  });

  it('shows hostile cells as the text they are', async () => {
    show(csvOf([['cell', 'next'], ...HOSTILE_CELLS.map((cell) => [cell, 'x'])]));
    await screen.findByText(`${HOSTILE_CELLS.length} rows`);
    expect(column(1)).toEqual(HOSTILE_CELLS);
  });
});
