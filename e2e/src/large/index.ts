export { startOwnWorker } from '../stack/own-worker.js';
export { largePipeline } from './large-pipeline.js';
