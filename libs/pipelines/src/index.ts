export * from './definition/catalogue.js';
export * from './definition/files.js';
export * from './definition/pipeline.js';
export * from './definition/task.js';
export { executionPipeline } from './execution/pipeline.js';
export { pipelineReference } from './reference/pipeline-reference.js';
export { runExample, WORKED_EXAMPLE } from './execution/example/worked-example.js';
