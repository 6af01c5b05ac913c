import type { Domain } from '../../subject/themes.js';

/** Occupations whose answer could change a plan of each kind, the most telling first. */
export const experts: Readonly<Record<Domain, readonly string[]>> = {
  hospitality: [
    'Commercial Kitchen Planner',
    'Food Hygiene Inspector',
    'Restaurant Accountant',
    'Tenancy Lawyer',
    'Reuse Logistics Adviser',
  ],
  construction: [
    'Geotechnical Engineer',
    'Planning Lawyer',
    'Construction Cost Estimator',
    'Structural Checking Engineer',
    'Traffic Planner',
  ],
  software: [
    'Mobile Product Researcher',
    'Data Protection Lawyer',
    'Software Architect',
    'Subscription Pricing Analyst',
    'Accessibility Tester',
  ],
  nature: [
    'Field Ecologist',
    'Water Rights Lawyer',
    'Agricultural Economist',
    'Plant or Stock Health Inspector',
    'Produce Buyer',
  ],
  event: [
    'Banquet Manager',
    'Event Safety Officer',
    'Caterer’s Cost Accountant',
    'Travel Coordinator',
    'Master of Ceremonies',
  ],
  education: [
    'Curriculum Researcher',
    'Head Teacher',
    'School Finance Officer',
    'Assessment Specialist',
    'Special Needs Adviser',
  ],
  health: [
    'Hospital Process Engineer',
    'Medical Ethics Lawyer',
    'Health Economist',
    'Infection Control Nurse',
    'Medical Data Analyst',
  ],
  research: [
    'Statistics Adviser',
    'Instrument Engineer',
    'Research Safety Officer',
    'Grant Controller',
    'Data Curator',
  ],
  industry: [
    'Process Safety Engineer',
    'Grid Connection Planner',
    'Plant Cost Estimator',
    'Product Certification Engineer',
    'Maintenance Planner',
  ],
  policy: [
    'Constitutional Lawyer',
    'Impact Evaluation Economist',
    'Municipal Administrator',
    'Citizen Participation Adviser',
    'Budget Analyst',
  ],
  culture: [
    'Licensing Lawyer',
    'Visitor Flow Analyst',
    'Set Construction Engineer',
    'Ticketing Analyst',
    'Fire Safety Planner',
  ],
  commerce: [
    'Retail Cost Accountant',
    'Consumer Researcher',
    'Product Safety Lawyer',
    'Logistics Planner',
    'Brand Strategist',
  ],
  household: [
    'Family Budget Adviser',
    'Experienced Organiser',
    'Insurance Adviser',
    'Occupational Physician',
    'Consumer Adviser',
  ],
};

/** Groups of people who decide together, the highest first. */
export const bodies: readonly [string, ...string[]] = [
  'Steering Committee',
  'Project Team',
  'Advisory Board',
  'Audit Group',
  'Quality and Safety Panel',
  'Review Panel',
];
export const privateBodies: readonly [string, ...string[]] = [
  'Planning Circle',
  'Day Team',
  'Family Council',
];

export const roleTitles: Readonly<Record<Domain | 'any' | 'private', readonly string[]>> = {
  hospitality: ['Kitchen Lead', 'Guest Service Lead', 'Purchasing Manager', 'Food Safety Adviser'],
  construction: ['Site Manager', 'Structural Engineer', 'Permit Coordinator', 'Geotechnical Engineer'],
  software: ['Lead Engineer', 'Product Designer', 'Quality Engineer', 'Data Protection Officer'],
  nature: ['Field Ecologist', 'Site Manager', 'Monitoring Technician', 'Community Liaison'],
  event: ['Event Coordinator', 'Catering Lead', 'Guest Coordinator', 'Venue Coordinator'],
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
    'Communications Lead',
    'Operations Coordinator',
    'Procurement Specialist',
    'Quality Reviewer',
    'Legal Counsel',
    'Risk Manager',
  ],
  private: ['Host', 'Budget Keeper', 'Stand-In Host', 'Driver and Helper', 'Setup Helper', 'Photographer'],
};

/** What a person can measure, hire or use up; short, for lists of means. */
export const means: readonly [string, ...string[]] = [
  'laptop and shared folder',
  'measuring list',
  'half a day with an outside adviser',
  'printed checklist',
  'meeting room for two hours',
  'sample material',
  'transport for one day',
  'signed order form',
];
