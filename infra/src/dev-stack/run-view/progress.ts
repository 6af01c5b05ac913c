import type { StreamEvent } from './event-stream.js';

export interface TaskProgress {
  task: string;
  stage: string;
  status: string;
}

/** What the terminal knows of a run; made from events alone. */
export interface RunProgress {
  tasks: Map<string, TaskProgress>;
  status: string;
  outcome: string | undefined;
  error: string | undefined;
  percentage: number;
  tokens: number;
  costUsd: number;
}

export interface StageProgress {
  stage: string;
  done: number;
  failed: number;
  total: number;
  running: string[];
}

export const newProgress = (tasks: readonly TaskProgress[]): RunProgress => ({
  tasks: new Map(tasks.map((task) => [task.task, { ...task, status: 'pending' }])),
  status: 'pending',
  outcome: undefined,
  error: undefined,
  percentage: 0,
  tokens: 0,
  costUsd: 0,
});

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** A failure as a person reads it: what happened and what can be done. */
function failureText(value: unknown): string | undefined {
  const { task, message, detail, todo } = record(value);
  const what = text(message) ?? text(detail);
  if (!what) return undefined;
  return [text(task) ? `${text(task)}: ${what}` : what, text(todo)].filter(Boolean).join(' ');
}

/** Takes one event into the progress. */
export function takeEvent(progress: RunProgress, { event, payload }: StreamEvent): void {
  if (event === 'plan_status') {
    progress.status = text(payload['status']) ?? progress.status;
    progress.outcome = text(payload['outcome']);
    progress.error = failureText(payload['error']);
  } else if (event === 'plan_progress') {
    progress.percentage = number(payload['progress_percentage']);
  } else if (event === 'task_status') {
    const task = text(payload['task']);
    if (!task) return;
    const stage = text(payload['stage']) ?? progress.tasks.get(task)?.stage ?? '';
    progress.tasks.set(task, { task, stage, status: text(payload['status']) ?? 'pending' });
  } else if (event === 'llm_interaction' && payload['status'] !== 'running') {
    const tokens = record(payload['tokens']);
    progress.tokens += number(tokens['input']) + number(tokens['output']);
    progress.costUsd += number(payload['cost_usd']);
  }
}

/** The stages in the order in which the graph has them. */
export function stagesOf(progress: RunProgress): StageProgress[] {
  const stages = new Map<string, StageProgress>();
  for (const { task, stage, status } of progress.tasks.values()) {
    const entry = stages.get(stage) ?? { stage, done: 0, failed: 0, total: 0, running: [] };
    entry.total += 1;
    if (status === 'completed') entry.done += 1;
    if (status === 'failed' || status === 'blocked') entry.failed += 1;
    if (status === 'running') entry.running.push(task);
    stages.set(stage, entry);
  }
  return [...stages.values()];
}

export const isOver = (status: string): boolean => ['completed', 'failed', 'cancelled'].includes(status);
