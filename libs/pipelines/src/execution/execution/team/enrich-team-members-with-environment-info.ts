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
import { enrichTeamMembersWithBackgroundStory } from './enrich-team-members-with-background-story.js';
import { EquippedMember, forEachMember, MemberId } from './team-member.js';
import { EVERY_ROLE, situationInShort, TEAM_WORDING } from './team-prompt.js';

const Answer = z.object({
  team_members: z
    .array(
      z.object({
        id: MemberId,
        equipment_needs: z
          .string()
          .describe(
            'one or two sentences: tools, machines, software, data, protective gear, with size or number',
          ),
        facility_needs: z
          .string()
          .describe('one sentence: the room or site, for how long, and what it must have'),
      }),
    )
    .min(1),
});

export const EquippedTeam = z.object({ response: Answer, team_members: z.array(EquippedMember).min(1) });
type Output = z.infer<typeof EquippedTeam>;

/** Lists what each role needs to work with and where. */
export const enrichTeamMembersWithEnvironmentInfo = defineTask({
  name: 'enrich_team_members_with_environment_info',
  title: 'Equipment of the roles',
  stage: 'Execution',
  purpose: 'Lists what each role needs to work with, and where it works.',
  wording: { ...TEAM_WORDING, forEachMember },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    preProjectAssessment,
    projectPlan,
    enrichTeamMembersWithBackgroundStory,
    relatedResources,
  ],
  steps: {
    enrich: {
      kind: 'call',
      title: 'List equipment and places',
      schema: Answer,
      ask: (context) => ({
        system: system(
          'You see to it that nobody in a plan stands idle for want of a tool or a room.',
          EVERY_ROLE,
          'Leave out what everybody has. For the rest say whether it is there already, shared, borrowed, hired or bought, and what takes long to get.',
          'Stay within the places and the money of the plan. Names of products only where no other would do.',
          'Where nothing more is needed, say that in a few words: a role at a home desk needs no office, a digital plan no site.',
        ),
        user: material(
          situationInShort(context, {
            assumptions: ['purpose', 'plan_type', 'physical_locations'],
            project: { resources: context.inputs.project_plan.resources_required },
          }),
          jsonBlock(
            'enrich_team_members_with_background_story',
            context.inputs.enrich_team_members_with_background_story.team_members.map((m) => ({
              id: m.id,
              category: m.category,
              count: m.count,
              contract: m.contract_type,
              explanation: m.explanation,
              activities: m.typical_job_activities,
            })),
          ),
        ),
      }),
    },
  },
  output: EquippedTeam,
  compose: ({ inputs, answers: { enrich } }) => ({
    response: enrich,
    team_members: forEachMember(
      inputs.enrich_team_members_with_background_story.team_members,
      enrich.team_members,
    ).map(({ member, answer }) => ({
      ...member,
      equipment_needs: answer?.equipment_needs.trim() ?? '',
      facility_needs: answer?.facility_needs.trim() ?? '',
    })),
  }),
  files: [
    jsonFile(
      '011-1-enrich_team_members_environment_info_raw.json',
      'Equipment of the roles, as answered',
      (output: Output) => output.response,
    ),
    jsonFile(
      '011-2-enrich_team_members_environment_info.json',
      'Equipment of the roles',
      (output: Output) => output.team_members,
    ),
  ],
});
