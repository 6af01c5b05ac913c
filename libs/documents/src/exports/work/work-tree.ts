import { whatCannotHold } from '@planwright/engine';
import type { ExportInput, ScheduledTask, WorkItem } from '../export-input.js';
import { cleanLine } from '../plain-text.js';

/** A piece of work with what the breakdown and the schedule know of it. */
export interface WorkNode {
  item: WorkItem;
  /** One line, never empty. */
  name: string;
  scheduled: ScheduledTask | null;
  /** From 1, in reading order: a parent, then its children. */
  number: number;
  /** From 1. */
  depth: number;
  /** Place in the tree, `1.2.3`; also where the breakdown's own number differs or is missing. */
  outline: string;
  parent: WorkNode | null;
  children: WorkNode[];
  /** What must have finished before; no circle, also not by way of parents and children. */
  needs: WorkNode[];
}

export interface WorkTree {
  roots: WorkNode[];
  /** All, in reading order. */
  nodes: WorkNode[];
  /** Dependencies that no export can state, since they close a circle or name no item of the plan. */
  dropped: number;
}

/** Puts work and schedule together by id. What is only in the schedule is there, too; an unknown parent makes a root. */
export function workTree({ work, schedule }: ExportInput): WorkTree {
  const scheduled = new Map((schedule?.tasks ?? []).map((task) => [task.id, task]));
  const items = new Map<string, WorkItem>();
  for (const item of work) if (!items.has(item.id)) items.set(item.id, item);
  for (const task of schedule?.tasks ?? []) if (!items.has(task.id)) items.set(task.id, asItem(task));

  const nodes = new Map<string, WorkNode>();
  for (const item of items.values()) {
    const name = cleanLine(item.name, cleanLine(`Unnamed item ${item.wbs}`));
    const node = { item, name, scheduled: scheduled.get(item.id) ?? null, number: 0, depth: 1, outline: '' };
    nodes.set(item.id, { ...node, parent: null, children: [], needs: [] });
  }
  const roots = connect(nodes);
  const inOrder = numbered(roots);
  return { roots, nodes: inOrder, dropped: link(inOrder, nodes) };
}

const asItem = (task: ScheduledTask): WorkItem => ({
  id: task.id,
  parent_id: task.parent_id,
  wbs: task.wbs,
  name: task.name,
  description: '',
  responsible: null,
  resources: [],
  days_min: null,
  days_realistic: null,
  days_max: null,
});

function connect(nodes: Map<string, WorkNode>): WorkNode[] {
  const roots: WorkNode[] = [];
  for (const node of nodes.values()) {
    const parent = nodes.get(node.item.parent_id ?? '');
    let above: WorkNode | null | undefined = parent;
    while (above && above !== node) above = above.parent;
    // A parent below its own child would make both disappear.
    if (parent === undefined || above === node) roots.push(node);
    else {
      node.parent = parent;
      parent.children.push(node);
    }
  }
  return roots;
}

function numbered(roots: WorkNode[]): WorkNode[] {
  const order: WorkNode[] = [];
  const open = roots.map((root, i) => ({ node: root, outline: String(i + 1) })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, outline } = next;
    node.number = order.push(node);
    node.depth = (node.parent?.depth ?? 0) + 1;
    node.outline = outline;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) open.push({ node: child, outline: `${outline}.${i + 1}` });
    }
  }
  return order;
}

/** Links what has to wait, without circles, also not by way of parents and children. Returns how many could not hold. */
function link(order: WorkNode[], nodes: Map<string, WorkNode>): number {
  let unknown = 0;
  const pairs = order.flatMap((node) =>
    [...new Set(node.scheduled?.predecessors ?? [])].flatMap((id) => {
      const before = nodes.get(id);
      if (before) return [{ node, before }];
      unknown += 1;
      return [];
    }),
  );
  const cut = whatCannotHold(
    order.map(({ item, parent }) => ({ id: item.id, parentId: parent?.item.id ?? null, days: null })),
    pairs.map(({ node, before }) => ({ from: before.item.id, to: node.item.id })),
  );
  pairs.forEach(({ node, before }, i) => {
    if (!cut.has(i)) node.needs.push(before);
  });
  return unknown + cut.size;
}

/** The first level that divides the work: below the one item that is the project itself, where there is one. */
export function phasesOf(tree: WorkTree): WorkNode[] {
  const [root, ...others] = tree.roots;
  return root && others.length === 0 && root.children.some((child) => child.children.length > 0)
    ? root.children
    : tree.roots;
}

/** The items without parts under a node, itself where it has none; in reading order. */
export function leavesOf(node: WorkNode): WorkNode[] {
  const leaves: WorkNode[] = [];
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.children.length === 0) leaves.push(next);
    for (let i = next.children.length - 1; i >= 0; i -= 1) open.push(next.children[i] as WorkNode);
  }
  return leaves;
}
