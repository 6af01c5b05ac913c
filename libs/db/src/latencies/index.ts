export { type ModelLatency, modelLatencies } from './model-latencies.js';
export { keepTailLatency, readTailLatency } from './tail-latency.js';
