/** Outputs that experts, data and documents are made from; each string tells where it comes from. */
export const REVIEW_INPUTS = {
  strategic_decisions_markdown: {
    markdown: '',
    decisions: [
      { name: 'Rent', primary: true, why: 'why-rent', trade_off: 'trade-off-rent' },
      { name: 'Menu', primary: false, why: 'why-menu', trade_off: 'trade-off-menu' },
    ],
  },
  scenarios_markdown: {
    markdown: '',
    chosen: {
      scenario_name: 'Steady',
      strategic_logic: 'logic-steady',
      lever_settings: { Rent: 'Rent careful' },
      justification: 'j',
    },
    alternatives: [],
  },
  consolidate_assumptions_markdown: {
    full: 'whole-text',
    short: 'whole-text',
    sections: ['purpose', 'identify_risks', 'distill_assumptions', 'physical_locations'].map((key) => ({
      key,
      title: key,
      short: `short-${key}`,
    })),
  },
  pre_project_assessment: {
    expert1: { feedback_item_list: [{ feedback_title: 'said-before' }] },
    expert2: { feedback_item_list: [] },
    combined_summary: 'summary-before',
    go_no_go_recommendation: 'go-with-care',
  },
  project_plan: {
    goal_statement: 'goal',
    smart_criteria: { specific: 's', measurable: 'm', achievable: 'a', relevant: 'r', time_bound: 't' },
    dependencies: ['lease'],
    resources_required: ['oven'],
    risk_assessment_and_mitigation_strategies: { key_risks: ['k'], diverse_risks: [], mitigation_plans: [] },
    regulatory_and_compliance_requirements: { permits_and_licenses: ['permit'] },
  },
  related_resources: {
    suggestion_list: [
      {
        project_name: 'Kitchen without bins',
        risks_and_challenges_faced: ['difficulty'],
        where_to_find_more_information: ['source'],
      },
    ],
  },
  swot_analysis: {
    response_conduct: {
      weaknesses: ['weak'],
      threats: ['threat'],
      recommendations: ['do'],
      assumptions: ['supposed'],
      missing_information: ['missing'],
      user_questions: ['question'],
    },
  },
  team_markdown: { roles: [{ category: 'Kitchen Lead' }, { category: 'Bookkeeper' }] },
  expert_review: {
    criticisms: [
      {
        expert_title: 'Food inspector',
        negative_feedback_list: [{ feedback_title: 'No extraction', feedback_mitigation: 'Measure it' }],
        user_primary_actions: ['Ask the landlord'],
      },
    ],
  },
};
