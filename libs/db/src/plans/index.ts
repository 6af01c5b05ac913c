export { createPlanReader, type PlanReader, type StoredFile } from './plan-reader.js';
export { createPlanWriter, type NewPlan, type PlanWriter } from './plan-writer.js';
export { reportInput, reportWithSources } from './report-input.js';
export type { CallLatency } from './remaining-time.js';
export { titleOfPrompt } from './title-of-prompt.js';
