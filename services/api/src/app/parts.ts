import type { Model, Settings } from '@planwright/config';
import type { EditReader, EventFeed, PlanReader, PlanWriter } from '@planwright/db';
import type { PlanEngine } from '../runs/plan-engine.js';
import type { Logger } from 'pino';
import type { Processes } from '../runs/processes.js';

// What the modules are given; each is injected by its token, since an interface leaves no trace at run time.
export const SETTINGS = Symbol('settings');
export const MODELS = Symbol('models');
export const PLAN_READER = Symbol('plan reader');
export const EDIT_READER = Symbol('edit reader');
export const PLAN_WRITER = Symbol('plan writer');
export const EVENT_FEED = Symbol('event feed');
export const PLAN_ENGINE = Symbol('plan engine');
export const PROCESSES = Symbol('processes');
export const LOG = Symbol('log');

/** Everything outside this process that the API talks to. */
export interface ApiParts {
  settings: Settings;
  models: readonly Model[];
  reader: PlanReader;
  edits: EditReader;
  writer: PlanWriter;
  feed: EventFeed;
  engine: PlanEngine;
  processes: Processes;
  log: Logger;
}
