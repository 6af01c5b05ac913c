import type { FeedEvent, PlanState, PlanView, TaskView } from '@planwright/contracts';

interface Tasks {
  items: TaskView[];
  last_seq?: number;
}

/** The plan with what its events told; a plan that was read later than the last event is left as it is. */
export function overlayPlan(plan: PlanView, live: PlanState | undefined): PlanView {
  if (!live || live.lastSeq <= plan.last_seq) return plan;
  return {
    ...plan,
    last_seq: live.lastSeq,
    status: live.status,
    outcome: live.outcome,
    error: live.error,
    progress_percentage: live.progress.percentage,
    completed_tasks: live.progress.completed,
    failed_tasks: live.progress.failed,
    blocked_tasks: live.progress.blocked,
    total_tasks: live.progress.total,
    cost_usd: live.cost,
    tokens: live.tokens,
  };
}

/** The tasks with the states that events told since the page was opened. */
export function overlayTasks<T extends Tasks>(list: T, live: PlanState | undefined): T {
  if (!live || (list.last_seq ?? -1) >= live.lastSeq) return list;
  const items = list.items.map((item) => {
    const told = live.tasks[item.task];
    if (!told) return item;
    const { status, attempt, error } = told;
    return { ...item, status, attempt, error, duration_ms: told.durationMs ?? item.duration_ms };
  });
  return { ...list, items };
}

const ENDS: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled']);

/** One task after one `task_status`: the event's own time is the time that the state began. */
export function taskAfter(
  task: TaskView,
  { payload, at }: Extract<FeedEvent, { event: 'task_status' }>,
): TaskView {
  const { status, attempt } = payload;
  const begins = status === 'running' && (task.status !== 'running' || task.attempt !== attempt);
  const resets = status === 'pending' || status === 'ready';
  return {
    ...task,
    status,
    attempt,
    error: payload.error ?? null,
    duration_ms: payload.duration_ms ?? (begins || resets ? null : task.duration_ms),
    ready_at: status === 'ready' ? at : task.ready_at,
    started_at: begins ? at : resets ? null : task.started_at,
    completed_at: ENDS.has(status) ? at : begins || resets ? null : task.completed_at,
  };
}

/** One task after one model call of it has ended: what it spent. */
export function spentAfter(
  task: TaskView,
  { payload }: Extract<FeedEvent, { event: 'llm_interaction' }>,
): TaskView {
  if (payload.status === 'running') return task;
  const { input, output, reasoning, cached } = task.tokens;
  return {
    ...task,
    cost_usd: task.cost_usd + payload.cost_usd,
    tokens: {
      input: input + payload.tokens.input,
      output: output + payload.tokens.output,
      reasoning: reasoning + payload.tokens.reasoning,
      cached: cached + payload.tokens.cached,
    },
  };
}

/** The plan's own times and running tasks after some events; its figures come from `overlayPlan`. */
export function timesAfter(plan: PlanView, events: readonly FeedEvent[]): PlanView {
  const running = new Set(plan.current_tasks);
  let { started_at, completed_at } = plan;
  for (const event of events) {
    if (event.seq <= plan.last_seq) continue;
    if (event.event === 'task_status') {
      const { status } = event.payload;
      if (status === 'running' || status === 'waiting') running.add(event.payload.task);
      else running.delete(event.payload.task);
    }
    if (event.event === 'plan_status') {
      const ended = ENDS.has(event.payload.status);
      completed_at = ended ? event.at : null;
      if (event.payload.status === 'running') started_at ??= event.at;
    }
  }
  return { ...plan, started_at, completed_at, current_tasks: [...running] };
}
