import type { FailureInfo, TaskStatus, TaskView } from '@planwright/contracts';
import type { Attempt } from '../../shared/socket/overlay-interactions.js';
import { criticalChain } from './critical-chain.js';
import { spanOfAll, spanOfAttempt, spanOfTask, type Span } from './spans.js';

export type RowKind = 'stage' | 'task' | 'call' | 'attempt';

export interface TimelineRow {
  key: string;
  kind: RowKind;
  /** From 1 for what lies at the top. */
  level: number;
  /** The key of what it belongs to; null at the top. */
  parent: string | null;
  /** The task that it opens; null for a stage. */
  task: string | null;
  title: string;
  status: TaskStatus;
  gaps: number;
  span: Span | null;
  costUsd: number;
  critical: boolean;
  error: FailureInfo | null;
  /** The attempt itself, where the row is one or a call that needed only one. */
  attempt: Attempt | null;
  children: readonly TimelineRow[];
}

export type TimelineFilter = 'failed' | 'running' | undefined;

const sum = (rows: readonly TimelineRow[]): number => rows.reduce((total, row) => total + row.costUsd, 0);

const stateOf = (statuses: readonly TaskStatus[]): TaskStatus => {
  const first: readonly TaskStatus[] = [
    'failed',
    'waiting',
    'running',
    'ready',
    'stale',
    'cancelled',
    'blocked',
  ];
  const found = first.find((status) => statuses.includes(status));
  if (found) return found;
  if (statuses.every((status) => status === 'completed')) return 'completed';
  return statuses.includes('completed') ? 'running' : 'pending';
};

const nameOf = ({ step, item, task }: Attempt): string => (item ? `${step} · ${item}` : step || task);

interface Place {
  level: number;
  parent: string | null;
  critical: boolean;
}

function attemptRow(attempt: Attempt, title: string, origin: number, place: Place): TimelineRow {
  return {
    ...place,
    key: attempt.interaction_id,
    kind: 'attempt',
    task: attempt.task,
    title,
    status: attempt.status,
    gaps: 0,
    span: spanOfAttempt(attempt, origin),
    costUsd: attempt.cost_usd,
    error: attempt.error,
    attempt,
    children: [],
  };
}

/** One call: its only attempt, or a row with its attempts below. */
function callRow(
  attempts: readonly Attempt[],
  origin: number,
  place: Place,
  attemptTitle: (place: number) => string,
): TimelineRow | null {
  const last = attempts.at(-1);
  if (!last) return null;
  if (attempts.length === 1) return { ...attemptRow(last, nameOf(last), origin, place), kind: 'call' };
  const key = `call ${last.call_id}`;
  const below = { ...place, level: place.level + 1, parent: key };
  const children = attempts.map((each, index) => attemptRow(each, attemptTitle(index + 1), origin, below));
  return {
    ...place,
    key,
    kind: 'call',
    task: last.task,
    title: nameOf(last),
    status: last.status,
    gaps: 0,
    span: spanOfAll(children.map((child) => child.span)),
    costUsd: sum(children),
    error: last.error,
    attempt: null,
    children,
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export interface RowTexts {
  attempt: (place: number) => string;
  /** What a call is named that belongs to no task. */
  besides: (task: string) => string;
}

/** Everything that a plan did as a tree: stages, their tasks, the calls of each, and the attempts of a call. */
export function buildRows(
  tasks: readonly TaskView[],
  attempts: readonly Attempt[],
  origin: number,
  texts: RowTexts,
): TimelineRow[] {
  const critical = criticalChain(tasks);
  const inOrder = attempts.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  const ofTask = groupBy(inOrder, (attempt) => attempt.task);
  const callsOf = (task: string, place: Place): TimelineRow[] =>
    [...groupBy(ofTask.get(task) ?? [], (attempt) => attempt.call_id).values()]
      .map((ofCall) => callRow(ofCall, origin, place, texts.attempt))
      .filter((row) => row !== null);

  const taskRow = (task: TaskView, parent: string): TimelineRow => {
    const key = `task ${task.task}`;
    const isCritical = critical.has(task.task);
    return {
      key,
      kind: 'task',
      level: 2,
      parent,
      task: task.task,
      title: task.title,
      status: task.status,
      gaps: task.gaps.length,
      span: spanOfTask(task, origin),
      costUsd: task.cost_usd,
      critical: isCritical,
      error: task.error,
      attempt: null,
      children: callsOf(task.task, { level: 3, parent: key, critical: false }),
    };
  };
  const stages = [...groupBy(tasks, (task) => task.stage)].map(([stage, members]): TimelineRow => {
    const key = `stage ${stage}`;
    const children = members.map((task) => taskRow(task, key));
    return {
      key,
      kind: 'stage',
      level: 1,
      parent: null,
      task: null,
      title: stage,
      status: stateOf(members.map((task) => task.status)),
      gaps: 0,
      span: spanOfAll(children.map((child) => child.span)),
      costUsd: sum(children),
      critical: false,
      error: null,
      attempt: null,
      children,
    };
  });
  const known = new Set(tasks.map((task) => task.task));
  const besides = [...ofTask.keys()].filter((task) => !known.has(task));
  const rest = besides.flatMap((task) =>
    callsOf(task, { level: 1, parent: null, critical: false }).map((row) => ({
      ...row,
      title: texts.besides(task),
    })),
  );
  return [...rest, ...stages];
}
