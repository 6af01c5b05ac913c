import { EARLY_INPUTS } from '../../sample-plan.fixture.js';
import { SectionKey } from '../../assumptions/consolidate-assumptions-markdown.js';

const expert = (title: string) => ({
  expert_title: title,
  expert_full_name: 'Invented',
  feedback_item_list: [{ feedback_index: 1, feedback_title: `${title} point`, feedback_description: 'd' }],
});

/** What the tasks of the team, the comparable projects and the SWOT build on; the texts name the task they are from. */
export const SITUATION = {
  ...EARLY_INPUTS,
  strategic_decisions_markdown: {
    markdown: '',
    decisions: [
      { name: 'Seating', primary: true, why: 'decides the rent', trade_off: 'reach for cost' },
      { name: 'Opening hours', primary: false, why: 'w', trade_off: 't' },
    ],
  },
  scenarios_markdown: {
    markdown: '',
    chosen: {
      scenario_name: 'Small first',
      strategic_logic: 'Learn before the lease.',
      lever_settings: { Seating: 'twelve seats' },
      justification: 'j',
    },
    alternatives: [],
  },
  consolidate_assumptions_markdown: {
    full: '',
    short: '',
    sections: SectionKey.options.map((key) => ({ key, title: key, short: `short of ${key}` })),
  },
  pre_project_assessment: {
    expert1: expert('Landlord'),
    expert2: expert('Cook'),
    combined_summary: 'The kitchen permit decides.',
    go_no_go_recommendation: 'Go with caution',
  },
  project_plan: {
    goal_statement: 'Open by October.',
    smart_criteria: {
      specific: 's',
      measurable: 'm',
      achievable: 'a',
      relevant: 'r',
      time_bound: 'by 1 October',
    },
    resources_required: ['an oven'],
    tags: ['food'],
    regulatory_and_compliance_requirements: { permits_and_licenses: ['kitchen permit'] },
  },
  related_resources: {
    suggestion_list: [{ project_name: 'A known café', risks_and_challenges_faced: ['rent'] }],
    summary: 'Rent breaks cafés.',
    claims: [],
  },
};

/** A role with everything that the tasks of the team add to it. */
export const member = (id: number, changes: object = {}) => ({
  id,
  category: `Role ${id}`,
  explanation: `Role ${id} cooks.`,
  consequences: `No food without role ${id}.`,
  count: '1',
  contract_type: 'part_time_employee',
  contract_type_justification: `Mornings of role ${id}.`,
  typical_job_activities: `Role ${id} bakes.`,
  background_story: `Somebody like role ${id}.`,
  equipment_needs: `A knife for role ${id}.`,
  facility_needs: `A kitchen for role ${id}.`,
  ...changes,
});
