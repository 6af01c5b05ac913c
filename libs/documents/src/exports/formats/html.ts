import { markup } from '../../html/markup.js';
import { noticesOf } from '../notices.js';
import type { ExportFormat } from '../export-format.js';

/** The report as it is; where there is none, a page that says so. */
export const html: ExportFormat = {
  extension: 'html',
  contentType: 'text/html; charset=utf-8',
  title: 'Report (HTML)',
  build: (input) =>
    input.report_html !== ''
      ? input.report_html
      : markup`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${input.plan.title}</title></head>
<body>
<h1>${input.plan.title}</h1>
<p>There is no report yet.</p>
<ul>${noticesOf(input).map((notice) => markup`<li>${notice}</li>`)}</ul>
</body>
</html>
`.html,
};
