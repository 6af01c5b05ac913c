import { oneLine } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { dataCollection } from '../execution/data-collection.js';
import { projectPlan } from '../planning/project-plan.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { block, intakeBlock, jsonBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, decisionsBlock, goalBlock, strategyBlock } from '../wording/briefs.js';
import { createWbsLevel2 } from './create-wbs-level2.js';
import { findByNumber, liesIn, numberedNodes, outline, phaseNodes, WBS_TREE } from './wbs-tree.js';

// Each reason stands beside its number: two lists that must be of one length come back in two lengths.
const Order = z.object({
  waiting: z
    .array(
      z.object({
        task: z.string().describe('the number of what has to wait, as in <create_wbs_level2>: 2.3'),
        waits_for: z
          .array(
            z.object({
              task: z.string().describe('the number of what must be finished before'),
              because: z.string().describe('at most fifteen words: what it hands over or sets free'),
            }),
          )
          .describe('one to four, the direct ones only'),
      }),
    )
    .describe('an entry for each subtask that cannot begin on the first day, in the order of their numbers'),
});

export const TaskDependencies = z.object({
  /** What has to wait for what; the reasons stand in the order of the ids, '' where none was given. */
  task_dependency_details: z.array(
    z.object({
      dependent_task_id: z.uuid(),
      depends_on_task_id_list: z.array(z.uuid()),
      depends_on_task_explanation_list: z.array(z.string()),
    }),
  ),
});
type Output = z.infer<typeof TaskDependencies>;

const numbered = (level2: z.infer<(typeof createWbsLevel2)['output']>) =>
  numberedNodes({ task_children: phaseNodes(level2.phases) });

/** Says which subtasks have to wait for which others, and why: the ground of the schedule. */
export const identifyTaskDependencies = defineTask({
  name: 'identify_task_dependencies',
  title: 'Order of the work',
  stage: 'Structure',
  purpose: 'Says which subtasks have to wait for which others, and why.',
  wording: { ...SHARED_WORDING, ...BRIEFS, ...WBS_TREE, numbered, oneLine },
  needs: [strategicDecisionsMarkdown, scenariosMarkdown, projectPlan, createWbsLevel2, dataCollection],
  steps: {
    order: {
      kind: 'call',
      title: 'Find the order of the work',
      schema: Order,
      ask: ({ plan, inputs }) => {
        const { project_plan: goal, data_collection: data } = inputs;
        return {
          system: system(
            'You plan the order of work: what must really be finished before something else can begin.',
            'A reason to wait is a result that is used, a permit, money, a place or people that are needed and not there before. The order of the list is none: what can run side by side stays free, also across phases.',
            'Go through all subtasks one by one. Few can begin on the first day, and few have nothing that waits for them.',
            'Only what is waited for directly: where 3.1 waits for 2.2 and 2.2 for 1.4, say nothing of 3.1 and 1.4.',
            'Name subtasks (2.3). The number of a phase (2) stands for all of it: take it where all of it waits or is waited for, as an opening waits for all that is built before it.',
            'What nothing holds back is planned for the first day. So go through the phases last: each one after the first waits for something earlier, itself or through its first subtasks, unless it really could begin on the first day.',
            'No circles, nothing waits for itself or for the phase that it is in. Use numbers of <create_wbs_level2> and no others.',
          ),
          user: material(
            intakeBlock(plan),
            goalBlock(goal, {
              needed_first: goal.dependencies,
              permits: goal.regulatory_and_compliance_requirements.permits_and_licenses,
            }),
            decisionsBlock(inputs.strategic_decisions_markdown),
            strategyBlock(inputs.scenarios_markdown),
            jsonBlock(
              'data_collection',
              data.data_collection_list.map(({ title, smart_validation_objective }) => ({
                title,
                validated_when: smart_validation_objective,
              })),
            ),
            block('create_wbs_level2', outline(numbered(inputs.create_wbs_level2))),
          ),
        };
      },
    },
  },
  output: TaskDependencies,
  compose: ({ inputs, answers }): Output => {
    const nodes = numbered(inputs.create_wbs_level2);
    const find = findByNumber(nodes);
    // By number of what waits: id of what it waits for, and why. The first reason stays.
    const reasons = new Map<string, Map<string, string>>();
    for (const { task, waits_for } of answers.order.waiting) {
      const dependent = find(task);
      if (!dependent) continue;
      const known = reasons.get(dependent.number) ?? new Map<string, string>();
      reasons.set(dependent.number, known);
      for (const { task: written, because } of waits_for) {
        const before = find(written);
        // A phase is finished when its subtasks are: neither can wait for the other.
        if (!before || liesIn(before.number, dependent.number) || liesIn(dependent.number, before.number))
          continue;
        if (!known.has(before.node.id)) known.set(before.node.id, oneLine(because));
      }
    }
    return {
      task_dependency_details: nodes.flatMap(({ number, node }) => {
        const known = reasons.get(number);
        return known?.size
          ? [
              {
                dependent_task_id: node.id,
                depends_on_task_id_list: [...known.keys()],
                depends_on_task_explanation_list: [...known.values()],
              },
            ]
          : [];
      }),
    };
  },
  files: [jsonFile('021-task_dependencies_raw.json', 'Order of the work')],
});
