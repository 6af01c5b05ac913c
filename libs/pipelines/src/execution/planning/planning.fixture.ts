import { expect } from '@jest/globals';
import { lintStrictSchema } from '@planwright/engine';
import { answerSchema } from '../../definition/pipeline.js';
import type { Task } from '../../definition/task.js';
import { askOf, contextOf, EARLY_INPUTS } from '../sample-plan.fixture.js';

const SECTIONS = [
  'purpose',
  'plan_type',
  'physical_locations',
  'currency_strategy',
  'identify_risks',
  'make_assumptions',
  'distill_assumptions',
  'review_assumptions',
];

/** One output of every task that the stage Planning builds on, and of its own tasks. */
export const PLANNING_INPUTS = {
  setup: EARLY_INPUTS.setup,
  strategic_decisions_markdown: {
    markdown: 'm',
    decisions: [
      { name: 'Rent or own', primary: true, why: 'It binds the money.', trade_off: 'Cost for reach.' },
      { name: 'Menu', primary: false, why: 'It draws guests.', trade_off: 'Width for waste.' },
    ],
  },
  scenarios_markdown: {
    markdown: 'm',
    chosen: {
      scenario_name: 'Small first',
      strategic_logic: 'Start with a kiosk.',
      lever_settings: { 'Rent or own': 'rent' },
      justification: 'It fits the money.',
    },
    alternatives: ['All at once'],
  },
  consolidate_assumptions_markdown: {
    full: 'f',
    short: 's',
    sections: SECTIONS.map((key) => ({ key, title: key, short: `What is known: ${key}.` })),
  },
  pre_project_assessment: {
    expert1: expert('Café founder', 'Get the lease checked', 'Ask the health office'),
    expert2: expert('Accountant', 'ask the health office!', 'Count the reserve'),
    combined_summary: 'The lease first.',
    go_no_go_recommendation: 'Go on conditions.',
  },
  project_plan: {
    goal_statement: 'Open a zero-waste café in Lisbon by 2026-12-01 for EUR 90,000.',
    smart_criteria: {
      specific: 'One café with 30 seats.',
      measurable: '80 guests a day.',
      achievable: 'The money suffices.',
      relevant: 'The quarter has none.',
      time_bound: 'Open by 2026-12-01.',
    },
    dependencies: ['The lease is signed.'],
    resources_required: ['EUR 90,000'],
    related_goals: ['Less waste in Lisbon'],
    tags: ['café', 'Lisbon'],
    risk_assessment_and_mitigation_strategies: {
      key_risks: ['The permit is late.', 'Guests stay away.'],
      diverse_risks: ['The oven breaks.'],
      mitigation_plans: ['Apply in March.', 'Sell from a stall first.'],
    },
    stakeholder_analysis: {
      primary_stakeholders: ['The founder: a living'],
      secondary_stakeholders: ['Neighbours: quiet'],
      engagement_strategies: ['An evening for neighbours in May'],
    },
    regulatory_and_compliance_requirements: {
      permits_and_licenses: ['Food licence'],
      compliance_standards: ['HACCP'],
      regulatory_bodies: ['ASAE'],
      compliance_actions: ['Register the kitchen'],
    },
    claims: [],
  },
  governance_phase1_audit: {
    corruption_list: ['The roaster is a cousin.'],
    misallocation_list: ['Cash is not rung up.'],
    audit_procedures: ['Compare till and bank weekly.'],
    transparency_measures: ['Show the books to both owners.'],
  },
  governance_phase2_bodies: {
    internal_governance_bodies: [
      {
        name: "Owners' table",
        rationale_for_inclusion: 'Two people own the café.',
        responsibilities: ['The lease'],
        initial_setup_actions: ['Write down the limits'],
        membership: ['The founder', 'The partner'],
        decision_rights: 'Everything above EUR 2,000.',
        decision_mechanism: 'Both agree.',
        meeting_cadence: 'Every Monday',
        typical_agenda_items: ['The week in numbers'],
        escalation_path: 'The notary decides last.',
      },
    ],
  },
  governance_phase3_impl_plan: {
    governance_implementation_plan: [
      step('Agree on limits', []),
      step('Open the account', ['agree on limits', 'Identity papers']),
    ],
  },
  governance_phase4_decision_escalation_matrix: {
    decision_escalation_matrix: [
      {
        issue_type: 'A sum above EUR 2,000',
        escalation_level: "Owners' table",
        approval_process: 'Both agree within three days.',
        rationale: 'The manager may not bind more.',
        negative_consequences: 'The supplier leaves within a week.',
      },
    ],
  },
  governance_phase5_monitoring_progress: {
    monitoring_progress: [
      {
        approach: 'Guests a day',
        monitoring_tools_platforms: ['The till'],
        frequency: 'Daily',
        responsible_role: 'The founder',
        adaptation_process: 'The owners change the menu.',
        adaptation_trigger: 'Below 50 guests for two weeks.',
      },
    ],
  },
  governance_phase6_extra: {
    governance_validation_checks: ['Nobody may dismiss the roaster.'],
    tough_questions: ['At which loss do you stop?'],
    summary: 'It holds, but for the roaster.',
  },
};

function expert(expert_title: string, ...titles: string[]) {
  return {
    expert_title,
    expert_full_name: 'Inês Prata',
    feedback_item_list: titles.map((feedback_title, i) => ({
      feedback_index: i + 1,
      feedback_title,
      feedback_description: `${feedback_title}, says the ${expert_title}.`,
    })),
  };
}

function step(step_description: string, dependencies: string[]) {
  return {
    step_description,
    responsible_body_or_role: 'The founder',
    suggested_timeframe: 'Week 1',
    key_outputs_deliverables: ['A page'],
    dependencies,
  };
}

/** The same value with every string of it changed; keys of sections stay, since tasks choose by them. */
export function withEveryText<T>(value: T, change: (text: string) => string, key = ''): T {
  if (typeof value === 'string') return (key === 'key' ? value : change(value)) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withEveryText(item, change)) as T;
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [k, withEveryText<unknown>(v, change, k)]),
    ) as T;
  }
  return value;
}

/** Expects that a task with one call shows the model something of each need, and asks in a schema that can be sent. */
export function expectUsesItsNeeds(task: Task): void {
  const [id, asked] = Object.entries(task.steps)[0] ?? [];
  if (id === undefined || asked?.kind !== 'call') throw new Error(`${task.name} does not ask`);
  expect(lintStrictSchema(answerSchema(asked))).toEqual([]);
  const planted = Object.fromEntries(
    Object.entries(PLANNING_INPUTS).map(([name, output]) => [
      name,
      withEveryText<unknown>(output, (text) => `${text} (from ${name})`),
    ]),
  );
  const { user } = askOf(task, id, contextOf(planted));
  for (const need of task.needs)
    expect([task.name, user]).toEqual([task.name, expect.stringContaining(`(from ${need.name})`)]);
}
