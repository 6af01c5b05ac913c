import { GateBody, InteractionListQuery, InteractionPage, TaskDetail, TaskView } from '@planwright/contracts';
import { z } from 'zod';
import { command } from './command-route.js';
import { listOf, ofPlan, ofTask, type Route } from './route.js';

/** `last_seq`: the last event that is already in the tasks. */
const TaskList = listOf(TaskView).extend({ last_seq: z.int() });

/** Tasks, their calls, and commands to one task. */
export const TASK_ROUTES: readonly Route[] = [
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
];
