import { z } from 'zod';
import { jsonFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../../assumptions/consolidate-assumptions-markdown.js';
import { preProjectAssessment } from '../../planning/pre-project-assessment.js';
import { projectPlan } from '../../planning/project-plan.js';
import { setup } from '../../setup/setup.js';
import { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { nameKey } from '../../strategic/names.js';
import { system } from '../../wording/blocks.js';
import { relatedResources } from '../related-resources.js';
import { TeamMember } from './team-member.js';
import { TEAM_WORDING, wholeSituation } from './team-prompt.js';

const MOST_ROLES = 10;

const Brainstorm = z.object({
  brainstorm_of_needed_team_members: z
    .array(
      z.object({
        job_category_title: z
          .string()
          .describe('the role in two to five words, as those would say it who are asked to fill it'),
        short_explanation: z
          .string()
          .describe('one or two sentences: what it answers for in this plan, and when it is needed'),
        people_needed: z
          .string()
          .describe('a number, or a range such as 2-4 with what it depends on in a few words'),
        consequences_of_not_having_this_role: z
          .string()
          .describe('one sentence: what stands still, fails or costs more, and how soon'),
      }),
    )
    .min(1)
    .describe('six to eight for an undertaking with staff, two to five for a private or small one'),
});

export const TeamMembers = Brainstorm.extend({ team_members: z.array(TeamMember).min(1) });
type Output = z.infer<typeof TeamMembers>;

/** Names the roles that the plan cannot do without: hired people, or family, friends and a helping hand. */
export const findTeamMembers = defineTask({
  name: 'find_team_members',
  title: 'Roles needed',
  stage: 'Execution',
  purpose: 'Names the roles that the plan cannot do without, why, and how many people each takes.',
  wording: { ...TEAM_WORDING, nameKey, MOST_ROLES },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    preProjectAssessment,
    projectPlan,
    relatedResources,
  ],
  steps: {
    find: {
      kind: 'call',
      title: 'Find the roles',
      schema: Brainstorm,
      ask: (context) => ({
        system: system(
          'You staff undertakings of every size, from a household to a company.',
          'Name the roles without which this plan would stall, the hardest to fill first. Every main piece of work, every permit and every grave risk has one role that answers for it.',
          'Staff the strategy that was chosen, not the boldest one, and start from the people whom the prompt says are there.',
          'Where the plan is a private one, the team may be the person who asks, family, friends, neighbours, a club or a hand hired by the hour: make no company of a household, and give nobody a title they would laugh at.',
          'Duties do not overlap, and nobody manages a team that is not there. What one person can do well stays one role.',
          'All people together fit the budget, and the team size where one is given; if they cannot, say so at the role that bursts it.',
        ),
        user: wholeSituation(context, {
          assumptions: [
            'purpose',
            'plan_type',
            'physical_locations',
            'identify_risks',
            'distill_assumptions',
          ],
          project: {
            resources: context.inputs.project_plan.resources_required,
            permits: context.inputs.project_plan.regulatory_and_compliance_requirements.permits_and_licenses,
          },
        }),
      }),
    },
  },
  output: TeamMembers,
  compose: ({ answers: { find } }) => {
    const named = new Set<string>();
    const roles = find.brainstorm_of_needed_team_members.filter(({ job_category_title: title }) => {
      const key = nameKey(title);
      if (key === '' || named.has(key)) return false;
      named.add(key);
      return true;
    });
    return {
      ...find,
      team_members: roles.slice(0, MOST_ROLES).map((role, i) => ({
        id: i + 1,
        category: role.job_category_title.trim(),
        explanation: role.short_explanation.trim(),
        consequences: role.consequences_of_not_having_this_role.trim(),
        count: role.people_needed.trim(),
      })),
    };
  },
  files: [
    jsonFile(
      '008-1-find_team_members_raw.json',
      'Roles needed, as answered',
      ({ brainstorm_of_needed_team_members }: Output) => ({ brainstorm_of_needed_team_members }),
    ),
    jsonFile('008-2-find_team_members.json', 'Roles needed', (output: Output) => output.team_members),
  ],
});
