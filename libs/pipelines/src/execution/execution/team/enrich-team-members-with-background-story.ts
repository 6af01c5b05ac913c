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
import { enrichTeamMembersWithContractType } from './enrich-team-members-with-contract-type.js';
import { DescribedMember, forEachMember, MemberId } from './team-member.js';
import { EVERY_ROLE, situationInShort, TEAM_WORDING } from './team-prompt.js';

const Answer = z.object({
  team_members: z
    .array(
      z.object({
        id: MemberId,
        job_background_story_of_employee: z
          .string()
          .describe(
            'three to five sentences, at most 90 words, about one invented person who would fill the role well; empty where somebody who is already there fills it',
          ),
        typical_job_activities: z
          .string()
          .describe(
            'one sentence: four to six things done in a usual week, the ones that take most time first',
          ),
      }),
    )
    .min(1),
});

export const DescribedTeam = z.object({ response: Answer, team_members: z.array(DescribedMember).min(1) });
type Output = z.infer<typeof DescribedTeam>;

/** Draws an invented example of the person who would fill each role well, and their usual week. */
export const enrichTeamMembersWithBackgroundStory = defineTask({
  name: 'enrich_team_members_with_background_story',
  title: 'People behind the roles',
  stage: 'Execution',
  purpose: 'Draws an invented example of the person who would fill each role well, with their usual week.',
  wording: { ...TEAM_WORDING, forEachMember },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    preProjectAssessment,
    projectPlan,
    enrichTeamMembersWithContractType,
    relatedResources,
  ],
  steps: {
    enrich: {
      kind: 'call',
      title: 'Draw example people',
      schema: Answer,
      ask: (context) => ({
        system: system(
          'You show those who look for people whom to look for, by one invented example a role.',
          EVERY_ROLE,
          'A story says how the person came to this work, the one experience that taught what the role demands here, and a habit or a limit that others must reckon with. It is no advertisement.',
          'The people are made up: no name of a known person, no employer, school or project that exists. Names, ages and ways of life suit the place and differ between the roles; no skill is explained by origin, sex or age.',
          'Make up no life for real people: where the person who asks, their family or friends, or anybody whom the prompt names fills the role, the story stays empty.',
          'The activities fit the kind of contract: who comes by the hour does not sit in weekly meetings.',
        ),
        user: material(
          situationInShort(context, { assumptions: ['purpose', 'physical_locations'] }),
          jsonBlock(
            'enrich_team_members_with_contract_type',
            context.inputs.enrich_team_members_with_contract_type.team_members.map((m) => ({
              id: m.id,
              category: m.category,
              explanation: m.explanation,
              contract: m.contract_type,
              because: m.contract_type_justification,
            })),
          ),
        ),
      }),
    },
  },
  output: DescribedTeam,
  compose: ({ inputs, answers: { enrich } }) => ({
    response: enrich,
    team_members: forEachMember(
      inputs.enrich_team_members_with_contract_type.team_members,
      enrich.team_members,
    ).map(({ member, answer }) => ({
      ...member,
      typical_job_activities: answer?.typical_job_activities.trim() ?? '',
      background_story: answer?.job_background_story_of_employee.trim() ?? '',
    })),
  }),
  files: [
    jsonFile(
      '010-1-enrich_team_members_background_story_raw.json',
      'People behind the roles, as answered',
      (output: Output) => output.response,
    ),
    jsonFile(
      '010-2-enrich_team_members_background_story.json',
      'People behind the roles',
      (output: Output) => output.team_members,
    ),
  ],
});
