import {
  applyEvent,
  emptyPlanState,
  EVENTS,
  type FeedEvent,
  type FileView,
  type PlanState,
  type PlanView,
  type TaskView,
} from '@planwright/contracts';
import { alike } from './alike.js';
import type { Query } from './stored.js';

const SETTLED = ['completed', 'failed', 'cancelled', 'blocked'];

/** The plan's events against what REST says: gapless, each thing told once, and their fold is the plan. */
export async function eventProblems(
  query: Query,
  plan: PlanView,
  tasks: TaskView[],
  files: FileView[],
): Promise<string[]> {
  const stream = `plan:${plan.plan_id}`;
  const events = (
    await query<FeedEvent & { at: Date | string }>(
      `SELECT seq, event, payload, at FROM events WHERE stream = $1 ORDER BY seq`,
      [stream],
    )
  ).map((event) => ({ ...event, at: new Date(event.at).toISOString() }) as FeedEvent);
  const [counter] = await query<{ seq: number }>(`SELECT seq FROM event_counters WHERE stream = $1`, [
    stream,
  ]);
  const generations = await query<{ task: string; generation: number }>(
    `SELECT task, generation FROM plan_tasks WHERE plan_id = $1`,
    [plan.plan_id],
  );
  const seqs = events.map((event) => event.seq);
  if (seqs.some((seq, i) => seq !== i + 1)) return [`the events are not gapless: ${seqs.join(' ')}`];
  return [
    ...(counter?.seq === events.length && plan.last_seq === events.length
      ? []
      : [`${events.length} events, counter ${counter?.seq}, last_seq ${plan.last_seq}`]),
    ...events.flatMap(({ event, payload, seq }) =>
      EVENTS[event].safeParse(payload).success ? [] : [`event ${seq} (${event}) breaks its schema`],
    ),
    ...generations.flatMap(({ task, generation }) => toldOnce(events, task, generation)),
    ...differences(events.reduce(applyEvent, emptyPlanState()), plan, tasks, files),
  ];
}

/** Each state of a task is told once, and a completed task only moves when it is made again. */
function toldOnce(events: FeedEvent[], task: string, generation: number): string[] {
  const told = events.flatMap((e) =>
    e.event === 'task_status' && e.payload.task === task ? [e.payload] : [],
  );
  const problems: string[] = [];
  told.forEach(({ status, attempt }, i) => {
    const before = told[i - 1];
    if (!before) return;
    // A task that was already pending may be raised to its next generation.
    if (before.status === status && status !== 'pending') problems.push(`${task} was told ${status} twice`);
    if (before.status === 'completed' && status !== 'pending')
      problems.push(`${task} went from completed to ${status}`);
    if (SETTLED.includes(before.status) && SETTLED.includes(status) && status !== 'cancelled')
      problems.push(`${task} went from ${before.status} to ${status} with nothing between`);
    if (status === 'running' && before.status !== 'waiting' && attempt < 1)
      problems.push(`${task} was told running in attempt ${attempt}`);
  });
  const ends = told.filter(({ status }) => status === 'completed').length;
  if (ends > generation)
    problems.push(`${task} was told completed ${ends} times in ${generation} generations`);
  return problems;
}

/** Where a viewer's fold of the events differs from what REST says. */
export function differences(
  state: PlanState,
  plan: PlanView,
  tasks: TaskView[],
  files: FileView[],
): string[] {
  const problems: string[] = [];
  const same = (what: string, told: unknown, rest: unknown): void => {
    if (!alike(told, rest))
      problems.push(`${what}: events tell ${JSON.stringify(told)}, REST says ${JSON.stringify(rest)}`);
  };
  same(
    'plan',
    [state.status, state.outcome, state.error, state.lastSeq],
    [plan.status, plan.outcome, plan.error, plan.last_seq],
  );
  same('progress', state.progress, {
    percentage: plan.progress_percentage,
    completed: plan.completed_tasks,
    failed: plan.failed_tasks,
    blocked: plan.blocked_tasks,
    total: plan.total_tasks,
  });
  for (const task of tasks) {
    const { status, attempt, duration_ms, error } = task;
    const told = state.tasks[task.task] ?? { status: 'pending', attempt: 0, durationMs: null, error: null };
    same(task.task, told, { status, attempt, durationMs: duration_ms, error });
  }
  const listed = Object.fromEntries(
    files.map(({ name, task, version, size, content_type }) => [
      name,
      { task, version, size, contentType: content_type },
    ]),
  );
  const told = Object.fromEntries(Object.entries(state.files).filter(([name]) => name in listed));
  same('files', told, listed);
  same('tokens', state.tokens, plan.tokens);
  same('cost', Math.round(state.cost * 1_000_000), Math.round(plan.cost_usd * 1_000_000));
  return problems;
}
