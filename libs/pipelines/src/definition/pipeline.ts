import type { PipelineGraph, StepSpec, TaskSpec } from '@planwright/contracts';
import { compareFileNames } from '@planwright/documents';
import { toStrictSchema } from '@planwright/engine';
import { z } from 'zod';
import type { Step, StepContext, Task } from './task.js';

/** A kind of plan: its tasks in any order, its stages in reading order. */
export interface Pipeline {
  kind: string;
  title: string;
  stages: readonly string[];
  tasks: readonly Task[];
  /** Makes a provisional summary right after the start; it has one call and needs nothing. */
  firstRead?: Task;
}

/** Puts a pipeline together; refuses a task twice, an unknown stage, a need that is not in it, and a file twice. */
export function definePipeline(pipeline: Pipeline): Pipeline {
  const names = new Set<string>();
  const files = new Set<string>();
  for (const task of [...pipeline.tasks, ...(pipeline.firstRead ? [pipeline.firstRead] : [])]) {
    if (names.has(task.name)) throw new Error(`${pipeline.kind}: the task ${task.name} is there twice`);
    names.add(task.name);
    if (!pipeline.stages.includes(task.stage)) {
      throw new Error(`${pipeline.kind}/${task.name}: there is no stage ${task.stage}`);
    }
    for (const file of filesOf(task)) {
      if (files.has(file.name))
        throw new Error(`${pipeline.kind}/${task.name}: the file ${file.name} is there twice`);
      files.add(file.name);
    }
  }
  for (const task of pipeline.tasks) {
    for (const need of task.needs) {
      if (!names.has(need.name))
        throw new Error(`${pipeline.kind}/${task.name}: needs ${need.name}, which is not in it`);
    }
  }
  return { ...pipeline, tasks: inOrderOfNeeds(pipeline.tasks) };
}

/** Every file that a task writes, in natural order; the file of a map's items stands there once, with `{n}` in its name. */
export function filesOf(task: Task): { name: string; title: string; contentType: string }[] {
  const ofItems = Object.values(task.steps).flatMap((step) =>
    step.kind === 'map' && step.file ? [{ ...step.file, contentType: 'application/json' }] : [],
  );
  return [...ofItems, ...task.files].sort((a, b) => compareFileNames(a.name, b.name));
}

/** The name of the file of one item of a map; null where its items have none of their own. */
export function itemFileName(step: Step, context: StepContext, item: string): string | null {
  if (step.kind !== 'map' || !step.file) return null;
  return step.file.name.replace('{n}', String(step.items(context as never).indexOf(item) + 1));
}

function inOrderOfNeeds(tasks: readonly Task[]): Task[] {
  const order = new Set<Task>();
  const visit = (task: Task) => {
    if (order.has(task)) return;
    task.needs.forEach(visit);
    order.add(task);
  };
  tasks.forEach(visit);
  return [...order];
}

// A task without a call is quick, but not nothing: it moves the bar a little.
const WEIGHT_OF_PURE_TASK = 0.2;

/**
 * The graph as it is published. `digest` makes a hash of a text (SHA-256 in the worker); a task's `definition_hash`
 * covers its prompts, schemas, rendering, needs and named wording.
 */
export function toGraph(pipeline: Pipeline, digest: (text: string) => string): PipelineGraph {
  const graph = {
    kind: pipeline.kind,
    title: pipeline.title,
    stages: [...pipeline.stages],
    tasks: pipeline.tasks.map((task) => toTaskSpec(task, digest)),
    ...(pipeline.firstRead ? { first_read: toTaskSpec(pipeline.firstRead, digest) } : {}),
  };
  return { ...graph, graph_hash: digest(JSON.stringify(graph)) };
}

function toTaskSpec(task: Task, digest: (text: string) => string): TaskSpec {
  const steps = Object.entries(task.steps).map(([id, step]) => toStepSpec(id, step));
  steps.push({ id: 'output', kind: 'pure', title: 'Put the output together', calls: 0 });
  const calls = steps.reduce((sum, step) => sum + step.calls, 0);
  return {
    name: task.name,
    title: task.title,
    stage: task.stage,
    purpose: task.purpose,
    needs: task.needs.map((need) => need.name),
    steps,
    files: filesOf(task).map(({ name, title, contentType }) => ({ name, title, content_type: contentType })),
    weight: calls || WEIGHT_OF_PURE_TASK,
    definition_hash: digest(definitionText(task)),
    ...(task.report ? { report: task.report } : {}),
    ...(task.readsReport ? { reads_report: true as const } : {}),
    output_schema: z.toJSONSchema(task.output),
  };
}

function toStepSpec(id: string, step: Step): StepSpec {
  const spec = { id, kind: step.kind, title: step.title };
  if (step.kind === 'map') return { ...spec, calls: step.usualItems, min_done: step.minDone };
  return { ...spec, calls: step.kind === 'call' ? 1 : 0 };
}

// A definition never changes while a process lives, and every call asks for its text and its schema.
const texts = new WeakMap<Task, string>();
const schemas = new WeakMap<Step, Record<string, unknown>>();

/** Everything that decides what a task makes, as one text. Functions count by their source. */
export function definitionText(task: Task): string {
  const text = texts.get(task) ?? describe(task);
  texts.set(task, text);
  return text;
}

function describe(task: Task): string {
  const source = (part: unknown): unknown => {
    if (typeof part === 'function') return part.toString();
    if (part instanceof z.ZodType) return z.toJSONSchema(part);
    if (Array.isArray(part)) return part.map(source);
    if (part && typeof part === 'object')
      return Object.fromEntries(Object.entries(part).map(([k, v]) => [k, source(v)]));
    return part;
  };
  return JSON.stringify({
    name: task.name,
    needs: task.needs.map((n) => n.name),
    steps: source(task.steps),
    output: source(task.output),
    files: source(task.files),
    compose: task.compose.toString(),
    wording: source(task.wording),
  });
}

/** The strict JSON Schema that a step's answer is asked in. */
export function answerSchema(step: Extract<Step, { kind: 'call' | 'map' }>): Record<string, unknown> {
  const schema = schemas.get(step) ?? toStrictSchema(step.schema);
  schemas.set(step, schema);
  return schema;
}
