import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderMarkdown } from '../html/sanitise.js';
import { blocks, bulletList, heading, numberedList, section, table } from './blocks.js';
import { escapeMarkdown, escapeParagraphs, oneLine } from './escape.js';

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('escapeMarkdown', () => {
  it('makes any text read exactly as written, in one paragraph, bullet or cell', () => {
    const awkward = fc.constantFrom(
      ...[
        '# a',
        '1. b',
        '- c',
        '+ d',
        '=== e',
        '***',
        '_f_',
        'g_h_',
        '[i](j)',
        '![k](l)',
        '<m>',
        '&amp;',
        '`n`',
      ],
      ...[
        '~~o~~',
        'p|q',
        'https://r.example/s_t',
        'www.u.example',
        'v@w.example',
        '> x',
        '\\',
        '    y',
        '$1',
      ],
    );
    const text = fc
      .array(fc.oneof(awkward, fc.string({ maxLength: 10 })), { maxLength: 6 })
      .map((p) => p.join(' '));
    fc.assert(
      fc.property(text, (raw) => {
        const expected = oneLine(raw);
        fc.pre(expected !== '');
        expect(renderMarkdown(escapeMarkdown(raw))).toMatch(/^<p>[^<]*<\/p>$/);
        expect(textOf(renderMarkdown(escapeMarkdown(raw)))).toBe(expected);
        expect(textOf(renderMarkdown(bulletList([escapeMarkdown(raw), 'z']))).trim()).toBe(`${expected}\nz`);
        const cells = renderMarkdown(table(['A', 'B'], [[escapeMarkdown(raw), 'z']])).match(
          /<td>[^<]*<\/td>/g,
        );
        expect(cells?.map(textOf)).toEqual([expected, 'z']);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps raw text pleasant and paragraphs apart', () => {
    expect(escapeMarkdown('snake_case stays, 5 - 3 too.')).toBe('snake_case stays, 5 - 3 too.');
    expect(escapeParagraphs('one\ntwo\n\n \n# three')).toBe('one two\n\n\\# three');
  });
});

describe('blocks', () => {
  it('builds headings, lists and sections', () => {
    expect(heading(3, 'A\nb')).toBe('### A b');
    expect(bulletList(['a', 'b\n\n- c'])).toBe('- a\n- b\n\n  - c');
    expect(numberedList(['a', 'b\nc'])).toBe('1. a\n2. b\n   c');
    expect(section(2, 'T', 'a', '', ' b ')).toBe('## T\n\na\n\nb');
    expect(section(2, 'T', '', ' ')).toBe('');
    expect(blocks('a', '', 'b')).toBe('a\n\nb');
  });

  it('keeps a table whole whatever its cells hold', () => {
    expect(table(['A', 'B'], [['a|b', 'c\nd'], ['e \\| f']])).toBe(
      '| A | B |\n| --- | --- |\n| a\\|b | c<br>d |\n| e \\| f |  |',
    );
    expect(table(['A'], [])).toBe('');
    expect(() => table(['A'], [['a', 'b']])).toThrow(RangeError);
  });
});
