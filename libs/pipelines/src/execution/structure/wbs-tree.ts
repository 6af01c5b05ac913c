import { oneLine } from '@planwright/documents';
import type { WbsNode } from './wbs-node.js';

/** A node with its number: `1` for a phase (depth 1), `1.2` for a subtask (2), `1.2.3` for a piece of work (3). */
export interface NumberedNode {
  number: string;
  depth: number;
  node: WbsNode;
  /** The phase or subtask that it belongs to; null for a phase. */
  parent: WbsNode | null;
}

/** All nodes below the project in reading order, numbered by their place; the project itself has no number. */
export function numberedNodes(project: Pick<WbsNode, 'task_children'>): NumberedNode[] {
  const below = (
    children: readonly WbsNode[],
    prefix: string,
    depth: number,
    parent: WbsNode | null,
  ): NumberedNode[] =>
    children.flatMap((node, i) => {
      const number = `${prefix}${i + 1}`;
      return [{ number, depth, node, parent }, ...below(node.task_children, `${number}.`, depth + 1, node)];
    });
  return below(project.task_children, '', 1, null);
}

/** Says whether `number` is `of` itself or a part of it: `1.2` lies in `1`, `11` does not. */
export const liesIn = (number: string, of: string): boolean => number === of || number.startsWith(`${of}.`);

/**
 * Finds a node by a number as a model writes it: in other digits, with a trailing dot or `.0`, with a word before or the
 * title behind it. Gives undefined where there is no such number.
 */
export function findByNumber(nodes: readonly NumberedNode[]): (written: string) => NumberedNode | undefined {
  const byNumber = new Map(nodes.map((numbered) => [numbered.number, numbered]));
  return (written) => {
    const number = /\d+(?:\.\d+)*/.exec(written.normalize('NFKC'))?.[0] ?? '';
    return byNumber.get(number.replace(/(?:\.0+)+$/, ''));
  };
}

/** One line for each node, `1.2 title (role)`: how prompts show a breakdown, so that answers can name its numbers. */
export const outline = (nodes: readonly NumberedNode[]): string =>
  nodes
    .map(({ number, node }) => {
      const role = node.extra_fields.responsible_role;
      return `${number} ${oneLine(node.description)}${role ? ` (${oneLine(role)})` : ''}`;
    })
    .join('\n');

interface Phase {
  id: string;
  major_phase_title: string;
  subtasks: readonly { id: string; description: string; responsible_role: string | null }[];
}

/** The phases of level 2 with their subtasks as nodes of a tree. */
export const phaseNodes = (phases: readonly Phase[]): WbsNode[] =>
  phases.map(({ id, major_phase_title, subtasks }) => ({
    id,
    description: major_phase_title,
    extra_fields: {},
    task_children: subtasks.map((subtask) => ({
      id: subtask.id,
      description: subtask.description,
      extra_fields: { responsible_role: subtask.responsible_role },
      task_children: [],
    })),
  }));

/** For the `wording` of the tasks that walk the tree. */
export const WBS_TREE = { numberedNodes, liesIn, findByNumber, outline, phaseNodes };
