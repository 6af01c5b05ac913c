export { findTemporal, temporalSources, type FindOptions, type TemporalSource } from './find-temporal.js';
export {
  askTemporal,
  SEARCH_ATTRIBUTES,
  startTemporal,
  type RunningTemporal,
  type TemporalOptions,
} from './start-temporal.js';
