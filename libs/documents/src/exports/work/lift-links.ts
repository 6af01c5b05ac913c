import { whatCannotHold } from '@planwright/engine';
import { leavesOf, phasesOf, type WorkNode, type WorkTree } from './work-tree.js';

/** A task with one level of subtasks, as tools without a deeper breakdown know it. */
export interface FlatTask {
  node: WorkNode;
  phase: WorkNode;
  /** The items without parts below it; empty where it is one itself. */
  subtasks: WorkNode[];
  /** Tasks that must be done before; no circle. */
  needs: FlatTask[];
  /** What it should have waited for, too, but which would close a circle between tasks. */
  dropped: FlatTask[];
  /** Of subtasks: which of their siblings must be done before. */
  siblings: Map<WorkNode, WorkNode[]>;
}

/**
 * Two levels of any breakdown: below each phase its parts are the tasks, whatever has no parts below those the subtasks.
 * Dependencies between different tasks' subtasks become dependencies of the tasks, those of phases hold between the last
 * tasks of one and the first of the other.
 */
export function flatTasks(tree: WorkTree): FlatTask[] {
  const tasks = phasesOf(tree).flatMap((phase) =>
    (phase.children.length === 0 ? [phase] : phase.children).map((node): FlatTask => ({
      node,
      phase,
      subtasks: node.children.length === 0 ? [] : leavesOf(node),
      needs: [],
      dropped: [],
      siblings: new Map(),
    })),
  );
  const owner = new Map<WorkNode, FlatTask>();
  for (const task of tasks) owner.set(task.node, task);
  const ownerOf = (node: WorkNode): FlatTask | null => {
    for (let at: WorkNode | null = node; at; at = at.parent) {
      const task = owner.get(at);
      if (task) return task;
    }
    return null;
  };

  const links = new Map<FlatTask, Set<FlatTask>>();
  const add = (task: FlatTask, before: FlatTask): void => {
    if (task !== before) links.set(task, (links.get(task) ?? new Set()).add(before));
  };
  const wide: { node: WorkNode; before: WorkNode }[] = [];
  for (const node of tree.nodes)
    for (const before of node.needs) {
      const [task, other] = [ownerOf(node), ownerOf(before)];
      if (task === null || other === null) wide.push({ node, before });
      else if (task === other) addSiblings(task, node, before);
      else add(task, other);
    }
  for (const { node, before } of wide) {
    const [after, first] = [tasksIn(node, ownerOf, tasks), tasksIn(before, ownerOf, tasks)];
    for (const task of ends(after, (t) => !after.some((other) => links.get(t)?.has(other))))
      for (const other of ends(first, (t) => !first.some((next) => links.get(next)?.has(t))))
        add(task, other);
  }
  cutCircles(tasks, links);
  return tasks;
}

function tasksIn(
  node: WorkNode,
  ownerOf: (node: WorkNode) => FlatTask | null,
  tasks: FlatTask[],
): FlatTask[] {
  const task = ownerOf(node);
  if (task) return [task];
  const below = new Set(leavesOf(node).map(ownerOf));
  return tasks.filter((candidate) => below.has(candidate));
}

const ends = (tasks: FlatTask[], isEnd: (task: FlatTask) => boolean): FlatTask[] => {
  const found = tasks.filter(isEnd);
  return found.length > 0 ? found : tasks;
};

function addSiblings(task: FlatTask, node: WorkNode, before: WorkNode): void {
  for (const leaf of leavesOf(node)) {
    const known = new Set(task.siblings.get(leaf) ?? []);
    for (const other of leavesOf(before)) if (other !== leaf) known.add(other);
    task.siblings.set(leaf, [...known]);
  }
}

function cutCircles(tasks: FlatTask[], links: Map<FlatTask, Set<FlatTask>>): void {
  const pairs = tasks.flatMap((task) => [...(links.get(task) ?? [])].map((before) => ({ task, before })));
  const cut = whatCannotHold(
    tasks.map(({ node }) => ({ id: node.item.id, parentId: null, days: null })),
    pairs.map(({ task, before }) => ({ from: before.node.item.id, to: task.node.item.id })),
  );
  pairs.forEach(({ task, before }, i) => (cut.has(i) ? task.dropped : task.needs).push(before));
}
