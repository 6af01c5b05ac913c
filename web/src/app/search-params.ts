import type { PlanStatus } from '@planwright/contracts';
import { texts } from '../shared/texts/en.js';

export const TABS = ['graph', 'tasks', 'timeline', 'terminal', 'files', 'findings', 'report'] as const;
export type Tab = (typeof TABS)[number];

/** What the address of a plan says; what is left out is as at the start. */
export interface PlanSearch {
  tab?: Tab | undefined;
  task?: string | undefined;
  file?: string | undefined;
  /** A version of the file; the newest where left out. */
  version?: number | undefined;
  view?: 'raw' | undefined;
  /** Filter of the tasks. */
  /** Filter of the tasks and of the timeline. */
  only?: 'failed' | 'running' | undefined;
  /** Filter of the terminal. */
  show?: 'logs' | 'answers' | 'problems' | undefined;
  from?: string | undefined;
  /** What is searched in the graph or the terminal. */
  q?: string | undefined;
  /** The stretch that the timeline shows, in seconds since the plan began. */
  begin?: number | undefined;
  end?: number | undefined;
}

export interface PlansSearch {
  search?: string | undefined;
  status?: PlanStatus | undefined;
}

type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((each) => each === value);

const version = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined;

/** Reads a plan's address; what it does not know or cannot be is left out, never an error. */
export const readPlanSearch = (raw: Raw): PlanSearch => ({
  tab: oneOf(raw['tab'], TABS),
  task: text(raw['task']),
  file: text(raw['file']),
  version: version(raw['version']),
  view: oneOf(raw['view'], ['raw']),
  only: oneOf(raw['only'], ['failed', 'running']),
  show: oneOf(raw['show'], ['logs', 'answers', 'problems']),
  from: text(raw['from']),
  q: text(raw['q']),
  begin: number(raw['begin']),
  end: number(raw['end']),
});

export const readPlansSearch = (raw: Raw): PlansSearch => ({
  search: text(raw['search']),
  status: oneOf(raw['status'], Object.keys(texts.planStatus) as PlanStatus[]),
});
