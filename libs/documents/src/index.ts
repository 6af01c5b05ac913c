export { csvCell } from './csv/csv-cell.js';
export * from './files/natural-order.js';
export * from './html/escape.js';
export { renderMarkdown, type RenderOptions } from './html/sanitise.js';
export * from './markdown/blocks.js';
export * from './markdown/escape.js';
export { buildReport } from './report/build-report.js';
export { REPORT_SCRIPT_HASH } from './report/report-script.js';
export * from './exports/export-input.js';
export {
  exportResult,
  type ExportFormat,
  type ExportKind,
  type ExportResult,
} from './exports/export-format.js';
export { EXPORTS, exportPlan, isExportName, PDF, type ExportName } from './exports/exports.js';
export { exportInputOf, type StoredPlan } from './exports/export-of-plan.js';
export { ganttSheets, type GanttInput } from './schedule/gantt-svg.js';
export { ganttText } from './schedule/gantt-text.js';
export { machaiCsv } from './schedule/machai-csv.js';
export type { ChartTask, ScheduleChart } from './schedule/schedule-chart.js';
export { ganttPage, mermaidPage } from './schedule/schedule-page.js';
