/** Sentences about knowledge: documents, data, experts, assumptions; `sentences.ts` explains the tokens. */
export const paperSentences = {
  'assumption-short': [
    '{actor} will agree to {theme} by {month}.',
    '{theme} will cost no more than {money}.',
    'The {measure} can be read from the first month on.',
    'Work on {theme} can run beside {also}.',
    'Enough people who know {theme} can be found by {month}.',
    'The case of {hazard} will not come up before {month}.',
  ],
  falsifier: [
    'By {soon}, {actor} <has|have> not given a date for {theme}, or <asks|ask> for more than {money}.',
    'Two of three offers for {theme} are above {money}.',
    'Figures for the {measure} come out {percent} percent worse than the plan needs.',
    'In the trial, {few} of ten people would not use what {theme} [offers|offer].',
  ],
  'test-now': [
    'Within {few} weeks, ask {actor} for a written answer on {theme}; the cost is one day of work.',
    'Get three offers for {theme} within {few} weeks; the cost is below {money}.',
    'Count the {measure} at two comparable places for {few} days.',
    'Try {theme} with ten people for a week and write down where it stops.',
  ],
  'domain-check': [
    'Whether {actor} <has|have> said yes to {theme} in writing, and until when.',
    'Whether the cost of {theme} holds outside the season in which it was asked.',
    'Whether somebody has read the {measure} at a comparable place.',
    'Whether {theme} and {also} use the same people in the same week.',
    'Whether there is an answer to {hazard} that does not need more money.',
  ],
  'weak-assumption': [
    'The price of {theme} has one source only',
    'A yes from {actor} is taken for granted',
    'No time is set aside for {theme}',
    '{theme} and {also} need the same people',
    'Nobody has read the {measure} yet',
  ],
  'why-weak': [
    'In comparable undertakings {theme} came late more often than not, mostly because of {hazard}. Here no week is left for that.',
    'The figure for {theme} comes from one talk and not from an offer. People who work with {actor} expect two rounds.',
    'The plan adds up what {theme} [needs|need] and leaves out what {also} [needs|need] at the same time. Both fall into one quarter.',
  ],
  'what-to-change': [
    'The {role} gets a second figure for {theme} before any contract is signed; until then {percent} percent more is assumed.',
    'The {role} asks {actor} before {month}; until there is an answer, the later date counts.',
    'Move {theme} ahead of {also}; the {role} checks the {measure} first.',
  ],
  sensitivity: [
    'If {theme} [costs|cost] {percent} percent more than assumed, between {money} and twice that sum is missing and the end moves by {weeks} weeks.',
    'With an answer from {actor} {weeks} weeks later, the date moves by the same time and about {money} of rent and wages is lost.',
    'Figures for the {measure} that are {percent} percent worse would take a tenth off the result in the first year.',
  ],
  'can-plan-on': [
    'One can plan on these assumptions for the first quarter, not beyond. {theme} should be settled first, then the price of {also}.',
  ],
  'do-why': [
    'Work on {also} depends on it and begins soon. The {role} asks {actor} for a written answer, gets two offers and brings both to a decision by {soon}. The plan goes on if {theme} [stays|stay] below {money}; it stops if {actor} <says|say> no or the price is a quarter higher.',
    'The first contract cannot be undone, and {hazard} would come to light only afterwards. The {role} measures the {measure} for two weeks, compares it with one other place and writes half a page by {soon}. A result up to {percent} percent below the hope is fine; anything worse sends the plan back for a smaller start.',
    'Everybody speaks of {theme}, and nobody has it in writing. The {role} lists what is agreed and what is not, sends the list to {actor} and talks through it by {soon}. With no more than two points open the plan goes on; with more of them, no money is released.',
    'Money for {theme} would be spent before its use is shown. The {role} runs a small trial, counts the {measure} and shows the figures to those who pay by {soon}. If they hold for a week the plan goes on, else {theme} [is|are] cut to half.',
  ],
  go: [
    'Go on conditions: {theme} settled in writing with {actor} by {soon}, an offer below {money}, and first figures for the {measure}. Each of the three can be checked on one sheet.',
  ],
  'first-things': [
    'First {theme}, then {also}: without the first the second cannot be priced. The two experts differ on the order of spending, not on the goal. If {actor} <refuses|refuse>, a smaller {thing} remains possible.',
  ],
  'case-next': [
    'Ask people who worked there how they settled {theme}, and use it before the talk with {actor}.',
    'Find out who said no there at first and what changed their mind, before {actor} <is|are> asked.',
    'Read how the cost came about, and compare it with the {money} that is meant for {theme}.',
  ],
  'case-shared': [
    'Like this plan it had to win {actor} before anything could be shown. The comparison ends with its size and its law, which are not those of the {thing}.',
    'It shares the question of {theme} and the need for an early result. Money, place and time were others, so figures cannot be carried over.',
  ],
  'case-summary': [
    'The cases say that an early start on {theme} pays, and that nobody accepts an excuse afterwards. What they cost and how long they took must not be carried over to the {thing} without checking.',
  ],
  'can-settle': [
    'Can say whether {theme} will hold, which the plan supposes and nobody has shown.',
    'Can settle what {actor} <is|are> likely to ask for in return.',
    'Knows how often {hazard} happens and what it cost elsewhere.',
    'Can tell whether {money} is enough for {theme}.',
  ],
  'to-examine': [
    'The page on {theme} and the first offer; the answer is a yes or a no with the sum that is missing.',
    'The list of what is agreed with {actor}; the answer names the points that would not hold.',
    'The first figures for the {measure}; the answer says whether they can be trusted.',
    'The order of work on {theme} and {also}; the answer names the week in which it would break.',
  ],
  objection: [
    '{theme} [rests|rest] on one offer',
    'Nobody has asked {actor} yet',
    'No answer to {hazard}',
    'Too little money for {theme}',
    '{theme} [comes|come] too late',
  ],
  'objection-why': [
    'The plan gives {theme} a sum and no source for it. By the custom of the trade two more offers are needed before a figure is called firm. The section on {also} then uses the same sum again.',
    'A yes from {actor} is written down as if it were there. In practice an answer takes {weeks} weeks and comes with conditions. The plan has no week for them.',
    'Nothing is said about {hazard}. It happens often enough that others keep {percent} percent in reserve for it. Here the reserve is promised to {also} already.',
  ],
  'objection-answer': [
    'First ask {actor} for the terms, then get two offers for {theme}, and bring back a table with price, date and conditions.',
    'Measure the {measure} for two weeks, read the last annual report of a comparable place, and bring back both figures.',
    'Write down what happens with {hazard}, step by step and with names, and have {actor} read it.',
  ],
  'objection-cost': [
    'Between {money} and twice that sum, and {weeks} weeks, of which half is assumed.',
    'A stop of {weeks} weeks, and a harder talk with {actor} afterwards.',
    'Figures for the {measure} that are about {percent} percent worse in the first year (assumed), and less trust from those who pay.',
  ],
  'not-seen': [
    'The planners asked people who want {theme} to work, and nobody who has seen it fail.',
    'The figure looked exact, so nobody asked where it came from.',
    'Both {theme} and {also} look small when each is read alone.',
  ],
  'second-talk': [
    'Bring the offers for {theme}, the answer of {actor} and two weeks of figures for the {measure}; then it is settled whether the plan can go on as it stands.',
  ],
  datum: [
    'The {measure}, per week over {few} weeks, counted on site by the {roleName}',
    'Price of {theme} in {currency}, from three written offers not older than a month',
    'Days that {actor} <needs|need> for an answer, from the last ten cases, by asking their office',
    'Number of people {there} who would use what {theme} [offers|offer], from forty short talks',
    'Share of cost that {theme} took in comparable undertakings, in percent, from two annual reports',
    'Dates on which {also} would be held up, from the calendar of {actor}',
  ],
  'desk-test': [
    'Spreadsheet: put in three prices for {theme}, read off in which month the money runs out',
    'Calendar on paper: move {theme} by {weeks} weeks, read off what happens to {also}',
    'Table talk: two people play {actor} and the team, and note what neither had an answer to',
  ],
  'ask-expert': [
    'Ask {actor} to confirm in writing what {theme} may cost',
    'Ask an accountant who knows the trade to confirm the share for {theme}',
    'Ask the office in charge {there} whether {theme} [needs|need] a permit',
  ],
  'waits-for-data': [
    'The decision on {theme} waits for it. A wrong guess would cost about {money} and {weeks} weeks, since {also} would have to be planned again.',
    'Money for {theme} is released on this figure. If it is wrong, {actor} will have to be asked twice and the reserve is gone.',
  ],
  'decide-by': [
    'By {soon}, a price for {theme} at or below {money} decides for the larger form, anything above it for the smaller one.',
    'By {soon}, figures for the {measure} within {percent} percent of the hope let the plan go on; worse ones send it back.',
  ],
  'data-note': [
    'What {actor} will ask for next year stays uncertain.',
    'Names of people who speak about {theme} are not collected, only counts.',
    'Figures from a quiet season are missing for {theme}.',
  ],
  'settle-first': [
    'Settle {theme} first, because it could still stop the plan; then the price of {also}. The rest waits for both and can be collected beside the work.',
  ],
  'paper-why': [
    'Settles {theme} for everybody who works on it; the talk with {actor} waits for it.',
    'Says what {theme} may cost and who decides; no order is placed before it is signed.',
    'Holds what was agreed on {theme}; work on {also} begins with it.',
  ],
  'paper-step': [
    'Collect what is known about {theme} from the shared folder',
    'Ask {actor} for their terms',
    'Write a first version of two pages',
    'Have the {role} check the figures',
    'Settle open points in one meeting',
    'Sign and file it with its date',
  ],
  'source-why': [
    'The plan reads out of it what {theme} may cost and what the rules ask; it decides about the size of the start.',
    'It shows how others handled {theme} {there}; the choice between the two ways depends on it.',
    'It names dates and limits that {actor} <goes|go> by; the order of the work follows from it.',
  ],
  'find-step': [
    'Search the web site of the office in charge {there}',
    'Ask {actor} for a copy by phone',
    'Visit the library or the register, and note the edition',
    'Write to the trade association for the latest figures',
  ],
  recency: ['The edition in force today', 'Not older than twelve months', 'Not older than three years'],
  access: [
    'Easy: published on the web',
    'Medium: only on request, about a week',
    'Hard: kept by {actor} and not public',
    'Easy: a phone call is enough',
  ],
  'rated-because': [
    'The first talk with {actor} hangs on it, and with it the date for {theme}.',
    'Money for {theme} is released only when it is there.',
    'It lowers the risk of {hazard}, which could come up in the first phase.',
    'Work on {also} can begin without it; it is needed by {month}.',
  ],
  'papers-first': [
    'The paper on {theme} comes first, since money waits for it; the one on {also} follows within two weeks. The others can wait until the first phase is under way.',
  ],
  'must-tell': [
    'Who decides about {theme}, and by which day?',
    'What may {theme} cost at most, in {currency}?',
    'Which terms <does|do> {actor} set, and until when do they hold?',
    'The {measure}: the figure today and the one to be reached',
    'What happens with {hazard}, and who acts first?',
    'Which rules {there} apply to {theme}?',
    'What has to be done for {also} before this is signed?',
    'Which figures were measured, and which are supposed?',
  ],
  'poor-paper': [
    'A wrong price for {theme} leads to an order that costs about {money} too much.',
    'An old rule in it leads to a refusal by {actor} and {weeks} lost weeks.',
    'A missing name in it leaves {hazard} without anybody who acts.',
    'Vague words about {theme} lead to a quarrel over {also}.',
  ],
  'worst-paper': [
    'A contract for {theme} is signed on wrong terms; about {money} is lost and the work begins {weeks} weeks late.',
  ],
  'best-paper': [
    'It makes the decision on {theme} possible by {soon}, and {actor} can say yes on the same day.',
  ],
  'without-it': [
    'Ask {actor} in person and write down the answer the same day.',
    'Use the figures of a comparable place and add {percent} percent.',
    'Begin with the smallest form of {theme} and decide again after {weeks} weeks.',
    'Buy two hours with somebody who knows {theme}.',
  ],
} as const;
