import { contextOf } from '../sample-plan.fixture.js';
import type { WbsNode } from './wbs-node.js';

export const PROJECT_PLAN = {
  goal_statement: 'A café that sells without waste.',
  smart_criteria: {
    specific: 'One room in Lisbon.',
    measurable: '90 guests a day.',
    achievable: 'Rent is known.',
    relevant: 'Nobody else does.',
    time_bound: 'Open by May 2027.',
  },
  dependencies: ['A signed lease'],
  resources_required: ['An espresso machine'],
  related_goals: [],
  tags: [],
  risk_assessment_and_mitigation_strategies: {
    key_risks: ['The lease falls through'],
    diverse_risks: [],
    mitigation_plans: [],
  },
  stakeholder_analysis: {
    primary_stakeholders: ['Café manager', 'Builder'],
    secondary_stakeholders: ['Neighbours'],
    engagement_strategies: [],
  },
  regulatory_and_compliance_requirements: {
    permits_and_licenses: ['Food licence'],
    compliance_standards: [],
    regulatory_bodies: [],
    compliance_actions: [],
  },
  claims: [],
};

const item = (title: string, ...responsible_parties: string[]) => ({
  item_index: 1,
  title,
  data_to_collect: [],
  simulation_steps: [],
  expert_validation_steps: [],
  rationale: '',
  responsible_parties,
  assumptions: [],
  smart_validation_objective: `${title} is known.`,
  notes: [],
});

const LATE_INPUTS = {
  project_plan: PROJECT_PLAN,
  data_collection: {
    data_collection_list: [
      item('Guests at noon', 'Surveyor'),
      item('Prices of glass'),
      item('Oat milk supply'),
      item('Rent of the room', 'builder'),
    ],
    summary: '',
  },
  strategic_decisions_markdown: { markdown: '', decisions: [] },
  scenarios_markdown: {
    markdown: '',
    chosen: { scenario_name: 'Small', strategic_logic: 'Less.', lever_settings: {}, justification: '' },
    alternatives: [],
  },
  create_wbs_level1: { id: id(0), project_title: 'Café', final_deliverable: 'An open café' },
};

/** The id of the n-th thing. */
export function id(n: number): string {
  return `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
}

export const node = (n: number, description: string, ...task_children: WbsNode[]): WbsNode => ({
  id: id(n),
  description,
  extra_fields: {},
  task_children,
});

/** Phases of so many subtasks; ids are 10 for phase 1 and 12 for its second subtask. */
export function breakdown(...sizes: number[]) {
  const phases = sizes.map((size, p) => ({
    id: id(10 * (p + 1)),
    major_phase_title: `Phase ${p + 1}`,
    subtasks: Array.from({ length: size }, (_, s) => ({
      id: id(10 * (p + 1) + s + 1),
      description: `Work ${p + 1}-${s + 1}`,
      responsible_role: null,
    })),
  }));
  return { major_phase_details: [], phases };
}

export const late = (...[inputs, answers, plan]: Parameters<typeof contextOf>) =>
  contextOf({ ...LATE_INPUTS, ...inputs }, answers, plan);
