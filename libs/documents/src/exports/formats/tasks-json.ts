import { noticesOf } from '../notices.js';
import { cleanLine, cleanText, clip } from '../plain-text.js';
import { flatTasks, type FlatTask } from '../work/lift-links.js';
import { workFacts } from '../work/work-facts.js';
import { workTree, type WorkNode } from '../work/work-tree.js';
import type { ExportFormat } from '../export-format.js';
import type { ExportInput } from '../export-input.js';

const MAX_TITLE = 200;
/** In a subtask, Task Master reads a number below this as a sibling and any other as a task. */
const SIBLING_NUMBERS = 100;

/** Task Master's `.taskmaster/tasks/tasks.json`: one tag, tasks with one level of subtasks. */
export const tasksJson: ExportFormat = {
  extension: 'tasks.json',
  contentType: 'application/json',
  title: 'Tasks (Task Master)',
  build: (input) => `${JSON.stringify(documentOf(input), null, 2)}\n`,
};

function documentOf(input: ExportInput) {
  const tree = workTree(input);
  const tasks = flatTasks(tree);
  const ids = new Map(tasks.map((task, i) => [task, i + 1]));
  const notices = noticesOf(input);
  return {
    master: {
      tasks: tasks.map((task) => taskOf(task, ids)),
      metadata: {
        created: moment(input.plan.created_at),
        updated: moment(input.plan.completed_at ?? input.plan.created_at),
        description: [`${cleanLine(input.plan.title, 'Plan')}, exported by Planwright.`, ...notices].join(
          ' ',
        ),
        planwright_plan_id: input.plan.id,
      },
    },
  };
}

const moment = (at: string): string => new Date(at).toISOString();

function taskOf(task: FlatTask, ids: Map<FlatTask, number>) {
  const { node, phase, subtasks, needs, dropped, siblings } = task;
  const id = ids.get(task) ?? 0;
  const numbers = new Map(subtasks.map((subtask, i) => [subtask, i + 1]));
  return {
    id,
    ...textsOf(node, [
      ...(phase === node ? [] : [`Phase: ${phase.name}`]),
      ...dropped.map(
        (before) => `Left out as a dependency, since it would close a circle: task ${ids.get(before)}`,
      ),
    ]),
    status: 'pending',
    priority:
      node.scheduled?.critical || subtasks.some((subtask) => subtask.scheduled?.critical) ? 'high' : 'medium',
    dependencies: needs.map((before) => ids.get(before) ?? 0).sort((a, b) => a - b),
    testStrategy: '',
    subtasks: subtasks.map((subtask, i) => ({
      id: i + 1,
      ...textsOf(subtask, []),
      status: 'pending',
      dependencies: (siblings.get(subtask) ?? [])
        .map((before) => numbers.get(before) ?? 0)
        .sort((a, b) => a - b)
        .map((sibling) => (sibling < SIBLING_NUMBERS ? sibling : `${id}.${sibling}`)),
      testStrategy: '',
      metadata: metadataOf(subtask),
    })),
    metadata: metadataOf(node),
  };
}

/** One empty description makes the whole file unreadable. */
const textsOf = (node: WorkNode, more: string[]) => ({
  title: clip(node.name, MAX_TITLE),
  description: cleanText(node.item.description).trim() || `No description was written for “${node.name}”.`,
  details: [...workFacts(node), ...more].join('\n'),
});

const metadataOf = ({ item, outline }: WorkNode) => ({
  planwright_id: item.id,
  wbs: cleanLine(item.wbs, outline),
});
