export { aGraph, type GraphShape } from './builders/graph.js';
export { insertPlan, type PlanShape } from './builders/plan.js';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './postgres/test-database.js';
export {
  temporalTestConnection,
  testTemporalAddress,
  type TemporalTestConnection,
} from './temporal/test-connection.js';
