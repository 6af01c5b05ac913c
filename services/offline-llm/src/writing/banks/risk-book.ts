/** A risk of one kind: its area, the chain of causes, what it costs, what is done before and when it happens. */
export interface RiskEntry {
  readonly area: string;
  readonly what: string;
  readonly brief: string;
  readonly impact: string;
  readonly action: string;
  /** Kinds of plan that it does not fit. */
  readonly not?: 'digital' | 'personal';
}

/** `sentences.ts` explains the tokens; no two entries have the same cause. */
export const riskBook: readonly RiskEntry[] = [
  {
    area: 'Money',
    what: 'The price of {theme} rises after the budget of {budget} is fixed, because only one offer was asked for. The difference is taken from the reserve.',
    brief: 'Cost of {theme} passes {money}; the reserve shrinks.',
    impact: 'About {money} of extra cost (assumed) and {weeks} weeks for a new choice.',
    action: 'Before: get three written offers and fix the price. Then: choose the smaller form of {theme}.',
  },
  {
    area: 'Consent',
    what: '{actor} <takes|take> longer to agree to {theme} than planned, since nobody has asked yet, and work on {also} cannot begin.',
    brief: 'A late yes from {actor} holds up {also}.',
    impact: 'Between {few} and ten weeks of delay (assumed) and about {money} of running cost.',
    action:
      'Before: ask in the first week and plan with the later date. Then: start the part of {also} that needs no consent.',
  },
  {
    area: 'People',
    what: 'The one person who knows {theme} leaves or falls ill, and what was agreed stands nowhere in writing.',
    brief: 'One absence stops {theme} for weeks.',
    impact: '{weeks} weeks without progress and a training cost of about {money}.',
    action:
      'Before: name a stand-in with the same papers. Then: the {role} takes over and cuts the work to what is due.',
  },
  {
    area: 'Permission',
    what: 'A permit or rule {there} asks for more than the plan knows, because the office was asked too late, and {theme} [has|have] to be changed.',
    brief: 'A rule found late forces changes to {theme}.',
    impact: '{weeks} weeks of waiting and changes worth about {money} (assumed).',
    action:
      'Before: ask the office in writing what it wants to see. Then: change the part concerned and leave the rest untouched.',
  },
  {
    area: 'Demand',
    what: 'Fewer people than hoped use what {theme} [offers|offer], since the first praise came from friends and not from strangers.',
    brief: 'Too few people use what is offered.',
    impact: 'The {measure} about {percent} percent below the plan in the first months.',
    action: 'Before: test with forty strangers. Then: drop what nobody uses and put the money into {also}.',
    not: 'personal',
  },
  {
    area: 'Daily work',
    what: 'In daily work there is {hazard}, and the answer to it exists only on paper.',
    brief: 'No tested answer to trouble with {theme}.',
    impact: 'Some lost days each time and about {money} over the whole plan (assumed).',
    action: 'Before: rehearse the answer once. Then: follow the page and write down what was missing on it.',
  },
  {
    area: 'Supply',
    what: 'Something that {theme} [needs|need] arrives late, because a single supplier was chosen for the price.',
    brief: 'A late delivery stops {theme}.',
    impact: '{weeks} weeks of waiting, and {percent} percent more for a replacement in a hurry.',
    action: 'Before: test a second source for real. Then: order there the same day and inform {actor}.',
  },
  {
    area: 'Time',
    what: 'Work on {theme} and on {also} falls into the same weeks, and both need the same people.',
    brief: '{theme} and {also} collide in the calendar.',
    impact: 'The end moves by {weeks} weeks, or one of the two is done badly.',
    action: 'Before: put both into one calendar and move one. Then: finish the one that others wait for.',
  },
  {
    area: 'Technology',
    what: 'A tool or service behind {theme} fails or changes its terms, and no copy of the data is at hand.',
    brief: 'A service behind {theme} fails without a copy.',
    impact: 'Some days of standstill, and about {money} for another service.',
    action:
      'Before: keep a copy that was read back once. Then: go on with the copy and move to another service.',
  },
  {
    area: 'Weather and season',
    what: 'The main work meets a bad season, since the start slipped by a few weeks and nobody moved the rest.',
    brief: 'A slipped start meets the bad season.',
    impact: '{weeks} weeks of waiting, and fewer people on site.',
    action: 'Before: choose a date with a second one behind it. Then: go indoors or take the second date.',
    not: 'digital',
  },
  {
    area: 'Reputation',
    what: 'A small mistake around {theme} becomes public before the team has an answer, and {actor} <hears|hear> of it from others.',
    brief: 'A public mistake costs trust of {actor}.',
    impact: 'A drop of about {percent} percent in the {measure} for a quarter (assumed).',
    action: 'Before: name one person who speaks. Then: say within a day what happened and what is done.',
    not: 'personal',
  },
  {
    area: 'Safety',
    what: 'Somebody is hurt or loses data because a known weak point in {theme} was left for later.',
    brief: 'A weak point left for later harms somebody.',
    impact: 'Harm that money does not repair; a stop of {weeks} weeks.',
    action:
      'Before: walk through with somebody from outside and mend what they find. Then: stop, help, inform.',
  },
];
