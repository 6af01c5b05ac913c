import {
  BudgetBody,
  CreatePlanBody,
  PatchPlanBody,
  PlanListQuery,
  PlanPreview,
  PlanView,
} from '@planwright/contracts';
import { z } from 'zod';
import { command } from './command-route.js';
import { ofBody, ofPlan, type Route } from './route.js';

const PlanPage = z.object({ items: z.array(PlanView), next_cursor: z.string().nullable(), total: z.int() });

/** Plans, and commands to a whole plan. */
export const PLAN_ROUTES: readonly Route[] = [
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
];
