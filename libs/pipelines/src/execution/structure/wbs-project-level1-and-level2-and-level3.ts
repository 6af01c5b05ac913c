import { z } from 'zod';
import { jsonFile, textFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { createWbsLevel3 } from './create-wbs-level3.js';
import { WBS_CSV, wbsCsv } from './wbs-csv.js';
import { WbsNode } from './wbs-node.js';
import { wbsProjectLevel1AndLevel2 } from './wbs-project-level1-and-level2.js';
import { numberedNodes } from './wbs-tree.js';

export const WbsWhole = z.object({
  wbs_project: WbsNode,
});
type Output = z.infer<typeof WbsWhole>;

type Pieces = z.infer<(typeof createWbsLevel3)['output']>['subtasks'];

/** The tree with each piece of work under the subtask that it belongs to. */
function withPieces(node: WbsNode, pieces: Pieces): WbsNode {
  return {
    ...node,
    task_children: [
      ...node.task_children.map((child) => withPieces(child, pieces)),
      ...pieces
        .filter(({ parent_id }) => parent_id === node.id)
        .map(({ id, name, description, resources_needed }) => ({
          id,
          description: name,
          extra_fields: { detailed_description: description, resources_needed },
          task_children: [],
        })),
    ],
  };
}

/** Joins all levels into one tree, and writes it as a table, too. A subtask that was given up has nothing below it. */
export const wbsProjectLevel1AndLevel2AndLevel3 = defineTask({
  name: 'wbs_project_level1_and_level2_and_level3',
  title: 'Work breakdown',
  stage: 'Structure',
  purpose: 'Joins goal, phases, subtasks and pieces of work into one tree and one table.',
  wording: { ...WBS_CSV, numberedNodes, withPieces },
  needs: [wbsProjectLevel1AndLevel2, createWbsLevel3],
  steps: {},
  output: WbsWhole,
  compose: ({ inputs }) => ({
    wbs_project: withPieces(
      inputs.wbs_project_level1_and_level2.wbs_project,
      inputs.create_wbs_level3.subtasks,
    ),
  }),
  files: [
    jsonFile('023-3-wbs_project_level1_and_level2_and_level3.json', 'Work breakdown'),
    textFile(
      '023-4-wbs_project_level1_and_level2_and_level3.csv',
      'Work breakdown as a table',
      (output: Output) => wbsCsv(output.wbs_project),
    ),
  ],
  report: { title: 'Work breakdown', order: 620, figure: 'wbs' },
});
