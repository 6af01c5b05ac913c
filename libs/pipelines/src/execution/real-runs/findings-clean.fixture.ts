import type { PlanContents } from '@planwright/engine/findings';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const WORK: readonly (readonly [
  phase: string,
  subtasks: readonly (readonly [title: string, role: string, days: number])[],
])[] = [
  [
    'Lease and permits',
    [
      ['Sign the lease in Alfama', 'Founder', 15],
      ['Obtain the food permit', 'Founder', 30],
    ],
  ],
  [
    'Fit-out',
    [
      ['Install the kitchen', 'Site manager', 25],
      ['Furnish the guest room for twenty seats', 'Site manager', 10],
    ],
  ],
  [
    'Supply without waste',
    [
      ['Contract farms that take back their crates', 'Buyer', 20],
      ['Set up composting with the district', 'Buyer', 10],
    ],
  ],
  [
    'Opening',
    [
      ['Hire and train two baristas', 'Founder', 20],
      ['Open and count guests and waste each week', 'Founder', 10],
    ],
  ],
];

const phases = WORK.map(([major_phase_title, subtasks], p) => ({
  id: id(100 + p),
  major_phase_title,
  subtasks: subtasks.map(([description, responsible_role], s) => ({
    id: id(200 + p * 10 + s),
    description,
    responsible_role,
  })),
}));

const risk = (risk_area: string, risk_description: string, owner: string) => ({
  risk_area,
  risk_description,
  potential_impact: 'Two to four weeks and 2,000-4,000 euros.',
  likelihood: 'medium',
  severity: 'high',
  action: 'Ask the office in the first week; have a second room in reserve.',
  owner,
});

/** A small plan written by hand in which everything fits: none of the rules has anything to say about it. */
export const cleanPlan = (): PlanContents => ({
  createdAt: '2026-03-04T05:06:07.890Z',
  prompt:
    'Open a zero-waste café with 20 seats in Alfama, Lisbon, within 9 months. Budget: 90,000 euros. Two baristas. For guests aged 25-45.',
  intake: null,
  speed: 'all_details_but_slow',
  outputs: {
    setup: {
      text: 'Plan:\nOpen a zero-waste café with 20 seats in Alfama, Lisbon, within 9 months. Budget: 90,000 euros.',
    },
    currency_strategy: {
      money_involved: true,
      currency_list: [{ currency: 'EUR', consideration: 'Rent, wages and goods.' }],
      primary_currency: 'EUR',
      currency_strategy: 'Everything is paid in euros; nothing is changed.',
      given: false,
      claims: [],
    },
    physical_locations: {
      has_location_in_plan: true,
      requirements_for_the_physical_locations: ['80 square metres', 'A back yard for compost'],
      physical_locations: [
        {
          item_index: 1,
          physical_location_broad: 'Portugal',
          physical_location_detailed: 'Lisbon',
          physical_location_specific: 'Alfama',
          rationale_for_suggestion: 'Guests walk by all day; rents are high.',
          given: true,
        },
      ],
      location_summary: 'Alfama has the guests.',
      comment: null,
    },
    identify_risks: {
      risks: [
        risk(
          'Law',
          'The food permit comes late because the office has no appointment before summer.',
          'Founder',
        ),
        risk('Supply', 'Farms do not take back their crates.', 'Buyer'),
        risk('Money', 'The kitchen costs more than was offered.', 'Site manager'),
      ],
      risk_assessment_summary: 'The permit decides when the café can open.',
      claims: [{ text: 'food permit takes 30 working days', kind: 'assumption', source: 'identify_risks' }],
    },
    make_assumptions: {
      question_assumption_list: [
        {
          item_index: 1,
          question: 'How is the money split?',
          assumptions:
            'The budget of 90,000 euros is split as follows: 50% (45,000 euros) for the kitchen, 30% (27,000 euros) for wages and 20% (18,000 euros) for rent.',
          assessments: 'A dearer kitchen takes from the reserve.',
        },
        {
          item_index: 2,
          question: 'How long does it take?',
          assumptions:
            'The project timeline is 9 months, with 3 months for permits, 4 months for the fit-out and 2 months for the opening.',
          assessments: 'The permit is the longest wait.',
        },
      ],
      left_open: [],
      claims: [
        { text: 'two baristas serve 120 guests a day', kind: 'assumption', source: 'make_assumptions' },
      ],
    },
    distill_assumptions: {
      assumption_list: [
        'Kitchen: 45,000 euros, wages: 27,000 euros, rent: 18,000 euros.',
        'The café opens after 9 months.',
      ],
    },
    project_plan: {
      goal_statement:
        'Open a zero-waste café with 20 seats in Alfama, Lisbon, for 90,000 euros, within 9 months.',
      smart_criteria: {
        specific: 'A café with kitchen and guest room; no catering.',
        measurable: '120 guests a day, under 2 kg of waste a week, read off the till and the scale.',
        achievable: 'The project budget of 90,000 euros covers kitchen, wages and rent.',
        relevant: 'Alfama has no café without throwaway packaging.',
        time_bound: 'Open within 9 months; permit after 3 months.',
      },
      dependencies: ['The food permit from the city.'],
      resources_required: ['A room of 80 square metres', 'Two baristas', 'A kitchen for 45,000 euros'],
      related_goals: ['Less waste in the district', 'Fair contracts for farms nearby'],
      tags: ['café', 'zero waste'],
      risk_assessment_and_mitigation_strategies: {
        key_risks: ['The permit is late', 'Farms keep their crates'],
        diverse_risks: [],
        mitigation_plans: ['The founder applies in week one', 'The buyer signs two more farms'],
      },
      stakeholder_analysis: {
        primary_stakeholders: ['Founder: a café that pays'],
        secondary_stakeholders: ['Neighbours: quiet evenings'],
        engagement_strategies: ['An open day before the opening'],
      },
      regulatory_and_compliance_requirements: {
        permits_and_licenses: ['Food permit'],
        compliance_standards: [],
        regulatory_bodies: ['City of Lisbon'],
        compliance_actions: ['Apply in the first week'],
      },
      claims: [{ text: 'room of 80 square metres', kind: 'fact', source: 'setup' }],
    },
    governance_phase2_bodies: {
      internal_governance_bodies: [
        {
          name: 'Founders Board',
          responsibilities: ['Decides on spending above 5,000 euros.'],
          decision_rights: 'Spending above 5,000 euros.',
        },
        {
          name: 'Site Office',
          responsibilities: ['Runs the fit-out.'],
          decision_rights: 'Spending below 5,000 euros.',
        },
      ],
    },
    governance_phase4_decision_escalation_matrix: {
      decision_escalation_matrix: [
        {
          issue_type: 'Spending over the authority of the Site Office (5,000 euros)',
          escalation_level: 'Founders Board',
          rationale: 'It is their money.',
        },
      ],
    },
    governance_phase5_monitoring_progress: {
      monitoring_progress: [
        { approach: 'Waste is weighed', frequency: 'weekly', responsible_role: 'Site manager' },
      ],
    },
    swot_analysis: {
      response_conduct: {
        strengths: ['A founder who has run a café'],
        weaknesses: ['No reserve'],
        opportunities: ['Guests who look for places without waste'],
        threats: ['Rents rise'],
        recommendations: [
          'Within 4 weeks (by 2026-04-01), apply for the food permit.',
          'Weigh the waste of each week.',
        ],
        strategic_objectives: ['Contract three farms that take back crates by 2026-06-30.'],
      },
    },
    data_collection: {
      data_collection_list: [
        {
          title: 'Guests a day',
          smart_validation_objective: 'By 2026-05-31, count guests on ten days.',
          notes: 'Also on Sundays.',
        },
      ],
      summary: 'Guests first.',
    },
    create_wbs_level1: {
      id: id(1),
      project_title: 'Alfama café',
      final_deliverable: 'An open café without waste',
    },
    create_wbs_level2: { phases },
    estimate_task_durations: {
      task_details: phases.flatMap(({ subtasks }, p) =>
        subtasks.map((subtask, s) => {
          const days = WORK[p]?.[1][s]?.[2] ?? 10;
          return {
            task_id: subtask.id,
            delay_risks: 'The office.',
            mitigation_strategy: 'Ask early.',
            days_min: days - 5,
            days_realistic: days,
            days_max: days + 10,
          };
        }),
      ),
    },
    create_wbs_level3: {
      subtasks: phases.flatMap(({ subtasks }) =>
        subtasks.map(({ id: parent_id, description }, n) => ({
          id: id(500 + n),
          name: `First step: ${description}`,
          description: 'It is done when somebody else has looked at it.',
          resources_needed: ['Founder'],
          parent_id,
        })),
      ),
    },
    create_schedule: {
      start_date: '2026-03-05',
      finish_date: '2026-10-30',
      tasks: [],
      milestones: [{ id: id(100), name: 'Lease and permits', date: '2026-05-29' }],
      cut: [],
    },
    create_pitch: {
      pitch: 'Coffee without waste for all who walk by.',
      call_to_action: 'Come to the open day.',
      target_audience: 'Neighbours and friends.',
    },
    executive_summary: {
      focus_and_context: 'A café that throws nothing away.',
      purpose_and_goals: 'It opens within 9 months and serves 120 guests a day.',
      timeline_and_budget:
        'The project takes 9 months with a total budget of 90,000 euros, allocated to kitchen (45,000 euros), wages (27,000 euros) and rent (18,000 euros).',
      action_orientation: 'Apply for the permit this week.',
    },
    premortem: {
      assumptions_to_kill: [
        {
          assumption_id: 'A1',
          statement: 'Farms take back crates.',
          test_now: 'Ask five farms.',
          falsifier: 'Fewer than two agree.',
        },
      ],
      failure_modes: [
        {
          failure_mode_index: 1,
          failure_mode_title: 'The crate mountain',
          owner: 'Buyer',
          risk_analysis: 'Crates pile up in the yard.',
        },
      ],
    },
  },
});
