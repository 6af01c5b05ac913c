import { oneLine } from '@planwright/documents';
import type { WbsNode } from './wbs-node.js';
import { numberedNodes } from './wbs-tree.js';

const SEPARATOR = ';';
const COLUMNS = ['Level 1', 'Level 2', 'Level 3', 'Level 4', 'Task ID'];

/**
 * One cell of a table of cells. What a spreadsheet would take for a formula gets an apostrophe before it; what holds the
 * separator or a quote is quoted.
 */
export function csvCell(text: string, separator: string = SEPARATOR): string {
  const line = oneLine(text);
  const guarded = /^[=+\-@]/.test(line) ? `'${line}` : line;
  return guarded.includes(separator) || guarded.includes('"')
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}

/** The tree as a table: a row for each node, its title in the column of its level, its id in the last one. */
export function wbsCsv(project: WbsNode): string {
  const row = (level: number, node: WbsNode) =>
    COLUMNS.map((_, column) => {
      if (column === COLUMNS.length - 1) return node.id;
      return column === level ? csvCell(node.description) : '';
    }).join(SEPARATOR);
  return [
    COLUMNS.join(SEPARATOR),
    row(0, project),
    ...numberedNodes(project).map(({ depth, node }) => row(depth, node)),
    '',
  ].join('\n');
}

/** For the `wording` of the task that writes it. */
export const WBS_CSV = { SEPARATOR, COLUMNS, csvCell, wbsCsv };
