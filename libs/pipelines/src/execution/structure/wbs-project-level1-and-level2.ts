import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { createWbsLevel1 } from './create-wbs-level1.js';
import { createWbsLevel2 } from './create-wbs-level2.js';
import { WbsNode } from './wbs-node.js';
import { phaseNodes } from './wbs-tree.js';

export const WbsProject = z.object({
  wbs_project: WbsNode,
});

/** Joins goal, phases and subtasks into one tree. */
export const wbsProjectLevel1AndLevel2 = defineTask({
  name: 'wbs_project_level1_and_level2',
  title: 'Work breakdown, two levels',
  stage: 'Structure',
  purpose: 'Joins the goal of the work with its phases and subtasks into one tree.',
  wording: { phaseNodes },
  needs: [createWbsLevel1, createWbsLevel2],
  steps: {},
  output: WbsProject,
  compose: ({ inputs }) => ({
    wbs_project: {
      id: inputs.create_wbs_level1.id,
      description: inputs.create_wbs_level1.project_title,
      extra_fields: { final_deliverable: inputs.create_wbs_level1.final_deliverable },
      task_children: phaseNodes(inputs.create_wbs_level2.phases),
    },
  }),
  files: [jsonFile('019-wbs_project_level1_and_level2.json', 'Work breakdown, two levels')],
});
