export { type ModelLatency, modelLatencies } from './model-latencies.js';
