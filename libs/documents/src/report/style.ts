/** The look of a report: a printed page first. Colours hold AA contrast in both schemes. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfc; --ink: #1c1f24; --soft: #5a616c; --line: #e1e3e6; --tint: #f4f5f6;
  --accent: #2452b5; --good: #1a6b3c; --busy: #8a5200; --bad: #b3261e; --calm: #566070;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171c; --ink: #e4e6ea; --soft: #a3abb8; --line: #2c323b; --tint: #1c2027;
    --accent: #8fb2ff; --good: #6fd39a; --busy: #f0b35c; --bad: #ff9d94; --calm: #aeb7c4;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 24px; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 17px/1.6 var(--serif); overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: clamp(28px, 5vw, 40px); font-weight: 600; letter-spacing: -0.015em; margin: 4px 0 16px; max-width: 24em; }
h2 { font-size: 26px; font-weight: 600; letter-spacing: -0.01em; margin: 0 0 16px; }
h3, h4, h5, h6 { font: 600 17px/1.4 var(--sans); margin: 32px 0 8px; }
h4, h5, h6 { color: var(--soft); margin-top: 24px; }
p, ul, ol, dl, blockquote, pre { margin: 0 0 16px; }
ul, ol { padding-left: 24px; }
li { margin: 4px 0; }
li > ul, li > ol { margin-bottom: 4px; }
small, .stage, .meta, .badge, .note, .notice, .contents, footer, table, .facts, .skip { font-family: var(--sans); font-size: 14px; line-height: 1.5; }
.skip { position: absolute; left: -9999px; background: var(--paper); padding: 8px 16px; }
.skip:focus { left: 16px; top: 16px; z-index: 1; }
.top, .sheet, footer { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
.top { padding-top: 56px; padding-bottom: 24px; }
.stage { color: var(--soft); letter-spacing: 0.02em; margin: 0 0 4px; }
.meta { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; color: var(--soft); margin: 0; font-variant-numeric: tabular-nums; }
.badge { font-weight: 600; white-space: nowrap; }
.good { color: var(--good); } .busy { color: var(--busy); } .bad { color: var(--bad); } .calm { color: var(--calm); }
.sheet { border-top: 1px solid var(--line); padding-top: 32px; }
.contents { margin-bottom: 48px; }
.contents h2 { font: 600 14px/1.5 var(--sans); letter-spacing: 0; margin: 0 0 12px; }
.contents ol { list-style: none; padding: 0; margin: 0; }
.contents li { margin: 0 0 6px; }
.contents a { color: var(--ink); text-decoration: none; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
.contents .badge { font-weight: 400; margin-left: 4px; }
main { min-width: 0; }
.part > *, .notice { max-width: 68ch; }
.part > .drawing, .part > .prose, .in-full { max-width: none; }
.prose > :not(.scroll) { max-width: 68ch; }
.part { margin: 0 0 72px; }
.notice { border: 1px solid var(--line); border-left: 4px solid currentColor; border-radius: 6px; background: var(--tint); padding: 16px 20px; margin: 0 0 24px; }
.notice > * { color: var(--ink); }
.notice h2 { font: 600 17px/1.4 var(--sans); letter-spacing: 0; margin: 0 0 8px; color: inherit; }
.notice > :last-child { margin-bottom: 0; }
.notice.offline, .notice.gaps { color: var(--busy); }
.notice dt { font-weight: 600; margin-top: 12px; }
.notice dt small { color: var(--soft); font-weight: 400; margin-left: 8px; }
.notice dd { margin: 0; }
.notice dd p { margin: 4px 0; }
.note { color: var(--soft); }
div.note { border-left: 2px solid var(--busy); padding-left: 16px; margin-top: 24px; }
div.note p { margin: 0; }
.absent { font-family: var(--sans); font-size: 14px; border: 1px dashed var(--line); border-radius: 6px; padding: 16px 20px; color: var(--soft); }
.absent .badge { margin-right: 8px; }
blockquote { border-left: 2px solid var(--line); padding-left: 20px; margin-left: 0; margin-right: 0; color: var(--soft); }
.prompt { white-space: pre-wrap; color: var(--ink); }
code, kbd, pre { font-family: var(--mono); font-size: 14px; }
code, kbd { background: var(--tint); border-radius: 3px; padding: 1px 4px; }
pre { background: var(--tint); border: 1px solid var(--line); border-radius: 6px; padding: 16px; white-space: pre-wrap; }
pre code { background: none; padding: 0; }
hr { border: 0; border-top: 1px solid var(--line); margin: 32px 0; }
mark { background: none; color: inherit; border-bottom: 2px solid var(--busy); }
.scroll { overflow-x: auto; margin: 0 0 24px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
caption { text-align: left; font-weight: 600; padding: 8px 0; }
th, td { text-align: left; vertical-align: top; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); min-width: 88px; }
.prose th:first-child, .prose td:first-child { min-width: 48px; }
tr > :last-child { padding-right: 0; }
thead th { color: var(--soft); font-weight: 600; border-bottom-color: var(--soft); }
[align="right"] { text-align: right; } [align="center"] { text-align: center; }
.figures th, .figures td { min-width: 0; white-space: nowrap; }
.figures tbody th { font-weight: 400; }
.figures td, .figures thead th + th { text-align: right; }
.prose th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: left; }
.prose th button::after { content: " ↕"; opacity: 0.5; }
.prose th[aria-sort="ascending"] button::after { content: " ↑"; opacity: 1; }
.prose th[aria-sort="descending"] button::after { content: " ↓"; opacity: 1; }
details > summary { cursor: pointer; }
.drawing { margin: 0 0 24px; font-family: var(--sans); font-size: 14px; line-height: 1.5; }
.drawing ul, .drawing ol { margin: 0; }
.in-full > summary { font: 600 14px/1.5 var(--sans); color: var(--accent); margin-bottom: 16px; }
.swot { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.swot section { background: var(--paper); padding: 16px 20px; border-top: 3px solid var(--calm); }
.swot .strengths, .swot .opportunities { border-top-color: var(--good); }
.swot .weaknesses, .swot .threats { border-top-color: var(--bad); }
.swot h3 { margin: 0 0 8px; }
.swot ul { padding-left: 18px; }
.matrix { margin: 0; }
.matrix table { table-layout: fixed; }
.matrix th, .matrix td { min-width: 44px; padding: 8px; border: 1px solid var(--line); }
.matrix td { height: 44px; font-weight: 600; text-align: center; vertical-align: middle; }
.matrix .cool { background: color-mix(in srgb, var(--good) 14%, var(--paper)); }
.matrix .warm { background: color-mix(in srgb, var(--busy) 20%, var(--paper)); }
.matrix .hot { background: color-mix(in srgb, var(--bad) 24%, var(--paper)); }
.matrix figcaption { display: flex; flex-wrap: wrap; gap: 4px 20px; color: var(--soft); padding-top: 8px; }
.matrix figcaption strong { color: var(--ink); }
.cards { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 16px; }
.cards li { border: 1px solid var(--line); border-radius: 6px; padding: 16px; margin: 0; break-inside: avoid; }
.cards p { margin: 0; }
.cards .card-title { font-weight: 600; font-size: 15px; }
.cards .card-facts { color: var(--soft); margin: 0 0 8px; }
.wbs details { margin: 0 0 8px; }
.wbs > details { border-top: 1px solid var(--line); padding-top: 8px; }
.wbs > details > summary { font-weight: 600; font-size: 15px; }
.wbs ol { list-style: none; padding-left: 22px; }
.wbs ol p { margin: 2px 0 8px; color: var(--soft); }
.wbs-number { color: var(--soft); font-variant-numeric: tabular-nums; margin-right: 4px; }
.wbs-owner, .wbs-count { color: var(--soft); }
.wbs-owner::before, .wbs-count::before { content: "· "; }
.questions details { border-top: 1px solid var(--line); padding: 12px 0; }
.questions summary { font-weight: 600; font-size: 15px; }
.questions p { margin: 8px 0 0; font-family: var(--serif); font-size: 16px; }
.questions .why { color: var(--soft); font-family: var(--sans); font-size: 14px; }
.findings { list-style: none; padding: 0; font-family: var(--sans); font-size: 14px; line-height: 1.5; }
.findings li { border-top: 1px solid var(--line); padding: 8px 0; margin: 0; }
.findings .badge { margin-right: 8px; }
.first-read { border: 1px dashed var(--line); border-radius: 6px; padding: 20px 24px; }
.first-read .prose > :last-child { margin-bottom: 0; }
.gantt { overflow-x: auto; }
.gantt svg { width: 100%; min-width: 720px; height: auto; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 16px; font-variant-numeric: tabular-nums; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
footer { border-top: 1px solid var(--line); color: var(--soft); padding-top: 16px; padding-bottom: 48px; }
@media (min-width: 1000px) {
  .sheet { display: grid; grid-template-columns: 224px minmax(0, 1fr); gap: 72px; }
  .contents { position: sticky; top: 24px; align-self: start; max-height: calc(100vh - 48px); overflow-y: auto; padding-right: 8px; }
}
@media (max-width: 480px) {
  body { font-size: 16px; }
  .top, .sheet, footer { padding-left: 16px; padding-right: 16px; }
  .top { padding-top: 32px; }
  .part { margin-bottom: 56px; }
  h2 { font-size: 23px; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #fff;
    --accent: #000; --good: #000; --busy: #000; --bad: #000; --calm: #000;
  }
  @page { margin: 20mm 18mm; }
  body { font-size: 11pt; }
  .top, .sheet, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .sheet { display: block; }
  .contents { position: static; max-height: none; overflow: visible; break-after: page; }
  .skip { display: none; }
  main { max-width: none; }
  .part { margin-bottom: 32pt; }
  .scroll { overflow: visible; }
  th, td { min-width: 0; }
  .figures th, .figures td { white-space: normal; }
  tr, li, .notice, blockquote, pre { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  .prose th button::after { content: none; }
  .questions details::details-content, .wbs > details::details-content { content-visibility: visible; block-size: auto; }
  .gantt { overflow: visible; } .gantt svg { max-width: 100%; }
  .prose a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 9pt; overflow-wrap: anywhere; }
}
`;
