export * from './files/natural-order.js';
export * from './html/escape.js';
export { renderMarkdown, type RenderOptions } from './html/sanitise.js';
export * from './markdown/blocks.js';
export * from './markdown/escape.js';
export { buildReport } from './report/build-report.js';
export * from './report/report-input.js';
