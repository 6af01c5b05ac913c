import type { WbsNode } from '../structure/wbs-node.js';

const work = (
  description: string,
  children: WbsNode[] = [],
  extra: WbsNode['extra_fields'] = {},
): WbsNode => ({ id: '', description, extra_fields: extra, task_children: children });

const tree = (mark: string) => ({
  wbs_project: work(`${mark} Café`, [
    work('Fit out', [work('Find a room', [], { responsible_role: `${mark} Owner` }), work('Build the bar')]),
  ]),
});

/** What the last tasks build on, as little of each as they read. Every output names its task, so that a test sees it. */
export const LATE_INPUTS = {
  strategic_decisions_markdown: {
    markdown: '',
    decisions: [
      { name: 'strategic_decisions_markdown', primary: true, why: 'w', trade_off: 'Rent against reach.' },
      { name: 'Menu', primary: false, why: 'w', trade_off: 't' },
    ],
  },
  scenarios_markdown: {
    markdown: '',
    chosen: {
      scenario_name: 'scenarios_markdown',
      strategic_logic: 'Small first.',
      lever_settings: { Menu: 'Soups' },
      justification: 'j',
    },
    alternatives: [],
  },
  consolidate_assumptions_markdown: {
    full: '',
    short: '',
    sections: [
      { key: 'currency_strategy', title: 'Currency', short: 'Euros.' },
      {
        key: 'distill_assumptions',
        title: 'Assumptions',
        short: 'consolidate_assumptions_markdown: rent 1,500 euros.',
      },
      { key: 'review_assumptions', title: 'Review', short: 'Footfall is a guess.' },
      { key: 'identify_risks', title: 'Risks', short: 'LEFT OUT' },
    ],
  },
  project_plan: {
    goal_statement: 'project_plan: open by May.',
    smart_criteria: {
      specific: 's',
      measurable: 'm',
      achievable: 'a',
      relevant: 'r',
      time_bound: 'May 2026',
    },
    dependencies: ['A lease'],
    resources_required: ['90,000 euros'],
    risk_assessment_and_mitigation_strategies: {
      key_risks: ['No lease'],
      diverse_risks: [],
      mitigation_plans: ['Two rooms in reserve'],
    },
    stakeholder_analysis: {
      primary_stakeholders: ['Neighbours'],
      secondary_stakeholders: [],
      engagement_strategies: [],
    },
    regulatory_and_compliance_requirements: {
      permits_and_licenses: ['Food licence'],
      compliance_standards: [],
      regulatory_bodies: [],
      compliance_actions: [],
    },
  },
  wbs_project_level1_and_level2: tree('wbs_project_level1_and_level2'),
  wbs_project_level1_and_level2_and_level3: tree('wbs_project_level1_and_level2_and_level3'),
  related_resources: {
    suggestion_list: [
      {
        project_name: 'related_resources',
        success_metrics: ['40 guests a day'],
        risks_and_challenges_faced: ['Two years of losses'],
      },
    ],
    summary: '',
  },
  team_markdown: {
    markdown: '',
    roles: [
      { id: 1, category: 'team_markdown', count: '1', contract_type: 'full_time_employee', explanation: 'e' },
    ],
    omissions: ['Nobody keeps the books'],
  },
  swot_analysis: {
    response_conduct: {
      strengths: ['swot_analysis strength'],
      weaknesses: ['swot_analysis weakness'],
      opportunities: ['swot_analysis opportunity'],
      threats: ['swot_analysis threat'],
      missing_information: [],
    },
  },
  expert_review: {
    criticisms: [
      {
        expert_title: 'expert_review',
        negative_feedback_list: [
          { feedback_title: 'Thin margin', feedback_consequence: 'Cash ends in June' },
        ],
      },
    ],
  },
  data_collection: {
    data_collection_list: [
      {
        title: 'data_collection',
        smart_validation_objective: 'Count guests for two weeks by April.',
        assumptions: [
          { assumption: 'Rent is stable', sensitivity_score: 'low' },
          { assumption: 'People walk by', sensitivity_score: 'high' },
        ],
      },
    ],
  },
  consolidate_governance: {
    markdown: '',
    bodies: [{ name: 'consolidate_governance', decision_rights: 'Sums above 5,000 euros' }],
    tough_questions: ['Who signs?'],
  },
  markdown_with_documents_to_create_and_find: {
    markdown: '',
    documents: [
      { name: 'markdown_with_documents_to_create_and_find', kind: 'create', responsible_role_type: 'r' },
      { name: 'Zoning map', kind: 'find', responsible_role_type: 'r' },
    ],
  },
  create_pitch: {
    pitch: 'create_pitch: a café without waste.',
    why_this_pitch_works: 'LEFT OUT',
    target_audience: 'A bank.',
    call_to_action: 'Come and taste.',
    claims: [],
  },
  convert_pitch_to_markdown: {
    response_content: '',
    markdown:
      '## Why\n\nconvert_pitch_to_markdown: bins are full.\n\n## How\n\nMIDDLE\n\n## Now\n\nLend us 40,000 euros.',
  },
  review_plan: {
    question_answers_list: [
      { title: 'review_plan', question: 'q', answers: ['Nobody signs\nLONG STORY', 'SECOND'] },
    ],
    given_up: [],
  },
  questions_and_answers: {
    question_answer_pairs: [
      { item_index: 1, question: 'questions_and_answers?', answer: 'a', rationale: 'r' },
    ],
    summary: '',
    given_up: [],
  },
};
