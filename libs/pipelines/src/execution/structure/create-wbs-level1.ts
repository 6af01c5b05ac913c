import { oneLine } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, textFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { stableId } from '../ids/stable-id.js';
import { projectPlan } from '../planning/project-plan.js';
import { intakeBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, goalBlock } from '../wording/briefs.js';

const Goal = z.object({
  project_title: z
    .string()
    .min(1)
    .describe('two to six words: the name under which all involved would know it, no code, no slogan'),
  final_deliverable: z
    .string()
    .min(1)
    .describe(
      'at most fifteen words, a thing and not an activity: what is there at the end, where, in what proven state',
    ),
});

export const WbsLevel1 = Goal.extend({ id: z.uuid() });
type Output = z.infer<typeof WbsLevel1>;

/** Names the undertaking and the one thing that is there when it is finished: the root of the work breakdown. */
export const createWbsLevel1 = defineTask({
  name: 'create_wbs_level1',
  title: 'Goal of the work',
  stage: 'Structure',
  purpose: 'Names the undertaking and the one thing that is there when it is finished.',
  wording: { ...SHARED_WORDING, ...BRIEFS, oneLine, stableId },
  needs: [projectPlan],
  steps: {
    goal: {
      kind: 'call',
      title: 'Name the goal of the work',
      schema: Goal,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You write the first line of a work breakdown: what is being made, so that everybody speaks of the same thing.',
          'The deliverable can be inspected or handed over, and somebody can say on the last day whether it is there.',
          'Where the goal holds several things, name the one that contains the others or that they serve.',
          'Keep the names that the material uses; invent no brand.',
        ),
        user: material(intakeBlock(plan), goalBlock(inputs.project_plan)),
      }),
    },
  },
  output: WbsLevel1,
  compose: ({ plan, inputs, answers }) => ({
    // There is one root in a plan, whatever it comes to be called.
    id: stableId(`${plan.planId}/create_wbs_level1`, 'project'),
    // A title that a person filled in is the title.
    project_title: oneLine(plan.intake?.title ?? answers.goal.project_title) || plan.title,
    final_deliverable: oneLine(answers.goal.final_deliverable) || inputs.project_plan.goal_statement,
  }),
  files: [
    jsonFile(
      '018-1-wbs_level1_raw.json',
      'Goal of the work, without its id',
      ({ project_title, final_deliverable }: Output) => ({ project_title, final_deliverable }),
    ),
    jsonFile('018-2-wbs_level1.json', 'Goal of the work'),
    textFile(
      '018-3-wbs_level1_project_title.json',
      'Project title',
      (output: Output) => output.project_title,
    ),
  ],
});
