/** Sentences that win a reader or sum a plan up; `sentences.ts` explains the tokens. */
export const tellingSentences = {
  'pitch-spoken': [
    'Today, whoever looks for a {thing}{in} finds promises and little that works. In {months} months that can be different. With {budget} we bring the {thing} to the point where {actor} and others can use it and check it, and {theme} [is|are] what we settle first, because everything else stands on it. We do it in steps: a small trial, figures that everybody can read, then the next step. By {middle} the {measure} will show whether we keep our word. What we ask of you is simple: look at the page on {theme}, tell us what is missing, and say yes to the first step.',
  ],
  'pitch-counts-on': [
    'It counts on listeners who prefer a small proof to a large promise. It is weakest where somebody asks what {theme} will cost in the third year.',
  ],
  audience: [
    'First those who release the {budget}, who fear a bill without a result; then {actor}, who want to know what {theme} [means|mean] for them; last the people who do the work and want dates that hold.',
  ],
  'one-step': [
    'Take one hour within the next two weeks to read the page on {theme} and to say yes or no to the first {money}.',
  ],
  'two-risks': [
    'The first risk is {hazard}: the {role} tries the answer out before money is spent. The second is a late answer from {actor}: a second way is kept open until {month}, at a cost of about {money}.',
  ],
  'counted-results': [
    'The {thing}{in} in regular use by {end}. The {measure} {percent} percent better than before the start, read by {late}. Total spending of no more than {budget}, confirmed by {end}.',
  ],
  'who-gains': [
    'Those who pay get a result they can check and a limit they can rely on. For {actor} there is one contact and a say in {theme}. The team gets clear decisions, and everybody around gets a {thing} that was not there before.',
  ],
  fairness: [
    'People with little time or money could be left out, and {actor} could end up with work that nobody pays. The promise is to ask them before deciding on {theme}, to publish the figures, and to change course where somebody is harmed.',
  ],
  partners: [
    'Partners who know {theme} can bring practice and get a reference they may show. Places that face the same question can bring figures on the {measure} and get ours. Whoever lends rooms or tools is named and gets first use.',
  ],
  'in-ten-years': [
    'In ten years the {thing}{in} is taken for granted, and {theme} [is|are] done elsewhere in the same way. People who learned here run places of their own.',
  ],
  'who-decides': [
    'Those who release the {budget} decide on this plan; the summary therefore leaves out tools and daily work.',
  ],
  'why-now': [
    'A {thing}{in} is wanted, and today {actor} and others have to do without it. The chosen way settles {theme} first and widens only when figures for the {measure} are there.',
  ],
  'goal-and-figures': [
    'The goal is the {thing}{in} in regular use by {end}, for no more than {budget}. It is reached when figures for the {measure} are {percent} percent better than before the start and {theme} [is|are] settled in writing with {actor}.',
  ],
  'time-and-money': [
    'The plan takes {months} months and {budget}. The largest single part goes into {theme}, about {money}; a reserve of {money2} is kept. Both figures are supposed until three offers are there, and {hazard} would move them most.',
  ],
  'risk-and-answer': [
    'There may be {hazard} – the {role} tries out the answer before money is spent.',
    'An answer from {actor} may come late – a second way for {theme} stays open until {month}.',
    'Cost for {theme} may pass {money} – the smaller form is chosen then.',
    'Work on {theme} may collide with {also} – the {role} moves one of them in time.',
  ],
  takeaway: [
    'Go ahead if {theme} can be settled with {actor} for no more than {money} by {soon}. Then the {thing}{in} can be there by {end}, and those who pay know at every step what they get.',
  ],
  'still-missing': [
    'A firm price for {theme} and a written answer from {actor} are still missing. Both can be had within {weeks} weeks by the {role}.',
  ],
  'made-clear': [
    'Taken together they show what {theme} [decides|decide], what it costs, and where the plan still waits for {actor}.',
  ],
  'failure-title': [
    'The long wait for {theme}',
    'Paid twice for {theme}',
    'The silence around {theme}',
    'The missing answer on {theme}',
  ],
  postmortem: [
    'It began quietly. The first offer for {theme} looked good, and nobody asked for a second one. By {middle} {hazard} had become real, and {actor} had to be asked again. The team moved money from {also} to cover the gap and told itself that the next month would be better. Figures for the {measure} had been getting worse for weeks, but the sheet was read only once a month. When those who paid saw the figures, {money} was gone and the reserve with it. The work went on in a smaller form, {weeks} weeks late, and {actor} would not sign again.',
    'The trouble started with a date. {theme} had been promised for {early}, on the word of one person, and that person left. Papers were missing, so {actor} stopped answering. Two strands of work stood still for {weeks} weeks while cost ran on. Somebody pointed at {hazard} in a meeting, and the point was put off. By {late} the choice was between a cheap answer and a late one, and the team took the cheap one. It held for a month. In the end {money} had been spent on something that nobody used.',
    'People said yes when they were asked and stayed away when it counted. The trial of {theme} had been run with friends, and their praise was taken for demand. By {late} figures for the {measure} were far below what the plan needed. The team worked longer hours, two of its members gave up, and with {hazard} the last trust went. {actor} turned to others. What was lost was less the {money} than the time of everybody who had believed in it.',
  ],
  sign: [
    'Questions from {actor} stay unanswered for more than a week.',
    'Figures for the {measure} get worse two weeks in a row.',
    'Small bills for {theme} arrive without an order.',
    'Meetings on {theme} are put off twice.',
    'Nobody can say who decides about {theme}.',
  ],
  tripwire: [
    'Spending on {theme} passes {money} before {month}.',
    'No answer from {actor} by {soon}.',
    'Figures for the {measure} are {percent} percent below the plan on {soon}.',
  ],
  'limit-damage': ['Stop all orders for {theme} the same day and tell {actor} why.'],
  'find-extent': ['Within a week, let the {role} list what is spent, promised and still open on {theme}.'],
  'new-course': ['Choose the smaller form of {theme}, or give it up, and set a new date for {also}.'],
  'stop-rule': [
    'All is ended when more than {money} beyond the budget would be needed for {theme} after {late}.',
    'All is ended when {actor} <has|have> not agreed to {theme} by {late}.',
    'All is ended when figures for the {measure} stay {percent} percent below the plan until {late}.',
  ],
  'swot-advice': [
    'Use the early start on {theme} to win {actor} (strength).',
    'Answer the thin evidence on {theme}: measure for {few} weeks before {money} is spent (weakness).',
    'Take up the interest {there} in {theme} with a small trial (opportunity).',
    'Guard against {hazard} with a second source (threat).',
  ],
  'swot-aim': [
    'By {month}, have two written offers for {theme} and a decision between them.',
    'By {month}, read the {measure} every week and use it to steer {theme}.',
    'By {month}, train a stand-in for {theme}.',
    'By {month}, have a letter of intent from {actor} on {theme}.',
  ],
  'missing-fact': [
    'The price of {theme}: from three written offers.',
    'What {actor} will ask for: from a talk with them.',
    'The {measure} today: from two weeks of counting.',
    'How others handled {theme} {there}: from a visit.',
  ],
  'ask-owner': [
    'How late may {theme} come before you would rather stop? The reserve hangs on it.',
    'Would you pay {money} more to have {theme} settled a month earlier? The order of work hangs on it.',
    'Do you know {actor} in person? The first talk hangs on it.',
    'What would you give up first, {theme} or {also}? The smaller form hangs on it.',
  ],
} as const;
