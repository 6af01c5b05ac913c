export { createApi } from './app/create-api.js';
export { openApi } from './docs/openapi.js';
export type { ApiParts } from './app/parts.js';
export type { PlanCommand, PlanEngine } from './runs/plan-engine.js';
export { createTemporalEngine } from './runs/temporal-engine.js';
