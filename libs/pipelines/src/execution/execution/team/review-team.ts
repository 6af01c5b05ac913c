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
import { nameKey } from '../../strategic/names.js';
import { relatedResources } from '../related-resources.js';
import { enrichTeamMembersWithEnvironmentInfo } from './enrich-team-members-with-environment-info.js';
import { TEAM_WORDING, wholeSituation } from './team-prompt.js';

const MOST_REMARKS = 5;

const Remark = z.object({
  issue: z.string().describe('what it is about, in at most ten words'),
  explanation: z
    .string()
    .describe('one to three sentences: where the plan shows it, and what it leads to if nothing changes'),
  recommendation: z
    .string()
    .describe('one or two sentences: the change, the role that makes it, and before which step of the plan'),
});
type Remark = z.infer<typeof Remark>;

export const ReviewedTeam = z.object({
  omissions: z
    .array(Remark)
    .describe('up to four roles, skills or duties that nobody has; empty where nothing is missing'),
  potential_improvements: z
    .array(Remark)
    .describe('up to four changes to roles that are there; empty where none is worth its trouble'),
});

/** The remarks that say something, each issue once. */
function settleRemarks(remarks: readonly Remark[]): Remark[] {
  const issues = new Set<string>();
  return remarks
    .filter(({ issue }) => {
      const key = nameKey(issue);
      if (key === '' || issues.has(key)) return false;
      issues.add(key);
      return true;
    })
    .slice(0, MOST_REMARKS);
}

/** Looks for what the team lacks and what about it could be better; finding nothing is an answer, too. */
export const reviewTeam = defineTask({
  name: 'review_team',
  title: 'Team reviewed',
  stage: 'Execution',
  purpose: 'Says what the team lacks and what about it could be better.',
  wording: { ...TEAM_WORDING, nameKey, MOST_REMARKS, settleRemarks },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    preProjectAssessment,
    projectPlan,
    enrichTeamMembersWithEnvironmentInfo,
    relatedResources,
  ],
  steps: {
    review: {
      kind: 'call',
      title: 'Review the team',
      schema: ReviewedTeam,
      ask: (context) => ({
        system: system(
          'You look over a team before anybody is asked to join it.',
          'Hold the roles against the work, the permits, the grave risks and the points of the assessment: who answers for each? What has no one is an omission. A duty that a role already has is none.',
          'Then look at the roles themselves: two that answer for the same thing, one that carries too much or hangs on one person, a contract that does not suit the work, more people than the money bears, equipment that comes too late.',
          'Recommend what this plan can afford; often that is a duty for somebody who is there, a stand-in, or an hour of advice, not one more post. A private plan stays private.',
          'The gravest first. Do not fill the lists for their own sake.',
        ),
        user: material(
          wholeSituation(context, {
            assumptions: ['purpose', 'identify_risks', 'distill_assumptions'],
            project: {
              permits:
                context.inputs.project_plan.regulatory_and_compliance_requirements.permits_and_licenses,
            },
          }),
          jsonBlock(
            'enrich_team_members_with_environment_info',
            context.inputs.enrich_team_members_with_environment_info.team_members.map((m) => ({
              category: m.category,
              count: m.count,
              contract: m.contract_type,
              explanation: m.explanation,
              activities: m.typical_job_activities,
              equipment: m.equipment_needs,
              facility: m.facility_needs,
            })),
          ),
        ),
      }),
    },
  },
  output: ReviewedTeam,
  compose: ({ answers: { review } }) => ({
    omissions: settleRemarks(review.omissions),
    potential_improvements: settleRemarks(review.potential_improvements),
  }),
  files: [jsonFile('012-review_team_raw.json', 'Team reviewed')],
});
