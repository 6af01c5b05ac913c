import type { ExportInput } from './export-input.js';
import { exportResult, type ExportFormat, type ExportKind, type ExportResult } from './export-format.js';
import { csv } from './formats/csv.js';
import { html } from './formats/html.js';
import { ics } from './formats/ics.js';
import { json } from './formats/json.js';
import { md } from './formats/md.js';
import { mermaid } from './formats/mermaid.js';
import { mspdi } from './formats/mspdi.js';
import { specKit } from './formats/spec-kit.js';
import { tasksJson } from './formats/tasks-json.js';
import { zip } from './formats/zip.js';

/** The formats that need nothing but the plan. A new one is a file in `formats/` and its line here. */
export const EXPORTS = {
  zip,
  md,
  html,
  csv,
  json,
  mermaid,
  tasks_json: tasksJson,
  spec_kit: specKit,
  mspdi,
  ics,
} as const satisfies Readonly<Record<string, ExportFormat>>;

/** Printed by a browser engine from the report, where there is one: not made here. */
export const PDF: ExportKind = { extension: 'pdf', contentType: 'application/pdf', title: 'PDF' };

export type ExportName = keyof typeof EXPORTS;

/** Builds one format of a plan: its file name, media type and body (text is to be sent as UTF-8). */
export function exportPlan(name: ExportName, input: ExportInput): ExportResult {
  const format: ExportFormat = EXPORTS[name];
  return exportResult(format, input.plan, format.build(input));
}

/** Whether a word names one of these formats. */
export const isExportName = (name: string): name is ExportName => Object.hasOwn(EXPORTS, name);
