import {
  LocalServer,
  ModelTestResult,
  ModelView,
  PipelineGraph,
  PromptExample,
  PromptFilter,
} from '@planwright/contracts';
import { z } from 'zod';
import { listOf, type Route } from './route.js';

const PipelineItem = PipelineGraph.pick({ kind: true, title: true, stages: true, graph_hash: true }).extend({
  tasks: z.int(),
});

/** Kinds of plans, models and example prompts. */
export const CATALOGUE_ROUTES: readonly Route[] = [
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
    method: 'get',
    path: '/api/models/local',
    tag: 'Catalogue',
    summary: 'Model servers found on this machine, such as Ollama, with the names of their models',
    answer: {
      status: 200,
      description: 'What answers; none where nothing does',
      schema: listOf(LocalServer),
    },
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
