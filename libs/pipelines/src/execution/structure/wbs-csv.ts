import { csvCell, oneLine } from '@planwright/documents';
import type { WbsNode } from './wbs-node.js';
import { numberedNodes } from './wbs-tree.js';

const SEPARATOR = ';';
const COLUMNS = ['Level 1', 'Level 2', 'Level 3', 'Level 4', 'Task ID'];

/** The tree as a table: a row for each node, its title in the column of its level, its id in the last one. */
export function wbsCsv(project: WbsNode): string {
  const row = (level: number, node: WbsNode) =>
    COLUMNS.map((_, column) => {
      if (column === COLUMNS.length - 1) return node.id;
      return column === level ? csvCell(oneLine(node.description), SEPARATOR) : '';
    }).join(SEPARATOR);
  return [
    COLUMNS.join(SEPARATOR),
    row(0, project),
    ...numberedNodes(project).map(({ depth, node }) => row(depth, node)),
    '',
  ].join('\n');
}

/** For the `wording` of the task that writes it. */
export const WBS_CSV = { SEPARATOR, COLUMNS, csvCell, oneLine, wbsCsv };
