const EVIL = 'https://evil.example';

/** Diagrams in Mermaid that try more than to be drawn. */
export const DIAGRAMS = [
  'flowchart LR\n  a --> b\n  click a href "javascript:__pwned(300)"',
  'flowchart LR\n  a --> b\n  click a call __pwned(301)',
  `flowchart LR\n  a --> b\n  click a "${EVIL}" _top`,
  'flowchart LR\n  a["<img src=x onerror=__pwned(302)>"] --> b["<script>__pwned(302)</script>"]',
  'flowchart LR\n  a["<iframe srcdoc=\'<script>__pwned(303)</script>\'></iframe>"]',
  '%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\nflowchart LR\n  a["<img src=x onerror=__pwned(304)>"]',
  `%%{init: {"themeCSS": "* { background: url(${EVIL}/x.png) } @import url(${EVIL}/x.css);"}}%%\nflowchart LR\n  a --> b`,
  '%%{init: {"themeVariables": {"primaryColor": "red;}</style><script>__pwned(305)</script>"}}}%%\nflowchart LR\n  a --> b',
  '%%{init: {"fontFamily": "x\\"></style><img src=x onerror=__pwned(306)>"}}%%\nflowchart LR\n  a --> b',
  `%%{init: {"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}}%%\nflowchart LR\n  a --> b`,
  `flowchart LR\n  a --> b\n  style a fill:url(${EVIL}/x.svg)\n  classDef x background:url(${EVIL}/y)`,
  `flowchart LR\n  a@{ img: "${EVIL}/x.png", label: "x" } --> b`,
  `---\ntitle: "<script>__pwned(307)</script>"\nconfig:\n  securityLevel: loose\n---\nflowchart LR\n  a --> b`,
  'sequenceDiagram\n  participant A as <img src=x onerror=__pwned(308)>\n  A->>A: <script>__pwned(308)</script>\n  link A: x @ javascript:__pwned(308)',
  'gantt\n  dateFormat YYYY-MM-DD\n  section <svg onload=__pwned(309)>\n  x :a, 2026-01-01, 3d\n  click a href "javascript:__pwned(309)"',
  'classDiagram\n  class A["<img src=x onerror=__pwned(310)>"]\n  link A "javascript:__pwned(310)"',
  'pie title <script>__pwned(311)</script>\n  "<img src=x onerror=__pwned(311)>" : 3',
  'flowchart LR\n  a["$$\\href{javascript:__pwned(312)}{x}$$"]',
  'mindmap\n  root((<img src=x onerror=__pwned(313)>))\n    ::icon(fa fa-x" onload="__pwned(313))',
  `flowchart LR\n${Array.from({ length: 600 }, (_, at) => `  n${at} --> n${at + 1}`).join('\n')}`,
];

/** Cells that a spreadsheet would run, and ones that leave their cell. */
export const CELLS = [
  '=HYPERLINK("https://evil.example/","x")',
  "=cmd|' /C calc'!A0",
  '+IMPORTXML("https://evil.example","//a")',
  '-2+3+WEBSERVICE("https://evil.example")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  'a","<img src=x onerror=__pwned(330)>","b',
  '"<script>__pwned(331)</script>"',
  'DDE("cmd";"/C calc";"x")',
];

export const JSON_TEXTS = [
  '{"__proto__": {"polluted": true}, "a": "<img src=x onerror=__pwned(340)>"}',
  '{"constructor": {"prototype": {"polluted": true}}}',
  '{"<img src=x onerror=__pwned(341)>": "</script><script>__pwned(341)</script>"}',
  '{"toString": "x", "valueOf": 1, "hasOwnProperty": null, "length": -1}',
  '{"$$typeof": "Symbol(react.element)", "type": "script", "props": {"dangerouslySetInnerHTML": {"__html": "<img src=x onerror=__pwned(342)>"}}}',
  '["\\u2028__pwned(343)", "\\u003cscript\\u003e__pwned(343)\\u003c/script\\u003e"]',
  '{"a": 1e999, "b": -0, "c": 123456789012345678901234567890}',
  '{"a": "x", "a": "<svg onload=__pwned(344)>"} trailing',
];

const ESC = '\u001b';
const BEL = '\u0007';

/** What acts on a terminal, or turns around what is read. */
export const CONTROL = [
  `${ESC}[2J${ESC}[H a screen that was wiped`,
  `${ESC}]0;a title of the text's own${BEL}`,
  `${ESC}]8;;https://evil.example${BEL}a link${ESC}]8;;${BEL}`,
  `${ESC}]52;c;cm0gLXJmIC8=${BEL} into the clipboard`,
  `${ESC}[31mred that does not end`,
  `${ESC}P$q"p${ESC}\\ a question to the terminal`,
  '\u009b31m one byte for two',
  'over\rwritten, and \b\b\b\b gone back',
  `a bell${BEL} and a form feed\f and a vertical tab\u000b`,
  '\u202egnp.exe\u202c is what it says from behind',
  '\u2066\u2067an isolate that nobody closes',
  'zero\u200bwidth\u200djoined\ufeff and marked\u200f',
  `a${'\u0301'.repeat(300)} tower of marks`,
  'a line\u2028and a paragraph\u2029 of their own',
  '\ud83d half of a pair',
  'a noncharacter \uffff and a private one \ue000',
];

export const DEEP: readonly string[] = [
  `${'>'.repeat(20_000)} <script>__pwned(360)</script>`,
  `${'- '.repeat(3_000)}x`,
  '['.repeat(5_000),
  `${'*a '.repeat(3_000)}`,
  `${'<div>'.repeat(5_000)}<img src=x onerror=__pwned(361)>`,
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n|${'b|'.repeat(500)}`,
  'x'.repeat(300_000),
];
