import {
  ArtefactGroup,
  BudgetBody,
  CreatePlanBody,
  type ErrorCode,
  FileView,
  ExportQuery,
  Finding,
  FirstReadView,
  GateBody,
  InteractionListQuery,
  InteractionPage,
  ModelTestResult,
  ModelView,
  PatchPlanBody,
  PipelineGraph,
  PlanListQuery,
  PlanPreview,
  PlanView,
  PromptExample,
  PromptFilter,
  Readiness,
  TaskDetail,
  TaskView,
} from '@planwright/contracts';
import { z } from 'zod';
import { EDITING_ROUTES } from './editing-routes.js';
import { listOf, ofBody, ofPlan, ofTask, type Route } from './route.js';
import { StreamQuery } from '../stream/stream-query.js';

export type { Method, Route } from './route.js';

/** `last_seq`: the last event that is already in the tasks. */
const TaskList = listOf(TaskView).extend({ last_seq: z.int() });
const PlanPage = z.object({ items: z.array(PlanView), next_cursor: z.string().nullable(), total: z.int() });
const PipelineItem = PipelineGraph.pick({ kind: true, title: true, stages: true, graph_hash: true }).extend({
  tasks: z.int(),
});

const ofCommand: ErrorCode[] = ['invalid_body', 'wrong_state', 'worker_unavailable', 'engine_unavailable'];
const command = (path: string, summary: string, problems: ErrorCode[], body?: z.ZodType): Route => ({
  method: 'post',
  path,
  tag: 'Commands',
  summary,
  ...(body ? { body } : {}),
  answer: { status: 202, description: 'Taken in; the plan as it stands now', schema: PlanView },
  problems: [...problems, ...ofCommand],
});

/** Every address of the API: the docs are made of this, and a method that is not here is answered with 405. */
export const ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/health',
    tag: 'Operation',
    summary: 'Whether this process is alive',
    answer: { status: 200, description: 'Alive', schema: z.object({ status: z.literal('ok') }) },
    problems: [],
  },
  {
    method: 'get',
    path: '/health/ready',
    tag: 'Operation',
    summary: 'Postgres, Temporal, a polling worker and the LLM provider, each with its state',
    answer: { status: 200, description: 'All are there', schema: Readiness },
    problems: ['store_unavailable', 'engine_unavailable', 'worker_unavailable'],
  },
  {
    method: 'get',
    path: '/metrics',
    tag: 'Operation',
    summary: 'Figures for Prometheus',
    answer: { status: 200, description: 'Prometheus text', type: 'text/plain' },
    problems: [],
  },
  {
    method: 'post',
    path: '/api/plans',
    tag: 'Plans',
    summary: 'Make a plan of a prompt',
    headers: { 'Idempotency-Key': 'A repeat with the same key and body gives the same plan.' },
    body: CreatePlanBody,
    answer: {
      status: 201,
      description: 'The plan; it starts as soon as a worker is there',
      schema: PlanView,
    },
    problems: [...ofBody, 'prompt_unusable', 'idempotency_conflict', 'store_unavailable'],
  },
  {
    method: 'post',
    path: '/api/plans/preview',
    tag: 'Plans',
    summary: 'What a plan would take; nothing is made',
    body: CreatePlanBody,
    answer: { status: 200, description: 'Screening, graph, calls, minutes and cost', schema: PlanPreview },
    problems: [...ofBody, 'store_unavailable'],
  },
  {
    method: 'get',
    path: '/api/plans',
    tag: 'Plans',
    summary: 'Plans, page by page; a listed prompt is cut after 2,000 characters',
    query: PlanListQuery,
    answer: { status: 200, description: 'One page; next_cursor leads to the next', schema: PlanPage },
    problems: ['invalid_query', 'store_unavailable'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}',
    tag: 'Plans',
    summary: 'One plan',
    answer: { status: 200, description: 'The plan', schema: PlanView },
    problems: ofPlan,
  },
  {
    method: 'patch',
    path: '/api/plans/{id}',
    tag: 'Plans',
    summary: 'Rename, tag or archive a plan',
    body: PatchPlanBody,
    answer: { status: 200, description: 'The plan as it is now', schema: PlanView },
    problems: [...ofPlan, ...ofBody],
  },
  {
    method: 'patch',
    path: '/api/plans/{id}/budget',
    tag: 'Plans',
    summary: 'Change what a plan may cost; one that paused at its cap goes on',
    body: BudgetBody,
    answer: { status: 200, description: 'The plan as it is now', schema: PlanView },
    problems: [...ofPlan, ...ofBody, 'worker_unavailable', 'engine_unavailable'],
  },
  {
    method: 'delete',
    path: '/api/plans/{id}',
    tag: 'Plans',
    summary: 'Delete a plan with everything it made; one that runs is stopped first',
    answer: { status: 204, description: 'Gone' },
    problems: [...ofPlan, 'engine_unavailable'],
  },
  command('/api/plans/{id}/pause', 'Begin no new step', ofPlan),
  command('/api/plans/{id}/resume', 'Go on, also after a failure or a cancellation', ofPlan),
  command('/api/plans/{id}/cancel', 'Stop now; what was written stays', ofPlan),
  {
    method: 'get',
    path: '/api/plans/{id}/tasks',
    tag: 'Tasks',
    summary: 'The tasks of a plan in graph order',
    answer: { status: 200, description: 'Tasks', schema: TaskList },
    problems: ofPlan,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/tasks/{task}',
    tag: 'Tasks',
    summary: 'One task with all versions of its contents and all its calls to models',
    answer: { status: 200, description: 'The task', schema: TaskDetail },
    problems: ofTask,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/interactions',
    tag: 'Tasks',
    summary: 'Every attempt at every model call of a plan, oldest first, without its words',
    query: InteractionListQuery,
    answer: { status: 200, description: 'One page; next_cursor leads to the next', schema: InteractionPage },
    problems: [...ofPlan, 'invalid_query'],
  },
  command(
    '/api/plans/{id}/tasks/{task}/retry',
    'Try a failed task again; its finished calls are kept',
    ofTask,
  ),
  command('/api/plans/{id}/tasks/{task}/regenerate', 'Make a task anew with all that rests on it', ofTask),
  command('/api/plans/{id}/tasks/{task}/gate', 'Answer a gate that waits', ofTask, GateBody),
  ...EDITING_ROUTES,
  {
    method: 'get',
    path: '/api/plans/{id}/stream',
    tag: 'Live',
    summary: 'The events of a plan as Server-Sent Events, first those that were',
    query: StreamQuery,
    headers: { 'Last-Event-ID': 'The number of the last event seen; it counts before `since`.' },
    answer: {
      status: 200,
      description: 'Events, each with data {event, payload, seq, at}',
      type: 'text/event-stream',
    },
    problems: [...ofPlan, 'invalid_query'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}/files',
    tag: 'Files',
    summary: 'Files that are there so far, in natural order',
    answer: { status: 200, description: 'Files', schema: listOf(FileView) },
    problems: ofPlan,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/files/{name}',
    tag: 'Files',
    summary: 'One file, with ETag and a single range',
    answer: { status: 200, description: 'The file', type: '*/*' },
    problems: [...ofPlan, 'file_not_found', 'range_not_satisfiable'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}/artefacts',
    tag: 'Files',
    summary: 'Files by stage',
    answer: { status: 200, description: 'Groups in the order of the stages', schema: listOf(ArtefactGroup) },
    problems: ofPlan,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/report',
    tag: 'Files',
    summary: 'The report of a plan that has ended, as one HTML file',
    answer: { status: 200, description: 'The report', type: 'text/html' },
    problems: [...ofPlan, 'report_not_ready'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}/export',
    tag: 'Files',
    summary: 'The plan in a form that other tools read; an unfinished one says in it what is missing',
    query: ExportQuery,
    answer: { status: 200, description: 'The file', type: '*/*' },
    problems: [...ofPlan, 'invalid_query', 'pdf_unavailable'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}/findings',
    tag: 'Files',
    summary: 'What rules found in the plan so far, the gravest first',
    answer: { status: 200, description: 'Findings', schema: listOf(Finding) },
    problems: ofPlan,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/first-read',
    tag: 'Files',
    summary: 'A provisional summary, made in one call right after the start',
    answer: {
      status: 200,
      description: 'How far it is, with its Markdown once it is there',
      schema: FirstReadView,
    },
    problems: ofPlan,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/fallback-report',
    tag: 'Files',
    summary: 'The best report that there can be now, saying what is missing',
    answer: { status: 200, description: 'The report', type: 'text/html' },
    problems: ofPlan,
  },
  {
    method: 'get',
    path: '/api/pipelines',
    tag: 'Catalogue',
    summary: 'The kinds of plan',
    answer: { status: 200, description: 'Kinds', schema: listOf(PipelineItem) },
    problems: ['store_unavailable'],
  },
  {
    method: 'get',
    path: '/api/pipelines/{kind}',
    tag: 'Catalogue',
    summary: 'The graph of a kind: tasks, stages, needs, steps, files, output schemas',
    answer: { status: 200, description: 'The newest graph', schema: PipelineGraph },
    problems: ['pipeline_not_found', 'store_unavailable'],
  },
  {
    method: 'get',
    path: '/api/models',
    tag: 'Catalogue',
    summary: 'Models with capabilities and prices in US dollars for a million tokens',
    answer: { status: 200, description: 'Models, best first', schema: listOf(ModelView) },
    problems: [],
  },
  {
    method: 'post',
    path: '/api/models/{model}/test',
    tag: 'Catalogue',
    summary: 'Ask a model one tiny thing; whoever asks while a test is under way is given the same result',
    answer: {
      status: 200,
      description: 'Whether it answered in the shape asked for, and else why not',
      schema: ModelTestResult,
    },
    problems: ['model_not_found', 'invalid_body', 'worker_unavailable', 'engine_unavailable'],
  },
  {
    method: 'get',
    path: '/api/prompts',
    tag: 'Catalogue',
    summary: 'Example prompts',
    query: PromptFilter,
    answer: { status: 200, description: 'Examples', schema: listOf(PromptExample) },
    problems: ['invalid_query'],
  },
];

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`);
const patterns = ROUTES.map((route) => ({
  method: route.method.toUpperCase(),
  pattern: patternOf(route.path),
}));

/** The methods that an address takes; none for an unknown one. */
export function methodsOf(path: string): string[] {
  const taken = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(taken)];
}
