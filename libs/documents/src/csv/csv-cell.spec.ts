import { expect, it } from '@jest/globals';
import { csvCell } from './csv-cell.js';

it.each([
  ['plain text', 'plain text'],
  ['a, b', '"a, b"'],
  ['a; b', 'a; b'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  [' blank', '" blank"'],
  ['=1+1', "'=1+1"],
  [' -1', "' -1"],
  ['＝1', "'＝1"],
  ['\tx', "'\tx"],
])('%j stands in a cell as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

it('quotes for the separators that the file has', () => {
  expect(csvCell('a; b', ';')).toBe('"a; b"');
  expect(csvCell('a, b', ';')).toBe('a, b');
});
