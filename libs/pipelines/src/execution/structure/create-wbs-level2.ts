import { oneLine } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { dataCollection } from '../execution/data-collection.js';
import { stableId } from '../ids/stable-id.js';
import { projectPlan } from '../planning/project-plan.js';
import { nameKey } from '../strategic/names.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { intakeBlock, jsonBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, decisionsBlock, goalBlock, strategyBlock } from '../wording/briefs.js';
import { createWbsLevel1 } from './create-wbs-level1.js';
import { cutPhases, MOST_PHASES, MOST_SUBTASKS, MOST_SUBTASKS_OF_A_PHASE } from './cut-phases.js';
import { namedRoles, ROLES, settleRole } from './named-roles.js';

const Phases = z.object({
  major_phase_details: z
    .array(
      z.object({
        major_phase_title: z.string().describe('two to six words, without a number'),
        subtasks: z
          .array(
            z.object({
              subtask_title: z
                .string()
                .describe(
                  'three to nine words, without a number: what is done to what, so that its end can be seen',
                ),
              responsible_role: z
                .string()
                .nullable()
                .describe('the role out of <roles> that answers for it, word for word; null where none fits'),
            }),
          )
          .describe('three to eight, in the order in which they begin'),
      }),
    )
    // One phase is no breakdown.
    .min(2)
    .describe('five to eight phases, 25 to 50 subtasks in all'),
});
type Proposed = z.infer<typeof Phases>['major_phase_details'];

const Role = z.string().nullable().default(null);

export const WbsLevel2 = z.object({
  /** The same breakdown by number: `1` for a phase, `1.2` for a subtask. */
  major_phase_details: z
    .array(
      z.object({
        major_phase_wbs_number: z.string(),
        major_phase_title: z.string(),
        subtasks: z.array(
          z.object({ subtask_wbs_number: z.string(), subtask_title: z.string(), responsible_role: Role }),
        ),
      }),
    )
    .min(1),
  phases: z
    .array(
      z.object({
        id: z.uuid(),
        major_phase_title: z.string(),
        subtasks: z.array(z.object({ id: z.uuid(), description: z.string(), responsible_role: Role })).min(1),
      }),
    )
    .min(1),
});
type Output = z.infer<typeof WbsLevel2>;
type Phase = Output['phases'][number];

/** Phases of the same title become one, so do subtasks of the same title in a phase; what has no title is left out. */
function settlePhases(proposed: Proposed, scope: string, roles: readonly string[]): Phase[] {
  const phases = new Map<string, Phase>();
  for (const { major_phase_title, subtasks } of proposed) {
    const title = oneLine(major_phase_title);
    if (title === '') continue;
    const key = nameKey(title);
    const phase = phases.get(key) ?? { id: stableId(scope, key), major_phase_title: title, subtasks: [] };
    phases.set(key, phase);
    for (const { subtask_title, responsible_role } of subtasks) {
      const description = oneLine(subtask_title);
      const id = stableId(`${scope}/${phase.id}`, nameKey(description));
      if (description === '' || phase.subtasks.some((known) => known.id === id)) continue;
      phase.subtasks.push({ id, description, responsible_role: settleRole(responsible_role, roles) });
    }
  }
  return [...phases.values()].filter((phase) => phase.subtasks.length > 0);
}

const byNumber = (phases: readonly Phase[]): Output['major_phase_details'] =>
  phases.map(({ major_phase_title, subtasks }, i) => ({
    major_phase_wbs_number: `${i + 1}`,
    major_phase_title,
    subtasks: subtasks.map(({ description, responsible_role }, k) => ({
      subtask_wbs_number: `${i + 1}.${k + 1}`,
      subtask_title: description,
      responsible_role,
    })),
  }));

/** Breaks the work into phases, and each of them into subtasks that one role can answer for. */
export const createWbsLevel2 = defineTask({
  name: 'create_wbs_level2',
  title: 'Phases and subtasks',
  stage: 'Structure',
  purpose: 'Breaks the work into phases, and each of them into subtasks that one role can answer for.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    ...ROLES,
    cutPhases,
    MOST_PHASES,
    MOST_SUBTASKS,
    MOST_SUBTASKS_OF_A_PHASE,
    settlePhases,
    byNumber,
    nameKey,
    oneLine,
    stableId,
  },
  needs: [strategicDecisionsMarkdown, scenariosMarkdown, projectPlan, createWbsLevel1, dataCollection],
  steps: {
    phases: {
      kind: 'call',
      title: 'Break the work down',
      schema: Phases,
      ask: ({ plan, inputs }) => {
        const { project_plan: goal, data_collection: data } = inputs;
        return {
          system: system(
            'You break undertakings down into work that can be given to people, and nothing that is needed stays unnamed.',
            'The phases are those of this very undertaking, in the order in which they begin. Together they make the whole deliverable, up to its handover and the proof that the goal is met, and no more than that.',
            'A subtask is one result that one role can answer for. Talks, reports and "management" that lead to no result are none.',
            'The chosen strategy is settled: its settings are carried out, not decided again. Each vital decision can be found in the work that it causes.',
            'Permits, what must be in place first, and the data still to be collected are subtasks of the phase that has to have them; what takes longest to get begins first.',
            'No result twice, also not in other words.',
          ),
          user: material(
            intakeBlock(plan),
            jsonBlock('create_wbs_level1', {
              project: inputs.create_wbs_level1.project_title,
              deliverable: inputs.create_wbs_level1.final_deliverable,
            }),
            goalBlock(goal, {
              needed_first: goal.dependencies,
              permits: goal.regulatory_and_compliance_requirements.permits_and_licenses,
              resources: goal.resources_required,
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
            jsonBlock('roles', namedRoles(goal, data, plan.intake)),
          ),
        };
      },
    },
  },
  output: WbsLevel2,
  compose: ({ plan, inputs, answers }) => {
    const roles = namedRoles(inputs.project_plan, inputs.data_collection, plan.intake);
    const scope = `${plan.planId}/create_wbs_level2`;
    const phases = cutPhases(settlePhases(answers.phases.major_phase_details, scope, roles));
    return { major_phase_details: byNumber(phases), phases };
  },
  files: [
    jsonFile(
      '018-4-wbs_level2_raw.json',
      'Phases and subtasks by number',
      ({ major_phase_details }: Output) => ({ major_phase_details }),
    ),
    jsonFile('018-5-wbs_level2.json', 'Phases and subtasks', (output: Output) => output.phases),
  ],
});
