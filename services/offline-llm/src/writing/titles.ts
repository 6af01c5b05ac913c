import type { Domain } from '../subject/themes.js';

/** Names of contrasting strategies, from bold over balanced to careful; {theme} is the piece of work in focus. */
export const scenarioNames: readonly (readonly [string, string, string])[] = [
  ['The Early Mover', 'The Steady Builder', 'The Careful Proof'],
  ['Open Wide and Fast', 'Balanced Growth', 'Pilot Before Scale'],
  ['Lead the Field', 'Measured Advance', 'Low Risk, Small Steps'],
  ['Full Commitment', 'Shared Load', 'Cautious Start'],
];

export const roleTitles: Readonly<Record<Domain | 'any', readonly string[]>> = {
  hospitality: ['Kitchen Lead', 'Guest Service Lead', 'Purchasing Manager', 'Food Safety Adviser'],
  construction: ['Site Manager', 'Structural Engineer', 'Permit Coordinator', 'Geotechnical Engineer'],
  software: ['Lead Engineer', 'Product Designer', 'Quality Engineer', 'Data Protection Officer'],
  nature: ['Field Ecologist', 'Site Agronomist', 'Monitoring Technician', 'Community Liaison'],
  event: ['Event Producer', 'Venue Coordinator', 'Catering Lead', 'Guest Coordinator'],
  education: ['Curriculum Lead', 'Teacher Trainer', 'Learning Support Lead', 'Assessment Designer'],
  health: ['Clinical Lead', 'Nursing Lead', 'Health Data Officer', 'Community Health Coordinator'],
  research: ['Principal Investigator', 'Instrument Engineer', 'Safety Reviewer', 'Data Steward'],
  industry: ['Process Engineer', 'Plant Manager', 'Certification Lead', 'Maintenance Lead'],
  policy: ['Legal Adviser', 'Programme Director', 'Evaluation Lead', 'Citizens’ Liaison'],
  culture: ['Creative Director', 'Visitor Operations Lead', 'Rights and Licensing Manager', 'Set Engineer'],
  commerce: ['Sales Lead', 'Sourcing Manager', 'Customer Service Lead', 'Delivery Coordinator'],
  household: ['Planning Partner', 'Practical Helper', 'Budget Keeper', 'Local Adviser'],
  any: [
    'Project Lead',
    'Finance Manager',
    'Risk Manager',
    'Communications Lead',
    'Procurement Specialist',
    'Legal Counsel',
    'Quality Reviewer',
    'Operations Coordinator',
  ],
};

export const people: readonly [string, ...string[]] = [
  'Ines Duarte',
  'Marek Nowak',
  'Amara Okafor',
  'Jonas Lindqvist',
  'Leila Haddad',
  'Rosa Benítez',
  'Tomás Ferreira',
  'Hana Kobayashi',
  'Nadia Petrova',
  'Samuel Osei',
  'Clara Vogel',
  'Ravi Menon',
];

export const documentForms: readonly [string, ...string[]] = [
  'Register',
  'Agreement',
  'Survey',
  'Budget',
  'Guideline',
  'Schedule',
  'Test Report',
  'Brief',
];

export const bodyForms: readonly [string, ...string[]] = [
  'Steering Committee',
  'Project Office',
  'Advisory Board',
  'Audit Group',
  'Working Group',
  'Review Panel',
];

export const phaseNames: readonly [string, ...string[]] = [
  'Foundation and Agreements',
  'Design and Proof',
  'Preparation and Purchasing',
  'Building and Set-up',
  'Trial Run and Opening',
  'Regular Work and Handover',
];

export const taskVerbs: readonly [string, ...string[]] = [
  'Define',
  'Agree on',
  'Prepare',
  'Test',
  'Review',
  'Secure',
  'Document',
  'Compare Offers for',
];

export const cadences: readonly [string, ...string[]] = [
  'every week',
  'every two weeks',
  'once a month',
  'at each gate, and once a quarter in between',
];

export const skillAreas: readonly [string, ...string[]] = [
  'negotiation',
  'cost control',
  'planning',
  'field work',
  'reporting',
];
