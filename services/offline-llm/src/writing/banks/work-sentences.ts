/** Sentences about work, its order and its time; `sentences.ts` explains the tokens. */
export const workSentences = {
  'goal-statement': [
    'A {thing}{in} in regular use by {end}, within {months} months and for {budget} in all, with {theme} settled first.',
  ],
  deliverable: ['The {thing}{in}, ready and tested for {few} weeks, by {end}.'],
  'piece-why': [
    'The {role} does this with {actor}; it is done when the result stands in the shared folder with its date.',
    'About {few} days of work on {theme}; a signed note from {actor} shows that it is done.',
    'Covers {theme} and nothing of {also}; done when the {role} has checked it against the {measure}.',
    'Ends in one page that the {role} can hand on; open points on {theme} are listed with a name each.',
    'Takes in what {actor} said last; done when two people have read the result on {theme}.',
  ],
  because: [
    'It hands over what was settled on {also}.',
    'The result on {also} is used here.',
    'Without {also}, nobody can say what this costs.',
    'It frees the people who work on {also}.',
    '{actor} will only talk once {also} [is|are] clear.',
    'Money is released after {also}.',
  ],
  'delay-cause': [
    'The most likely hold-up is {hazard}, which would cost about {days} working days.',
    'An answer from {actor} could come {days} working days late.',
    'If {theme} [has|have] to be done twice, {days} more working days go by.',
    'Work on {also} may need the same people for {days} working days.',
    'A missing paper on {theme} would stop the work for about {days} working days.',
  ],
  'delay-answer': [
    'The {role} asks {actor} for a date in writing before this begins.',
    'The {role} lines up a second source for {theme} a week ahead.',
    'The {role} tries out {theme} on a small scale before the main work.',
    'Before the start the {role} frees one stand-in who knows {theme}.',
    'The {role} agrees with {actor} on what counts as done before anything is ordered.',
  ],
  'to-do': [
    'The {role} asks {actor} for a written position on {theme} by {month}.',
    'Draw up one page on {theme} with a spending limit of {money}.',
    'Compare three offers for {theme} and write down why two of them lost.',
    'Go through {theme} with {actor} and note every open point.',
    'Name an owner for {theme} and a stand-in with the same papers.',
    'Measure the {measure} for {few} weeks and share the figures with {actor}.',
  ],
  'first-step': [
    'Ask {actor} for an hour to talk about {theme}.',
    'Write one page on {theme}: what it must do, what it may cost, who decides.',
    'Get a first price for {theme} by phone from two places.',
    'Read or count the {measure} for a week and write the figures down.',
    'Name one person who looks after {theme} from now on.',
  ],
  'open-question': [
    'How much of the {budget} may {theme} take?',
    'Who decides about {theme} when {actor} <wants|want> something else?',
    'What would be good enough for {theme} at the start, and what can wait?',
    'What may happen at worst with {theme} before you would rather stop?',
  ],
  'dated-step': [
    'By {soon}, the {role}: decide about {theme} and put the limit of {money} in writing.',
    'By {soon}, the {role}: ask {actor} for a date on {theme}.',
    'By {soon}, the {role}: read the {measure} for the first time and write it down.',
    'By {soon}, the {role}: get two more offers for {theme}.',
    'By {soon}, the {role}: name a stand-in for {theme}.',
  ],
  result: [
    '{theme}: settled with {actor} by {month}.',
    'First figures for the {measure}, read and shared by {month}.',
    'The {thing}{in}, tried out with {theme} in use by {month}.',
    '{theme} within {money}, confirmed by {month}.',
  ],
  milestones: [
    'The end is {end}; before it stand {theme} settled by {early}, a first trial by {middle}, and {also} in place by {late}.',
  ],
  specific: [
    'The {thing}{in} with {theme} and {also} is made; whatever goes beyond the {budget} or later than {end} is expressly not part of it.',
  ],
  achievable: [
    '{budget} and {months} months suffice as long as {theme} [takes|take] no more than {money}; with {hazard} they would not.',
  ],
  relevant: [
    'It answers what {actor} would otherwise go without{in}, and without it nobody would take care of {theme}.',
  ],
  'measured-by': [
    'The {measure}, {percent} percent better than before the start and read off the weekly list.',
    'Spending of no more than {budget}, read off the account; fewer than {few} points open on {theme} at each review.',
  ],
  need: [
    'A decision on {theme}, signed by {actor}.',
    'The first {money}, released for {theme}.',
    'Figures from before the start for the {measure}, read by the {role}.',
    'A date from {actor} for {theme}.',
    'A person in charge of {theme}, named in writing.',
    'Ground rules for {theme} and {also}, agreed with {actor}.',
    'Offers for {theme} that hold until {month}.',
  ],
  resource: [
    '{money} for {theme}, released in two parts.',
    'One {roleName} for {few} days a week.',
    'A place to work on {theme}, with a lock and a table for {few}.',
    'Written consent from {actor} to {theme}.',
    'Tools and material for {theme}, about {money}.',
    'A reserve of {money} that only the {role} releases.',
    'Skills in {theme}, bought in for {few} days.',
    'Figures for the {measure} from before the start.',
  ],
  'related-goal': [
    'More trust between {actor} and people who start something new{in}.',
    'Figures for the {measure} that others can compare with.',
    'A way to handle {theme} that others can take over.',
    'Work and practice for people who know {theme}.',
  ],
  roughly: [
    'About {months} months and {budget}; the largest unknown is {theme}, which alone could take between {money} and twice as much. What {actor} will ask for cannot be said yet.',
  ],
  'in-short': [
    'The plan is a {thing}{in}, to be reached in {months} months with about {budget}. It hangs on {theme} and on what {actor} will agree to; {also} can follow later.',
  ],
  hard: [
    'The hardest part may be {theme}: {hazard} would cost weeks.',
    'An early yes from {actor} on {theme} is needed, and nobody has asked yet.',
    '{theme} and {also} draw on the same money, and both come early.',
  ],
  'requirement-of-place': [
    'Room for everybody who has a part in {theme}, with a way in that needs no stairs.',
    'Free for this plan from {month} on, with the terms in writing.',
    'A total cost below {money} a month, water, power and cleaning included.',
    'Close enough for {actor} to come without a car.',
    'Use for {theme} allowed by the owner and by the rules {there}.',
    'Deliveries, noise and evening hours settled with the neighbours.',
    'A dry room with a lock for what {theme} [needs|need].',
  ],
  'risks-together': [
    'Two of these could end the {thing}: a cost of {theme} beyond the reserve, and a yes from {actor} that comes too late. They feed each other, since waiting costs money; the first thing to watch is the {measure}.',
  ],
  threat: [
    '{actor} may change their terms for {theme} without asking anybody.',
    'Prices around {theme} may rise by {percent} percent within the year.',
    'Others {there} may offer the same a season earlier.',
    'A new rule may touch {theme} before {month}.',
    'Outside help for {theme} may be booked up by {month}.',
    'Public interest may move on to something else.',
  ],
  'compliance-step': [
    'Ask the office in charge {there} what it wants to see about {theme}, before anything is ordered.',
    'File the papers on {theme} and note the day of receipt, before work on {also} begins.',
    'Have somebody from outside look over {theme} before the trial.',
    'Keep a record of {theme} that can be shown at any time, from the first day on.',
  ],
  'site-reason': [
    'It meets the needs of {theme} and is easy to reach; beside the others it costs about {percent} percent more.',
    'It has the space that {theme} [asks|ask] for and comes with the lowest cost; what it lacks is an early date.',
    'It is close to {actor} and free early; room for {also} would have to be found elsewhere.',
    'It could be had for a trial of {weeks} weeks; deliveries are harder than at the others.',
    'It leaves room to grow and is quiet in the evening; the way there is longer for {actor}.',
  ],
  'site-summary': [
    'All of them offer what {theme} [needs|need]; what decides between them is the cost, the first free date and the way to {actor}. The districts are suggestions and have to be seen before anything is signed.',
  ],
  'currency-use': [
    'The whole budget of {budget} and nearly every bill are in it; about {percent} percent falls due in the first quarter.',
  ],
  'currency-rule': [
    'Everything is budgeted, paid and reported in {currency}. A bill in another currency is taken at the rate of its day, and whoever orders it bears the difference. Above {money}, the rate is fixed when the order is placed, and {percent} percent of the reserve is kept for it.',
  ],
} as const;
