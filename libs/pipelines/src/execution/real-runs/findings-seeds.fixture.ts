import { CODES, laterBy, put, type Seed, seed, type Soil, special, sum } from './findings-soil.fixture.js';
import { type Json, list } from './real-run.fixture.js';

const ROLE = 'phases[1].subtasks[0]';
const firstSubtask = (soil: Soil, phase: number, n: number): Json =>
  list(list(soil.outputs['create_wbs_level2']?.['phases'])[phase]?.['subtasks'])[n] ?? {};
const estimates = (soil: Soil): Json[] => list(soil.outputs['estimate_task_durations']?.['task_details']);
const conduct = (path: string): string => `response_conduct.${path}`;

/** Defects of every rule; those of one rule stand in places of their own, so that several can be in one plan at once. */
export const SEEDS: readonly Seed[] = [
  seed('empty_section', 'swot_analysis', conduct('threats'), []),
  seed('empty_section', 'project_plan', 'smart_criteria.relevant', ' '),
  special(
    'empty_section',
    'nothing at all',
    'premortem',
    '',
    (soil) => (soil.outputs['premortem'] = { assumptions_to_kill: [], failure_modes: [] } as unknown as Json),
  ),
  seed('empty_section', 'executive_summary', 'action_orientation', 'N/A'),
  seed('empty_section', 'identify_risks', 'risks[0].action', '—'),
  seed('empty_section', 'data_collection', 'data_collection_list', []),

  seed('wbs_without_owner_or_duration', 'create_wbs_level2', `${ROLE}.responsible_role`, null),
  seed('wbs_without_owner_or_duration', 'create_wbs_level2', 'phases[0].subtasks[1].responsible_role', 'TBD'),
  special(
    'wbs_without_owner_or_duration',
    'an estimate is missing',
    'create_wbs_level2',
    'phases[2].subtasks[0]',
    (soil) => {
      const { id } = firstSubtask(soil, 2, 0);
      put(
        soil,
        'estimate_task_durations',
        'task_details',
        estimates(soil).filter(({ task_id }) => task_id !== id),
      );
    },
  ),
  special(
    'wbs_without_owner_or_duration',
    'none is estimated',
    'create_wbs_level2',
    'phases[0].subtasks[0]',
    (soil) => put(soil, 'estimate_task_durations', 'task_details', []),
  ),
  special(
    'wbs_without_owner_or_duration',
    'nobody owns anything',
    'create_wbs_level2',
    'phases[0].subtasks[0].responsible_role',
    (soil) => {
      for (const phase of list(soil.outputs['create_wbs_level2']?.['phases']))
        for (const subtask of list(phase['subtasks'])) delete subtask['responsible_role'];
    },
  ),

  seed('unowned_risk', 'identify_risks', 'risks[1].owner', null),
  seed('unowned_risk', 'identify_risks', 'risks[2].owner', 'to be assigned'),
  special(
    'unowned_risk',
    'a risk without an answer',
    'project_plan',
    'risk_assessment_and_mitigation_strategies.mitigation_plans',
    (soil) => {
      list(
        soil.outputs['project_plan']?.['risk_assessment_and_mitigation_strategies']?.['mitigation_plans'],
      ).pop();
    },
  ),
  seed('unowned_risk', 'premortem', 'failure_modes[0].owner', ''),

  special('sums_against_budget', 'another budget', 'project_plan', 'smart_criteria.achievable', (soil) =>
    put(soil, 'project_plan', 'smart_criteria.achievable', `It fits a total budget of ${sum(soil, 1.5)}.`),
  ),
  special(
    'sums_against_budget',
    'a share that is none',
    'make_assumptions',
    'question_assumption_list[0].assumptions',
    (soil) =>
      put(
        soil,
        'make_assumptions',
        'question_assumption_list[0].assumptions',
        `Of the budget 40% (${sum(soil, 0.6)}) is allocated to people.`,
      ),
  ),
  special(
    'sums_against_budget',
    'parts that do not add up',
    'executive_summary',
    'timeline_and_budget',
    (soil) =>
      put(
        soil,
        'executive_summary',
        'timeline_and_budget',
        `A total budget of ${sum(soil, 1)}, split into people (${sum(soil, 0.5)}), travel (${sum(soil, 0.3)}) and tools (${sum(soil, 0.4)}).`,
      ),
  ),
  seed(
    'sums_against_budget',
    'distill_assumptions',
    'assumption_list[0]',
    'The budget is allocated as 50% to people, 40% to tools and 20% to travel.',
  ),
  special(
    'sums_against_budget',
    'one part dearer than all',
    'project_plan',
    'resources_required[0]',
    (soil) => put(soil, 'project_plan', 'resources_required[0]', `Machines that cost ${sum(soil, 2)}`),
  ),

  special('dates_against_durations', 'the schedule is too long', 'create_schedule', 'finish_date', (soil) =>
    put(soil, 'create_schedule', 'finish_date', laterBy(soil, CODES(soil).months * 45)),
  ),
  special(
    'dates_against_durations',
    'weeks and day differ',
    'swot_analysis',
    conduct('recommendations[1]'),
    (soil) =>
      put(
        soil,
        'swot_analysis',
        conduct('recommendations[1]'),
        `Within 6 weeks (by ${laterBy(soil, 150)}), ask the office.`,
      ),
  ),
  special('dates_against_durations', 'another length', 'executive_summary', 'purpose_and_goals', (soil) =>
    put(
      soil,
      'executive_summary',
      'purpose_and_goals',
      `All of it is completed within ${CODES(soil).months * 2} months.`,
    ),
  ),
  special(
    'dates_against_durations',
    'parts longer than the whole',
    'make_assumptions',
    'question_assumption_list[1].assumptions',
    (soil) => {
      const { months } = CODES(soil);
      put(
        soil,
        'make_assumptions',
        'question_assumption_list[1].assumptions',
        `The project timeline is ${months} months, with ${months - 2} months for design and ${months - 1} months for building.`,
      );
    },
  ),
  special(
    'dates_against_durations',
    'one task longer than the whole',
    'estimate_task_durations',
    'task_details[1].days_realistic',
    (soil) => put(soil, 'estimate_task_durations', 'task_details[1].days_realistic', CODES(soil).months * 40),
  ),
  special('dates_against_durations', 'a milestone outside', 'create_schedule', 'milestones[0].date', (soil) =>
    put(soil, 'create_schedule', 'milestones[0].date', laterBy(soil, 19_000)),
  ),

  seed(
    'goal_without_task',
    'swot_analysis',
    conduct('strategic_objectives[0]'),
    'Export marzipan figurines to Norwegian supermarkets by 2041.',
  ),
  seed(
    'goal_without_task',
    'project_plan',
    'related_goals[0]',
    'Restore medieval frescoes in Tuscan monasteries',
  ),
  seed(
    'goal_without_task',
    'swot_analysis',
    conduct('strategic_objectives[1]'),
    'Gletscherforschung in Grönland finanzieren und Eisbohrkerne archivieren',
  ),
  seed('goal_without_task', 'project_plan', 'related_goals[1]', '培育高山兰花并且登上珠穆朗玛峰'),
  special(
    'goal_without_task',
    'a measure of success',
    'setup',
    '',
    (soil) =>
      (soil.intake = { success_criteria: ['Astronauts harvest lettuce aboard orbiting greenhouses'] }),
  ),

  special('contradiction', 'another number of things', 'executive_summary', 'overall_takeaway', (soil) => {
    soil.prompt += '\nThere are 7 warehouses.';
    put(soil, 'executive_summary', 'overall_takeaway', 'The stock lies across 9 warehouses.');
  }),
  special('contradiction', 'a claim with another figure', 'project_plan', 'claims[0].text', (soil) => {
    put(soil, 'make_assumptions', 'claims', [
      { text: 'a storage hall holds 4,000 pallets', kind: 'assumption', source: 'setup' },
    ]);
    put(soil, 'project_plan', 'claims', [
      { text: 'storage hall holds 5,500 pallets', kind: 'fact', source: 'setup' },
    ]);
  }),
  special('contradiction', 'a part with another sum', 'project_plan', 'smart_criteria.specific', (soil) => {
    put(soil, 'distill_assumptions', 'assumption_list[1]', `Insurance premium: ${sum(soil, 0.02)}`);
    put(
      soil,
      'project_plan',
      'smart_criteria.specific',
      `The insurance premium (${sum(soil, 0.03)}) is paid at once.`,
    );
  }),
  seed(
    'contradiction',
    'governance_phase4_decision_escalation_matrix',
    'decision_escalation_matrix[0].escalation_level',
    'Orbital Finance Council',
  ),
  special(
    'contradiction',
    'a slip in a name',
    'governance_phase5_monitoring_progress',
    'monitoring_progress[0].responsible_role',
    (soil) => {
      put(soil, 'identify_risks', 'risks[0].owner', 'Warehouse Superintendent');
      put(
        soil,
        'governance_phase5_monitoring_progress',
        'monitoring_progress[0].responsible_role',
        'Warehouse Superintendant',
      );
    },
  ),
  special('contradiction', 'another team', 'project_plan', 'resources_required[1]', (soil) => {
    soil.intake = { ...(soil.intake as object), team_size: 6 };
    put(soil, 'project_plan', 'resources_required[1]', 'A team of 14 people');
  }),

  seed('currency_mix_up', 'project_plan', 'resources_required[2]', 'Spare parts for ₹450,000'),
  special(
    'currency_mix_up',
    'a budget in another currency',
    'currency_strategy',
    'primary_currency',
    (soil) => put(soil, 'currency_strategy', 'primary_currency', 'NOK'),
  ),
  special(
    'currency_mix_up',
    'one figure in two currencies',
    'executive_summary',
    'risks_and_mitigations',
    (soil) => {
      put(soil, 'identify_risks', 'risks[0].potential_impact', `A loss of 12,345 ${CODES(soil).sign}.`);
      put(soil, 'executive_summary', 'risks_and_mitigations', 'The loss of CHF 12,345 is insured.');
    },
  ),
  seed('currency_mix_up', 'swot_analysis', conduct('weaknesses[0]'), 'A debt of 3.2 million pesos'),

  seed(
    'date_in_the_past',
    'swot_analysis',
    conduct('recommendations[0]'),
    'Complete the survey by 2019-03-31.',
  ),
  seed(
    'date_in_the_past',
    'data_collection',
    'data_collection_list[0].notes',
    'To be finished no later than 14 March 2020.',
  ),
  special('date_in_the_past', 'a schedule that began', 'create_schedule', 'start_date', (soil) =>
    put(soil, 'create_schedule', 'start_date', laterBy(soil, -30)),
  ),
  seed(
    'date_in_the_past',
    'project_plan',
    'smart_criteria.measurable',
    'Die Messung ist bis zum 15. Januar 2021 fertig.',
  ),
  seed('date_in_the_past', 'executive_summary', 'focus_and_context', 'The doors open in Q2 2022.'),

  seed('placeholder_left', 'create_pitch', 'call_to_action', 'Write to [insert e-mail address].'),
  seed('placeholder_left', 'project_plan', 'stakeholder_analysis.primary_stakeholders[0]', 'Site lead: TBD'),
  seed('placeholder_left', 'create_pitch', 'target_audience', 'Lorem ipsum dolor sit amet.'),
  special('placeholder_left', 'a claim that says so', 'identify_risks', 'claims[0]', (soil) =>
    put(soil, 'identify_risks', 'claims', [
      { text: 'rent per month', kind: 'placeholder', source: 'identify_risks' },
    ]),
  ),
  seed('placeholder_left', 'data_collection', 'summary', 'Die Miete beträgt [Betrag einfügen] Euro.'),
  seed('placeholder_left', 'swot_analysis', conduct('strengths[0]'), 'Demand grows by XX% a year.'),
  seed('placeholder_left', 'project_plan', 'dependencies[0]', '预算:待定'),
  seed('placeholder_left', 'swot_analysis', conduct('opportunities[0]'), 'Contacto: [nombre de la empresa]'),
];
