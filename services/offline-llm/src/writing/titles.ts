/** Names of contrasting strategies, from bold over balanced to careful; {theme} is the piece of work in focus. */
export const scenarioNames: readonly (readonly [string, string, string])[] = [
  ['The Early Mover', 'The Steady Builder', 'The Careful Proof'],
  ['Open Wide and Fast', 'Balanced Growth', 'Pilot Before Scale'],
  ['Lead the Field', 'Measured Advance', 'Low Risk, Small Steps'],
  ['Full Commitment', 'Shared Load', 'Cautious Start'],
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
