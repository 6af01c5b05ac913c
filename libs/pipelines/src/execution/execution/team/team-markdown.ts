import { blocks, escapeMarkdown, escapeParagraphs, section, table } from '@planwright/documents';
import { z } from 'zod';
import { markdownFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import {
  type EquippedTeam,
  enrichTeamMembersWithEnvironmentInfo,
} from './enrich-team-members-with-environment-info.js';
import { type ReviewedTeam, reviewTeam } from './review-team.js';
import type { ContractType } from './team-member.js';

export const TeamDocument = z.object({
  markdown: z.string(),
  /** For later prompts: the roles in a line each; `contract_type` is '' where nobody said it. */
  roles: z.array(
    z.object({
      id: z.int(),
      category: z.string(),
      count: z.string(),
      contract_type: z.string(),
      explanation: z.string(),
    }),
  ),
  omissions: z.array(z.string()),
});

type Member = z.infer<typeof EquippedTeam>['team_members'][number];
type Review = z.infer<typeof ReviewedTeam>;

const CONTRACTS: Record<ContractType, string> = {
  full_time_employee: 'employed, full time',
  part_time_employee: 'employed, part time',
  independent_contractor: 'independent contractor',
  agency_temp: 'lent by an agency',
  other: 'another arrangement',
};

const NOT_TOLD = 'not told';
const told = (text: string): string => escapeParagraphs(text) || NOT_TOLD;

// `other` without a reason stands where the answer forgot the role.
const contractOf = ({ contract_type, contract_type_justification: why }: Member): ContractType | '' =>
  contract_type === 'other' && why.trim() === '' ? '' : contract_type;

const contractName = (member: Member): string => {
  const contract = contractOf(member);
  return contract === '' ? NOT_TOLD : CONTRACTS[contract];
};

const card = (member: Member): string =>
  section(
    2,
    `${member.id}. ${escapeMarkdown(member.category)}`,
    told(member.explanation),
    `**People:** ${told(member.count)}`,
    `**Contract:** ${contractName(member)}${member.contract_type_justification.trim() ? `. ${escapeMarkdown(member.contract_type_justification)}` : ''}`,
    `**Without this role:** ${told(member.consequences)}`,
    `**A usual week:** ${told(member.typical_job_activities)}`,
    // A role that somebody fills already has no example.
    member.background_story.trim() === ''
      ? ''
      : `**Example person (invented):** ${escapeParagraphs(member.background_story)}`,
    `**Equipment:** ${told(member.equipment_needs)}`,
    `**Place of work:** ${told(member.facility_needs)}`,
  );

const remarks = (title: string, found: Review['omissions']): string =>
  section(
    2,
    title,
    ...(found.length
      ? found.map((remark) =>
          section(
            3,
            escapeMarkdown(remark.issue),
            escapeParagraphs(remark.explanation),
            `**Recommendation:** ${told(remark.recommendation)}`,
          ),
        )
      : ['Nothing was found.']),
  );

/** The roles at a glance, a card each, and what the review found. */
export function teamDocument(members: readonly Member[], review: Review): string {
  return blocks(
    table(
      ['#', 'Role', 'People', 'Contract'],
      members.map((m) => [
        String(m.id),
        escapeMarkdown(m.category),
        escapeMarkdown(m.count) || NOT_TOLD,
        contractName(m),
      ]),
    ),
    members.some((member) => member.background_story.trim() !== '')
      ? 'The people in the examples are invented: they show whom to look for and stand for nobody who exists.'
      : '',
    ...members.map(card),
    remarks('What is missing', review.omissions),
    remarks('What could be better', review.potential_improvements),
  );
}

/** Joins the roles and their review to one document. */
export const teamMarkdown = defineTask({
  name: 'team_markdown',
  title: 'Team',
  stage: 'Execution',
  purpose: 'Joins the roles and what the review found to one document.',
  wording: { CONTRACTS, NOT_TOLD, told, contractOf, contractName, card, remarks, teamDocument },
  needs: [enrichTeamMembersWithEnvironmentInfo, reviewTeam],
  steps: {},
  output: TeamDocument,
  compose: ({ inputs }) => {
    const { team_members: members } = inputs.enrich_team_members_with_environment_info;
    return {
      markdown: teamDocument(members, inputs.review_team),
      roles: members.map((member) => ({
        id: member.id,
        category: member.category,
        count: member.count,
        contract_type: contractOf(member),
        explanation: member.explanation,
      })),
      omissions: inputs.review_team.omissions.map(({ issue }) => issue),
    };
  },
  files: [markdownFile('013-team.md', 'Team', ({ markdown }: z.infer<typeof TeamDocument>) => markdown)],
  report: { title: 'Team', order: 580, figure: 'team' },
});
