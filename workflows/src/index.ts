export { modelTest } from './model-test.js';
export { planRun } from './plan-run.js';
