import { ApplicationFailure } from '@temporalio/common';
import { failureOf } from '@planwright/contracts';
import { outcomeOf, type PipelineActivities, type TaskRef } from '@planwright/engine';
import type { StepContext, Task } from '@planwright/pipelines';
import { byDefinition } from '../by-definition.js';
import { dropHalfCopies } from '../compose/copy-files.js';
import type { ForgetContext, LoadContext } from '../context.js';
import type { ActivityDependencies } from '../dependencies.js';
import { forHistory } from './for-history.js';

type Control = Omit<
  PipelineActivities,
  'callModel' | 'completeTask' | 'completeFirstRead' | 'checkEdit' | 'editTask'
>;

/** Items of all maps of a task: those of `own` as planned now, of others what is answered, else what is usual. */
const itemsOfTask = (task: Task, { answers }: StepContext, own: string, planned: number): number =>
  Object.entries(task.steps).reduce((sum, [id, step]) => {
    if (step.kind !== 'map') return sum;
    const answered = (answers[id] as unknown[] | undefined)?.length ?? 0;
    return sum + (id === own ? planned : answered || step.usualItems);
  }, 0);

/** The quick steps of a run: read its state, record a change of it. */
export function createControlActivities(
  deps: ActivityDependencies,
  load: LoadContext,
  forget: ForgetContext,
): Control {
  const { store, ledger } = deps;
  return {
    async loadRun({ plan_id }) {
      const run = await store.loadRun(plan_id);
      if (!run) return null;
      return {
        ...run,
        tasks: run.tasks.map(forHistory),
        search_attributes: deps.searchAttributes,
        max_parallel_steps: deps.maxParallelSteps,
        plan_url: `${deps.pageUrl}/plans/${plan_id}`,
      };
    },
    beginTask: (ref) => store.beginTask(ref.plan_id, ref.task, ref.generation),
    markReady: ({ plan_id, tasks }) => store.markReady(plan_id, tasks),
    async planItems({ begins, step: id, ...ref }) {
      const { task, context } = await load(ref, { step: id });
      const step = task.steps[id];
      if (step?.kind !== 'map')
        throw ApplicationFailure.nonRetryable(`${ref.task}/${id} is no map.`, 'definition_missing');
      const items = byDefinition(ref.task, 'items', () => step.items(context as never));
      const total = itemsOfTask(task, context, id, items.length);
      if (begins) {
        const { granted } = await store.beginTask(ref.plan_id, ref.task, ref.generation, total);
        if (!granted) forget(ref);
        return { granted, items: granted ? items : [] };
      }
      await store.setItems(ref.plan_id, ref.task, ref.generation, total);
      return { granted: true, items };
    },
    async failTask(
      ref: TaskRef & { code: string; call_id: string | null; item: string | null; blocked: string[] },
    ) {
      const stored = ref.call_id ? await ledger.failure(ref.call_id) : null;
      const place = {
        task: ref.task,
        ...(ref.item ? { item: ref.item } : {}),
        ...(ref.call_id ? { call_id: ref.call_id } : {}),
      };
      const known = stored?.code === ref.code ? { message: stored.message } : {};
      const failure = failureOf(ref.code as Parameters<typeof failureOf>[0], { ...place, ...known });
      await store.failTask(ref.plan_id, ref.task, ref.generation, failure, ref.blocked);
    },
    releaseTask: (ref) => store.releaseTask(ref.plan_id, ref.task, ref.generation),
    async checkGate(ref) {
      const { task, context } = await load(ref);
      const step = task.steps[ref.step];
      if (step?.kind !== 'gate')
        throw ApplicationFailure.nonRetryable(`${ref.task}/${ref.step} is no gate.`, 'definition_missing');
      const reasons = byDefinition(ref.task, 'gate', () => step.reasons(context as never));
      if (!reasons.length) return { open: false, decision: null };
      const { decision } = await store.openGate(ref.plan_id, ref.task, reasons);
      return { open: true, decision };
    },
    answerGate: ({ plan_id, task, inbox_id }) => store.answerGate(plan_id, task, inbox_id),
    reviveTasks: async ({ plan_id, tasks }) => (await store.reviveTasks(plan_id, tasks)).map(forHistory),
    raiseGeneration: async ({ plan_id, tasks, because }) =>
      (await store.raiseGeneration(plan_id, tasks, because)).map(forHistory),
    setPlanStatus: ({ plan_id, status, error_code }) =>
      store.setPlanStatus(plan_id, status, error_code ? { error: failureOf(error_code) } : {}),
    async finishPlan({ plan_id }) {
      const run = await store.loadRun(plan_id);
      const unsettled = run?.tasks.some((t) => ['pending', 'ready', 'running', 'waiting'].includes(t.status));
      if (!run || unsettled) return { status: null };
      // Tasks that ask nobody always succeed: they do not count as something achieved.
      const asking = new Set(
        run.graph.tasks
          .filter((t) => t.steps.some((step) => step.kind === 'call' || step.kind === 'map'))
          .map((t) => t.name),
      );
      const { status, outcome } = outcomeOf(
        run.tasks.map((t) => ({ ...t, achieves: asking.size === 0 || asking.has(t.task) })),
      );
      const error = run.tasks.find((t) => t.status === 'failed')?.error;
      await dropHalfCopies(deps, plan_id);
      await store.setPlanStatus(plan_id, status, { outcome, ...(error ? { error } : {}) });
      return { status };
    },
    cancelPlan: ({ plan_id }) => store.cancelPlan(plan_id),
  };
}
