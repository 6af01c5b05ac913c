import { z } from 'zod';
import { jsonFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../../assumptions/consolidate-assumptions-markdown.js';
import { preProjectAssessment } from '../../planning/pre-project-assessment.js';
import { projectPlan } from '../../planning/project-plan.js';
import { setup } from '../../setup/setup.js';
import { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, system } from '../../wording/blocks.js';
import { relatedResources } from '../related-resources.js';
import { findTeamMembers } from './find-team-members.js';
import { ContractedMember, ContractType, forEachMember, MemberId } from './team-member.js';
import { EVERY_ROLE, situationInShort, TEAM_WORDING } from './team-prompt.js';

const Answer = z.object({
  team_members: z
    .array(
      z.object({
        id: MemberId,
        contract_type: ContractType,
        justification: z
          .string()
          .describe(
            'one or two sentences: why this and not the next best, from time, control, law or money; with other: which arrangement it is',
          ),
      }),
    )
    .min(1),
});

export const ContractedTeam = z.object({ response: Answer, team_members: z.array(ContractedMember).min(1) });
type Output = z.infer<typeof ContractedTeam>;

/** Settles how each role is bound to the plan: employed, contracted, lent, or not hired at all. */
export const enrichTeamMembersWithContractType = defineTask({
  name: 'enrich_team_members_with_contract_type',
  title: 'Contracts of the roles',
  stage: 'Execution',
  purpose: 'Settles how each role is bound to the plan, and why.',
  wording: { ...TEAM_WORDING, forEachMember },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    preProjectAssessment,
    projectPlan,
    findTeamMembers,
    relatedResources,
  ],
  steps: {
    enrich: {
      kind: 'call',
      title: 'Settle the contracts',
      schema: Answer,
      ask: (context) => ({
        system: system(
          'You settle how the people of a plan are bound to it.',
          EVERY_ROLE,
          'Decide by how long and how steadily the role is needed, who says how the work is done, what the law of the place makes of a contractor who works like an employee, and what the money bears. Full time only where there is work for a full week over months.',
          'other is for everybody who is not hired for pay: the person who asks, family, friends, neighbours, volunteers, partners on the payroll of somebody else, appointed members of a board.',
          'Where law or tax decides and you are not sure of it, say what is to be asked and whom.',
        ),
        user: material(
          situationInShort(context, { assumptions: ['purpose', 'distill_assumptions'] }),
          jsonBlock(
            'find_team_members',
            context.inputs.find_team_members.team_members.map(({ id, category, explanation, count }) => ({
              id,
              category,
              explanation,
              count,
            })),
          ),
        ),
      }),
    },
  },
  output: ContractedTeam,
  compose: ({ inputs, answers: { enrich } }) => ({
    response: enrich,
    team_members: forEachMember(inputs.find_team_members.team_members, enrich.team_members).map(
      ({ member, answer }) => ({
        ...member,
        contract_type: answer?.contract_type ?? 'other',
        contract_type_justification: answer?.justification.trim() ?? '',
      }),
    ),
  }),
  files: [
    jsonFile(
      '009-1-enrich_team_members_contract_type_raw.json',
      'Contracts of the roles, as answered',
      (output: Output) => output.response,
    ),
    jsonFile(
      '009-2-enrich_team_members_contract_type.json',
      'Contracts of the roles',
      (output: Output) => output.team_members,
    ),
  ],
});
