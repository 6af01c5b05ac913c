import { describe, expect, it } from '@jest/globals';
import { answerSchema } from '../../../definition/pipeline.js';
import type { Task } from '../../../definition/task.js';
import { team } from '../../real-runs/team.fixture.js';
import { type Json, realRuns } from '../../real-runs/real-run.fixture.js';
import { askOf, contextOf, expectPlain, fileOf, HOSTILE, withIntake } from '../../sample-plan.fixture.js';
import { relatedResources } from '../related-resources.js';
import { swotAnalysis } from '../swot-analysis.js';
import { enrichTeamMembersWithBackgroundStory } from './enrich-team-members-with-background-story.js';
import { enrichTeamMembersWithContractType } from './enrich-team-members-with-contract-type.js';
import { enrichTeamMembersWithEnvironmentInfo } from './enrich-team-members-with-environment-info.js';
import { findTeamMembers } from './find-team-members.js';
import { reviewTeam } from './review-team.js';
import { teamMarkdown } from './team-markdown.js';
import { member, SITUATION } from './team.fixture.js';

const members = { team_members: [member(1), member(2)] };
const INPUTS = {
  ...SITUATION,
  find_team_members: members,
  enrich_team_members_with_contract_type: members,
  enrich_team_members_with_background_story: members,
  enrich_team_members_with_environment_info: members,
};

describe('every question about the team', () => {
  it.each([
    [findTeamMembers, 'find', []],
    [enrichTeamMembersWithContractType, 'enrich', ['Role 2 cooks.']],
    [enrichTeamMembersWithBackgroundStory, 'enrich', ['Mornings of role 2.']],
    [enrichTeamMembersWithEnvironmentInfo, 'enrich', ['Role 2 bakes.']],
    [reviewTeam, 'review', ['A knife for role 2.']],
  ] as [Task, string, string[]][])('%# has something of each need and of the intake', (task, step, own) => {
    const { user, system } = askOf(task, step, contextOf(INPUTS, {}, withIntake({ team_size: 3 })));
    for (const need of task.needs) {
      const tag = need.name === 'setup' ? 'plan_prompt' : need.name;
      expect(user).toMatch(new RegExp(`<${tag}>\\n.+`));
    }
    for (const text of ['"team_size":3', 'Seating', 'kitchen permit', 'Rent breaks cafés.', ...own])
      expect(user).toContain(text);
    expect(system).not.toContain('Lisbon');
  });

  it('tells what the purpose is, and lets people of a private plan be unpaid', () => {
    const { user, system } = askOf(findTeamMembers, 'find', contextOf(INPUTS));
    expect(user).toContain('short of purpose');
    expect(system).toMatch(/family, friends/);
    const contract = askOf(enrichTeamMembersWithContractType, 'enrich', contextOf(INPUTS));
    expect(contract.system).toMatch(/other is for everybody who is not hired/);
  });
});

describe('the roles', () => {
  const role = (title: string) => ({
    job_category_title: title,
    short_explanation: ' e ',
    people_needed: '1',
    consequences_of_not_having_this_role: 'c',
  });
  const found = (titles: string[]) =>
    findTeamMembers.compose(
      contextOf(INPUTS, { find: { brainstorm_of_needed_team_members: titles.map(role) } }),
    );

  it('are numbered from 1, each once, and cut to what a team can be', () => {
    const { team_members: kept } = found(['Cook', ' COOK. ', ' ', 'Host']);
    expect(kept).toMatchObject([
      { id: 1, category: 'Cook', explanation: 'e' },
      { id: 2, category: 'Host' },
    ]);
    expect(found(Array.from({ length: 14 }, (_, i) => `Role ${i}`)).team_members).toHaveLength(10);
  });

  it('are no output where none has a name', () => {
    expect(findTeamMembers.output.safeParse(found([' '])).success).toBe(false);
  });

  it('are stored as answered and as they are used', () => {
    const output = found(['Cook', 'Cook']);
    const raw = JSON.parse(fileOf(findTeamMembers, '008-1-find_team_members_raw.json', output)) as Json;
    expect(raw).toEqual({ brainstorm_of_needed_team_members: [expect.anything(), expect.anything()] });
    expect(JSON.parse(fileOf(findTeamMembers, '008-2-find_team_members.json', output))).toHaveLength(1);
  });
});

describe('what is added to the roles', () => {
  const added = (task: Task, answers: object[]) =>
    task.compose(contextOf(INPUTS, { enrich: { team_members: answers } })) as Json;

  it.each([
    [
      enrichTeamMembersWithContractType,
      (id: number, text: string) => ({ id, contract_type: 'agency_temp', justification: text }),
      { contract_type: 'agency_temp', contract_type_justification: 'first' },
      { contract_type: 'other', contract_type_justification: '' },
    ],
    [
      enrichTeamMembersWithBackgroundStory,
      (id: number, text: string) => ({
        id,
        job_background_story_of_employee: text,
        typical_job_activities: text,
      }),
      { background_story: 'first', typical_job_activities: 'first' },
      { background_story: '', typical_job_activities: '' },
    ],
    [
      enrichTeamMembersWithEnvironmentInfo,
      (id: number, text: string) => ({ id, equipment_needs: text, facility_needs: text }),
      { equipment_needs: 'first', facility_needs: 'first' },
      { equipment_needs: '', facility_needs: '' },
    ],
  ] as [Task, (id: number, text: string) => object, object, object][])(
    'of %# loses no role that was forgotten and takes none that is unknown',
    (task, answer, told, forgotten) => {
      const output = added(task, [answer(7, 'unknown'), answer(2, ' first '), answer(2, 'second')]);
      expect(output['team_members']).toMatchObject([
        { id: 1, category: 'Role 1', ...forgotten },
        { id: 2, category: 'Role 2', ...told },
      ]);
      expect(output['team_members']).toHaveLength(2);
      expect(task.output.safeParse(output).error).toBeUndefined();
      expect(output['response']?.['team_members']).toHaveLength(3);
    },
  );
});

describe('the review', () => {
  const remark = (issue: string) => ({ issue, explanation: HOSTILE, recommendation: '' });

  it('keeps each issue once, and none is fine', () => {
    const review = {
      omissions: [remark('Cover'), remark('cover!'), remark(' ')],
      potential_improvements: [],
    };
    expect(reviewTeam.compose(contextOf(INPUTS, { review }))).toEqual({
      omissions: [remark('Cover')],
      potential_improvements: [],
    });
  });

  it('stands under the cards of the team, where nothing is hidden that was not told', () => {
    const bare = {
      contract_type: 'other',
      contract_type_justification: '',
      background_story: '',
      equipment_needs: ' ',
    };
    const output = teamMarkdown.compose(
      contextOf({
        enrich_team_members_with_environment_info: {
          team_members: [member(1, { category: HOSTILE, background_story: HOSTILE }), member(2, bare)],
        },
        review_team: { omissions: [remark(HOSTILE)], potential_improvements: [] },
      }),
    );
    expect(output.roles).toMatchObject([
      { id: 1, contract_type: 'part_time_employee' },
      { id: 2, category: 'Role 2', contract_type: '' },
    ]);
    expect(output.omissions).toEqual([HOSTILE]);
    const shown = fileOf(teamMarkdown, '013-team.md', output);
    expect(shown).toContain('## 2. Role 2');
    expect(shown).toContain('**Contract:** not told');
    expect(shown).not.toContain('**Example person (invented):** not told');
    expect(shown).toContain('**Equipment:** not told');
    expect(shown).toContain('| 2 | Role 2 | 1 | not told |');
    expect(shown).toContain('**Recommendation:** not told');
    expect(shown).toContain('## What could be better\n\nNothing was found.');
    expect(shown).not.toMatch(/^# /m);
    expectPlain(shown);
  });
});

const TASKS: Task[] = [
  relatedResources,
  findTeamMembers,
  enrichTeamMembersWithContractType,
  enrichTeamMembersWithBackgroundStory,
  enrichTeamMembersWithEnvironmentInfo,
  reviewTeam,
  teamMarkdown,
  swotAnalysis,
];

describe('every answer', () => {
  it.each(TASKS)('of $name is asked in a schema that strict structured outputs take', (task) => {
    for (const step of Object.values(task.steps))
      if (step.kind !== 'gate') expect(answerSchema(step)).toHaveProperty('required');
  });
});

describe('plans that really ran', () => {
  (realRuns.length ? it : it.skip)(
    'have our shape of team, comparable projects and SWOT (skipped where they are not beside the project)',
    () => {
      for (const run of realRuns) {
        const outputs: Record<string, Json> = {};
        for (const task of TASKS) {
          const output = team[task.name]?.(run, outputs);
          expect([run.name, task.name, task.output.safeParse(output).error]).toEqual([
            run.name,
            task.name,
            undefined,
          ]);
          outputs[task.name] = output as Json;
        }
        expect(outputs['team_markdown']?.['roles']).toHaveLength(8);
      }
    },
  );
});
