import type { Benchmark } from '../benchmark.js';
import { browser, paint } from './browser/index.js';
import { graph } from './graph/index.js';
import { makespan } from './makespan/index.js';
import { page } from './page/index.js';
import { recorded } from './recorded/index.js';
import { resources } from './resources/index.js';
import { storage } from './storage/index.js';
import { throughput } from './throughput/index.js';
import { watching } from './watching/index.js';

/** Every benchmark, in the order in which `npm run bench` runs them. */
export const BENCHMARKS: readonly Benchmark[] = [
  makespan,
  throughput,
  recorded,
  watching,
  storage,
  resources,
  page,
  paint,
  browser,
  graph,
];
