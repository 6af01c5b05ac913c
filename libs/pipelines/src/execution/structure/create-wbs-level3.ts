import { oneLine } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask, type PlanContext } from '../../definition/task.js';
import { dataCollection } from '../execution/data-collection.js';
import { stableId } from '../ids/stable-id.js';
import { projectPlan } from '../planning/project-plan.js';
import { nameKey } from '../strategic/names.js';
import { intakeBlock, jsonBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { withinSpeed } from '../wording/speed.js';
import { estimateTaskDurations } from './estimate-task-durations.js';
import type { WbsNode } from './wbs-node.js';
import { wbsProjectLevel1AndLevel2 } from './wbs-project-level1-and-level2.js';
import { type NumberedNode, numberedNodes, WBS_TREE } from './wbs-tree.js';

const MOST_PIECES = 7;
const MOST_TITLES = 3;

const Piece = z.object({
  name: z.string().describe('three to eight words, without a number'),
  description: z
    .string()
    .describe('one or two sentences: what is done, how much of it, and what shows that it is done'),
  resources_needed: z
    .array(z.string())
    .describe('one to four: who does it, then what is used up or hired; a few words each'),
});

const Pieces = z.object({
  subtasks: z.array(Piece).describe('three to five pieces of work, in the order in which they are done'),
});

export const WbsLevel3 = z.object({
  subtasks: z.array(z.object({ id: z.uuid(), ...Piece.shape, parent_id: z.uuid() })).min(1),
});
type Output = z.infer<typeof WbsLevel3>;

const subtasksOf = (project: WbsNode): NumberedNode[] =>
  numberedNodes(project).filter(({ depth }) => depth === 2);

const wordsOf = (text: string): string[] => nameKey(text).split(' ');

/** The titles that share most words with the work; there are many such requests, and each sees only a few of them. */
function titlesNear(titles: readonly string[], ...work: string[]): string[] {
  const words = new Set(work.flatMap(wordsOf));
  const shared = (title: string) => wordsOf(title).filter((word) => words.has(word)).length;
  return [...titles].sort((a, b) => shared(b) - shared(a)).slice(0, MOST_TITLES);
}

/** Of what was filled in, only what bears on single pieces of work; the goal and the phases hold the rest already. */
const intakeOfWork = ({ intake }: PlanContext): string =>
  intakeBlock({
    intake: intake && {
      hard_constraints: intake.hard_constraints,
      team_size: intake.team_size,
      resources: intake.resources,
    },
  });

/** The pieces of one subtask; doubles and what has no name are left out. */
function settlePieces(pieces: z.infer<typeof Pieces>['subtasks'], parentId: string, scope: string) {
  const settled = new Map<string, Output['subtasks'][number]>();
  for (const { name, description, resources_needed } of pieces) {
    const id = stableId(`${scope}/${parentId}`, nameKey(name));
    if (name.trim() === '' || settled.has(id)) continue;
    const resources = new Map(resources_needed.map(oneLine).map((resource) => [nameKey(resource), resource]));
    resources.delete('');
    settled.set(id, {
      id,
      name: oneLine(name),
      description: description.trim(),
      resources_needed: [...resources.values()],
      parent_id: parentId,
    });
  }
  return [...settled.values()].slice(0, MOST_PIECES);
}

/** Splits each subtask into pieces of work; one call a subtask, side by side. */
export const createWbsLevel3 = defineTask({
  name: 'create_wbs_level3',
  title: 'Pieces of work',
  stage: 'Structure',
  purpose: 'Splits each subtask into pieces of work that a person can take up and finish.',
  wording: {
    ...SHARED_WORDING,
    ...WBS_TREE,
    MOST_PIECES,
    MOST_TITLES,
    subtasksOf,
    wordsOf,
    titlesNear,
    intakeOfWork,
    settlePieces,
    nameKey,
    oneLine,
    stableId,
    withinSpeed,
  },
  needs: [projectPlan, wbsProjectLevel1AndLevel2, estimateTaskDurations, dataCollection],
  steps: {
    split: {
      kind: 'map',
      title: 'Split a subtask',
      schema: Pieces,
      usualItems: 35,
      minDone: 1,
      items: ({ plan, inputs }) =>
        withinSpeed(
          subtasksOf(inputs.wbs_project_level1_and_level2.wbs_project).map(({ number }) => number),
          plan.speed,
          { balanced: 12, fast: 2 },
        ),
      file: { name: '023-1-{n}-wbs_level3_raw.json', title: 'Pieces of one subtask' },
      ask: ({ plan, inputs }, item) => {
        const project = inputs.wbs_project_level1_and_level2.wbs_project;
        const found = subtasksOf(project).find(({ number }) => number === item);
        if (!found?.parent)
          throw new Error(`create_wbs_level3: there is no subtask ${item} in the breakdown`);
        const { node, parent: phase } = found;
        const estimate = inputs.estimate_task_durations.task_details.find(
          ({ task_id }) => task_id === node.id,
        );
        return {
          system: system(
            'You split one subtask of a plan into pieces of work that a person can take up and finish.',
            'Together they make the whole subtask and nothing of the others in its phase. Each ends in something that can be seen or handed on.',
            'Start with what the work really begins with, not with a meeting or a plan of it.',
            'Where there is an estimate, the pieces fit its days, and one of them meets its delay risk. Where data to be collected bears on this subtask, a piece gets or uses it; else pass over it.',
          ),
          user: material(
            intakeOfWork(plan),
            jsonBlock('project_plan', { goal: inputs.project_plan.goal_statement }),
            jsonBlock('wbs_project_level1_and_level2', {
              subtask: node.description,
              responsible: node.extra_fields.responsible_role ?? undefined,
              phase: phase.description,
              others_in_phase: phase.task_children
                .filter((other) => other !== node)
                .map((other) => other.description),
            }),
            estimate
              ? jsonBlock('estimate_task_durations', {
                  ...(estimate.days_realistic < 0
                    ? {}
                    : {
                        days_min_realistic_max: `${estimate.days_min}/${estimate.days_realistic}/${estimate.days_max}`,
                      }),
                  delay_risk: estimate.delay_risks,
                  against_it: estimate.mitigation_strategy,
                })
              : '',
            jsonBlock(
              'data_collection',
              titlesNear(
                inputs.data_collection.data_collection_list.map(({ title }) => title),
                node.description,
                phase.description,
              ),
            ),
          ),
        };
      },
    },
  },
  output: WbsLevel3,
  compose: ({ plan, inputs, answers }) => {
    const scope = `${plan.planId}/create_wbs_level3`;
    const pieces = new Map(answers.split.map(({ item, answer }) => [item, answer.subtasks]));
    return {
      subtasks: subtasksOf(inputs.wbs_project_level1_and_level2.wbs_project).flatMap(({ number, node }) =>
        settlePieces(pieces.get(number) ?? [], node.id, scope),
      ),
    };
  },
  files: [jsonFile('023-2-wbs_level3.json', 'Pieces of work', (output: Output) => output.subtasks)],
});
