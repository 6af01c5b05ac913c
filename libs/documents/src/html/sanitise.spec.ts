import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEEP, HOSTILE } from '@planwright/testing/hostile';
import { breachesOf, WRAPPER } from './breaches.fixture.js';
import { renderMarkdown } from './sanitise.js';

describe('renderMarkdown against hostile text', () => {
  it('is tried on many cases, each another one', () => {
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
    expect(HOSTILE.length).toBeGreaterThanOrEqual(150);
  });

  it.each(HOSTILE.map((text) => [text.slice(0, 80), text]))('%j', (_name, text) => {
    for (const html of [renderMarkdown(text), renderMarkdown(`before\n\n${text}\n\nafter`)])
      expect(breachesOf(html)).toEqual([]);
    // What stands around is neither swallowed nor put inside something else.
    if (!/^(```|<!)/.test(text)) expect(renderMarkdown(`${text}\n\nafter`)).toContain('after');
  });

  it('holds for any mix of them, and what came out goes in again unharmed', () => {
    const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 }));
    const glue = fc.constantFrom('', ' ', '\n', '\n\n', '\n- ', '\n    ', '|', '">', '*');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, glue), { maxLength: 8 }), (pieces) => {
        const html = renderMarkdown(pieces.flat().join(''), { headingPrefix: 'h-', topHeading: 3 });
        expect(breachesOf(html)).toEqual([]);
        expect(breachesOf(renderMarkdown(html))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each(DEEP.map((text) => [text.slice(0, 40), text]))('shows %j, however deep or long', (_name, text) => {
    const html = renderMarkdown(text);
    expect(breachesOf(html)).toEqual([]);
    expect(html.length).toBeGreaterThan(100);
  });

  it('would find a breach', () => {
    expect(breachesOf('<p>a</p><script>x</script>')).toHaveLength(2);
    expect(breachesOf('<a href="javascript:x" rel="noopener noreferrer nofollow">x</a>')).toHaveLength(1);
    expect(breachesOf('<b onclick="x">x</b>')).toHaveLength(1);
  });
});

describe('renderMarkdown for ordinary text', () => {
  it('renders what a plan holds', () => {
    const html = renderMarkdown(
      '# Title\n\nOne *two* **three** ~~four~~ `five`\n\n3. a\n4. b\n\n- [x] done\n\n| A | B |\n| --- | --: |\n| 1<br>2 | x \\| y |\n',
    );
    for (const part of [
      '<h1>Title</h1>',
      '<em>two</em>',
      '<strong>three</strong>',
      '<del>four</del>',
      '<code>five</code>',
      '<ol start="3">',
      '☑ done',
      `${WRAPPER}<table>`,
      '<td>1<br />2</td>',
      '<td align="right">x | y</td>',
    ])
      expect(html).toContain(part);
  });

  it('opens links in a page of their own that knows nothing of this one', () => {
    expect(renderMarkdown('[a](https://x.example/?a=1&b=2 "t")')).toBe(
      '<p><a target="_blank" rel="noopener noreferrer nofollow" href="https://x.example/?a=1&amp;b=2" title="t">a</a></p>',
    );
    expect(renderMarkdown('[a](#b) [c](mailto:d@e.example)')).toBe(
      '<p>a <a target="_blank" rel="noopener noreferrer nofollow" href="mailto:d@e.example">c</a></p>',
    );
  });

  it('shows foreign HTML as the text it is, drops comments and keeps bare formatting', () => {
    expect(renderMarkdown('a <b>b</b> <blink>c</blink><!-- d --> ![e](f)')).toBe(
      '<p>a <b>b</b> &lt;blink&gt;c&lt;/blink&gt; e</p>',
    );
  });

  it('lifts headings and numbers them on request', () => {
    expect(renderMarkdown('## A\n\n### B\n\n> ###### C', { topHeading: 4, headingPrefix: 'h-' })).toBe(
      '<h4 id="h-1">A</h4>\n<h5 id="h-2">B</h5>\n<blockquote>\n<h6 id="h-3">C</h6>\n</blockquote>',
    );
  });
});
