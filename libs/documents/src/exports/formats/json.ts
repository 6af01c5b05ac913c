import { noticesOf } from '../notices.js';
import type { ExportFormat } from '../export-format.js';
import type { ExportInput } from '../export-input.js';

/** Everything but the report, for programs. `version` grows when a field changes its meaning or goes. */
export const json: ExportFormat = {
  extension: 'json',
  contentType: 'application/json',
  title: 'Data (JSON)',
  build: (input) => `${JSON.stringify(documentOf(input), null, 2)}\n`,
};

const documentOf = (input: ExportInput) => ({
  format: 'planwright.execution-plan',
  version: 1,
  plan: input.plan,
  notices: noticesOf(input),
  goal: input.goal,
  work: input.work,
  schedule: input.schedule,
  team: input.team,
  risks: input.risks,
  findings: input.findings ?? null,
  sections: input.sections,
  files: input.files,
  metadata: input.metadata,
});
