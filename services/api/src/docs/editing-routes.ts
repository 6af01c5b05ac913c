import {
  DiffQuery,
  DiffView,
  EditContentBody,
  EditQuery,
  EditResult,
  type ErrorCode,
  ImpactQuery,
  ImpactView,
  MergeBody,
  MergeView,
  VersionView,
} from '@planwright/contracts';
import { listOf, ofBody, ofPlan, ofTask, type Route } from './route.js';

const ofEdit: ErrorCode[] = [
  ...ofTask,
  ...ofBody,
  'not_editable',
  'wrong_state',
  'stale_version',
  'content_invalid',
  'worker_unavailable',
  'engine_unavailable',
  'still_under_way',
];

/** Persons' versions of outputs. */
export const EDITING_ROUTES: readonly Route[] = [
  {
    method: 'put',
    path: '/api/plans/{id}/tasks/{task}/content',
    tag: 'Editing',
    summary: "A person's version of an output; what rests on it is made again",
    query: EditQuery,
    headers: { 'If-Match': 'The version of the task that was read, e.g. `"3"`; `*` for any.' },
    body: EditContentBody,
    answer: {
      status: 200,
      description: 'The new version, and the tasks that are made again or wait for an answer',
      schema: EditResult,
    },
    problems: [...ofEdit, 'invalid_query', 'version_required'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}/tasks/{task}/versions',
    tag: 'Editing',
    summary: 'Every version of an output, newest first',
    answer: { status: 200, description: 'Versions', schema: listOf(VersionView) },
    problems: ofTask,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/tasks/{task}/diff',
    tag: 'Editing',
    summary: 'What differs between two versions: items are known by their ids and names',
    query: DiffQuery,
    answer: { status: 200, description: 'Both texts and the changes', schema: DiffView },
    problems: [...ofTask, 'invalid_query', 'version_not_found'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}/tasks/{task}/merge',
    tag: 'Editing',
    summary: "A person's version beside the one made of changed inputs, put together as far as they fit",
    answer: { status: 200, description: 'Both sides, both in one, and where they clash', schema: MergeView },
    problems: [...ofTask, 'wrong_state'],
  },
  {
    method: 'post',
    path: '/api/plans/{id}/tasks/{task}/merge',
    tag: 'Editing',
    summary: 'Say which version holds; what rests on the task is made again unless it is the one that did',
    headers: { 'If-Match': 'The version of the task that was read.' },
    body: MergeBody,
    answer: {
      status: 200,
      description: 'The version that holds, and the tasks made again',
      schema: EditResult,
    },
    problems: ofEdit,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/impact',
    tag: 'Editing',
    summary: "What would be made again if a task's output changed, by what it took the last time",
    query: ImpactQuery,
    answer: { status: 200, description: 'Tasks, calls, tokens, cost and time', schema: ImpactView },
    problems: [...ofPlan, 'task_not_found', 'invalid_query'],
  },
];
