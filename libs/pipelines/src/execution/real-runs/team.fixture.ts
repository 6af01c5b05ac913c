import { type Json, list, type Mapping, text } from './real-run.fixture.js';

/** The tasks of the team, the comparable projects and the SWOT. */
export const team: Mapping = {
  // Which statement rests on what is not told there.
  related_resources: (run) => ({ ...run.json('007-1-related_resources_raw.json'), claims: [] }),
  find_team_members: (run) => ({
    ...run.json('008-1-find_team_members_raw.json'),
    team_members: run.json('008-2-find_team_members.json'),
  }),
  enrich_team_members_with_contract_type: (run) => ({
    response: run.json('009-1-enrich_team_members_contract_type_raw.json'),
    team_members: run.json('009-2-enrich_team_members_contract_type.json'),
  }),
  enrich_team_members_with_background_story: (run) => ({
    response: run.json('010-1-enrich_team_members_background_story_raw.json'),
    team_members: run.json('010-2-enrich_team_members_background_story.json'),
  }),
  enrich_team_members_with_environment_info: (run) => ({
    response: run.json('011-1-enrich_team_members_environment_info_raw.json'),
    team_members: run.json('011-2-enrich_team_members_environment_info.json'),
  }),
  review_team: (run) => run.json('012-review_team_raw.json'),
  team_markdown: (run, outputs) => ({
    markdown: run.text('013-team.md'),
    roles: list(outputs['enrich_team_members_with_environment_info']?.['team_members']).map(
      ({ id, category, count, contract_type, explanation }: Json) => ({
        id,
        category,
        count,
        contract_type,
        explanation,
      }),
    ),
    omissions: list(outputs['review_team']?.['omissions']).map((remark) => text(remark['issue'])),
  }),
  swot_analysis: (run) => run.json('014-1-swot_analysis_raw.json'),
};
