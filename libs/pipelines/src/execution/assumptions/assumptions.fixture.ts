/** What the tasks of the stage Assumptions are given, one of each thing. */
export const INPUTS = {
  strategic_decisions_markdown: {
    decisions: [{ name: 'Rent or own', primary: true, why: 'w', trade_off: 't' }],
  },
  scenarios_markdown: {
    chosen: { scenario_name: 'Small steps', strategic_logic: 'l', lever_settings: { 'Rent or own': 'Rent' } },
  },
  physical_locations: {
    has_location_in_plan: true,
    requirements_for_the_physical_locations: ['80 square metres'],
    physical_locations: [],
    location_summary: '',
    comment: null,
  },
  currency_strategy: {
    money_involved: true,
    currency_list: [],
    primary_currency: 'EUR',
    currency_strategy: 'Nothing is changed.',
    given: false,
    claims: [],
  },
  identify_risks: {
    risks: [
      {
        risk_area: 'Law',
        risk_description: 'The permit is late.',
        potential_impact: 'Two months.',
        likelihood: 'high',
        severity: 'medium',
        action: 'Apply now.',
        owner: null,
      },
    ],
    risk_assessment_summary: 'The permit decides.',
    claims: [],
  },
  make_assumptions: {
    question_assumption_list: [
      {
        item_index: 1,
        question: 'How many seats?',
        assumptions: '40 seats.',
        assessments: 'a',
        confidence: 'low',
      },
    ],
  },
  distill_assumptions: { assumption_list: ['40 seats'] },
};
