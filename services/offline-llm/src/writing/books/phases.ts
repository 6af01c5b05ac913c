import type { Domain } from '../../subject/themes.js';

/** A stretch of work: its name, what is done in it (`{theme}` in its phrase), and the pieces each such step falls into. */
export interface Phase {
  readonly name: string;
  readonly steps: readonly [string, ...string[]];
}

const clarify: Phase['steps'] = [
  'Clarify {theme} with {actor}',
  'Write down the limits for {theme}',
  'Collect figures on {theme}',
  'Describe what {theme} [needs|need]',
];
const design: Phase['steps'] = [
  'Draw up two versions of {theme}',
  'Work out the cost of {theme}',
  'Choose the form of {theme}',
  'Agree on {theme} with {actor}',
];
const secure: Phase['steps'] = [
  'Get three offers for {theme}',
  'Sign the agreement on {theme}',
  'Clear {theme} with those in charge',
  'Secure the money for {theme}',
];
const make: Phase['steps'] = [
  'Set up {theme}',
  'Prepare {theme} for use',
  'Put {theme} in place',
  'Train everybody who handles {theme}',
];
const trial: Phase['steps'] = [
  'Try out {theme} on a small scale',
  'Check {theme} against the limits',
  'Mend what failed in {theme}',
  'Show {theme} to {actor}',
];
const open: Phase['steps'] = [
  'Start {theme} in full',
  'Watch {theme} week by week',
  'Announce {theme} to everybody concerned',
  'Adjust {theme} after the first weeks',
];
const close: Phase['steps'] = [
  'Hand over {theme} with its papers',
  'Settle the accounts for {theme}',
  'Write down lessons from {theme}',
  'Fix the upkeep of {theme}',
];

const phases = (...list: readonly (readonly [string, Phase['steps']])[]): readonly Phase[] =>
  list.map(([name, steps]) => ({ name, steps }));

const place = phases(
  ['Groundwork and First Figures', clarify],
  ['Design and Choices', design],
  ['Contracts and Permits', secure],
  ['Set-Up and Training', make],
  ['Trial Run', trial],
  ['Opening and First Months', open],
  ['Handover and Upkeep', close],
);
const screen = phases(
  ['Research and Scope', clarify],
  ['Design and Prototype', design],
  ['Partners and Funding', secure],
  ['Building the First Release', make],
  ['Testing with Users', trial],
  ['Launch and First Months', open],
  ['Running and Improving', close],
);
const occasion = phases(
  ['Wishes and Limits', clarify],
  ['Choices and Invitations', design],
  ['Bookings', secure],
  ['Preparation', make],
  ['Rehearsal and Last Checks', trial],
  ['The Days Themselves', open],
  ['Thanks and Accounts', close],
);

/** The phases of a kind of work, in order. */
export function phasesOf(domain: Domain, digital: boolean): readonly Phase[] {
  if (domain === 'event' || domain === 'household') return occasion;
  return digital || domain === 'software' ? screen : place;
}

/** The pieces that a step of a phase falls into, in order; they stand for whole sets, one of which is taken. */
export const pieceSets: readonly (readonly [string, ...string[]])[] = [
  [
    'List what is known about {theme}',
    'Ask {actor} for the open points',
    'Compare two ways to handle {theme}',
    'Write down the result and its date',
    'Share the page on {theme}',
  ],
  [
    'Gather offers and prices for {theme}',
    'Check terms with {actor}',
    'Work out cost and days for {theme}',
    'Decide and record the reasons',
    'Tell everybody concerned',
  ],
  [
    'Prepare material for {theme}',
    'Do the main work on {theme}',
    'Have a second person check it',
    'Mend what the check found',
    'File papers on {theme}',
  ],
  [
    'Fix date and place for {theme}',
    'Brief those who work on {theme}',
    'Carry it out and take notes',
    'Compare the result with the limits',
    'Hand the result to the next step',
  ],
];
