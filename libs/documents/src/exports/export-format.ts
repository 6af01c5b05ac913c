import { fileName } from './file-name.js';
import type { ExportInput, ExportPlan } from './export-input.js';

/** What a format says of itself, whoever builds it: a format that needs a browser engine has this much, too. */
export interface ExportKind {
  /** Without the first dot; unlike that of any other format. */
  extension: string;
  contentType: string;
  /** For a list to choose from. */
  title: string;
}

/** A format that is a pure function of the plan: same input, same bytes. */
export interface ExportFormat extends ExportKind {
  build(input: ExportInput): Uint8Array | string;
}

export interface ExportResult {
  filename: string;
  content_type: string;
  body: Uint8Array | string;
}

/** Names what a format built. */
export const exportResult = (
  kind: ExportKind,
  plan: ExportPlan,
  body: ExportResult['body'],
): ExportResult => ({ filename: fileName(plan, kind.extension), content_type: kind.contentType, body });
