import type { PlanListQuery } from '@planwright/contracts';
import { TASK_FILTERS, type TaskFilter } from '../features/tasks/group-tasks.js';
import { SECTIONS, type Section } from '../features/tasks/sections.js';

export const TABS = ['graph', 'tasks', 'timeline', 'terminal', 'files', 'findings', 'report'] as const;
export type Tab = (typeof TABS)[number];

/** What the address says of the task that is looked at, in the panel and as a page. */
export interface TaskSearch {
  section?: Section | undefined;
  /** One attempt at a model call. */
  call?: string | undefined;
  /** Two versions that are compared. */
  vfrom?: number | undefined;
  vto?: number | undefined;
}

/** What the address of a plan says; what is left out is as at the start. */
export interface PlanSearch extends TaskSearch {
  tab?: Tab | undefined;
  task?: string | undefined;
  /** A task that is edited: what a change of it would run again stands in light on the graph. */
  lit?: string | undefined;
  file?: string | undefined;
  /** A version of the file; the newest where left out. */
  version?: number | undefined;
  view?: 'raw' | undefined;
  /** Filter of the tasks; the timeline knows two of them. */
  only?: TaskFilter | undefined;
  /** Filter of the terminal. */
  show?: 'logs' | 'answers' | 'problems' | undefined;
  from?: string | undefined;
  /** What is searched in the graph, the tasks, the files or the terminal. */
  q?: string | undefined;
  /** The stretch that the timeline shows, in seconds since the plan began. */
  begin?: number | undefined;
  end?: number | undefined;
}

export const PLANS_SHOWN = ['running', 'waiting', 'failed', 'completed', 'cancelled', 'archived'] as const;
export const PLAN_SORTS = [
  '-created_at',
  'created_at',
  'title',
  '-title',
  'status',
  '-status',
  '-cost_usd',
  'cost_usd',
  '-progress_percentage',
  'progress_percentage',
] as const satisfies readonly PlanListQuery['sort'][];

/** What the address of the list of plans says. */
export interface PlansSearch {
  search?: string | undefined;
  status?: (typeof PLANS_SHOWN)[number] | undefined;
  tag?: string | undefined;
  sort?: (typeof PLAN_SORTS)[number] | undefined;
}

/** What the examples of a new plan are narrowed by. */
export interface ExamplesSearch {
  language?: string | undefined;
  tag?: string | undefined;
  search?: string | undefined;
}

/** As a task is opened: its first part, nothing of the task before. */
export const TASK_CLOSED = {
  section: undefined,
  call: undefined,
  vfrom: undefined,
  vto: undefined,
  lit: undefined,
} as const;

type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((each) => each === value);

const version = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined;

export const readTaskSearch = (raw: Raw): TaskSearch => ({
  section: oneOf(raw['section'], SECTIONS),
  call: text(raw['call']),
  vfrom: version(raw['vfrom']),
  vto: version(raw['vto']),
});

/** Reads a plan's address; what it does not know or cannot be is left out, never an error. */
export const readPlanSearch = (raw: Raw): PlanSearch => ({
  ...readTaskSearch(raw),
  tab: oneOf(raw['tab'], TABS),
  task: text(raw['task']),
  lit: text(raw['lit']),
  file: text(raw['file']),
  version: version(raw['version']),
  view: oneOf(raw['view'], ['raw']),
  only: oneOf(raw['only'], TASK_FILTERS),
  show: oneOf(raw['show'], ['logs', 'answers', 'problems']),
  from: text(raw['from']),
  q: text(raw['q']),
  begin: number(raw['begin']),
  end: number(raw['end']),
});

export const readPlansSearch = (raw: Raw): PlansSearch => ({
  search: text(raw['search']),
  status: oneOf(raw['status'], PLANS_SHOWN),
  tag: text(raw['tag']),
  sort: oneOf(raw['sort'], PLAN_SORTS),
});

export const readExamplesSearch = (raw: Raw): ExamplesSearch => ({
  language: text(raw['language']),
  tag: text(raw['tag']),
  search: text(raw['search']),
});
