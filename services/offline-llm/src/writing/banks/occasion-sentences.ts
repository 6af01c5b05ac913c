import type { SentenceKind } from '../sentences.js';

/** What is said otherwise of a private occasion, which nobody runs, sells or keeps in use; `sentences.ts` explains the tokens. */
export const occasionSentences: Partial<Readonly<Record<SentenceKind, readonly [string, ...string[]]>>> = {
  'goal-statement': [
    'A {thing}{in} that everybody likes to remember, held by {end}, within {months} months and for {budget} in all, with {theme} settled first.',
  ],
  deliverable: ['The {thing}{in}, held by {end}, with every bill paid and every guest thanked.'],
  specific: [
    'The {thing}{in} with {theme} and {also} is held; whatever goes beyond the {budget} or later than {end} is expressly not part of it.',
  ],
  relevant: ['It brings people together who seldom meet, and without it the day would pass like any other.'],
  'related-goal': [
    'Families and friends who see each other more often.',
    'A list of addresses and helpers that serves for the next occasion.',
    'Pictures and words that stay in the family.',
  ],
  result: [
    '{theme}: settled with {actor} by {month}.',
    '{also} within {money}, confirmed by {month}.',
    'A list with every helper and every duty, shared by {month}.',
    'The {thing}{in} itself, by {end}.',
  ],
  'pitch-spoken': [
    'There are days that come only once. We want to hold the {thing}{in} so that nobody has to worry on the day, least of all the person it is for. We have {months} months and {budget}. First we settle {theme}, because everything else stands on it; then come {also} and the rest, one step after the other. By {middle} the large bookings are made, and each duty has a name and a stand-in. What we ask of you is simple: say what you can take on, keep the date free, and tell us now what must not be missing.',
  ],
  'pitch-counts-on': [
    'It counts on people who like to help when they are asked for one clear thing. It is weakest where somebody wants to know the exact number of guests today.',
  ],
  audience: [
    'First those who pay the {budget}, who want no bill they did not expect; then the helpers, who want to know their one duty; last {actor}, who <needs|need> a date and a number.',
  ],
  'counted-results': [
    'Held by {end}. No more than {budget} spent, confirmed two weeks later. Nearly all guests stay to the end, and all of them get pictures within a month.',
  ],
  'who-gains': [
    'Whoever is celebrated gets a day without duties. The guests meet people they had missed, the helpers have one clear task each, and those who pay know the limit.',
  ],
  fairness: [
    'Somebody who walks badly, eats differently or has little money could be left out. The promise is to ask every guest beforehand, to keep gifts voluntary, and to see that everybody gets home.',
  ],
  partners: [
    'Friends can bring music, cakes or a car and are thanked by name. {actor} can bring experience and get an early booking.',
  ],
  'in-ten-years': [
    'In ten years people still tell each other about the {thing}, and the pictures are where everybody can find them.',
  ],
  'who-decides': ['The hosts decide on this plan; the summary therefore leaves out who carries which chair.'],
  'why-now': [
    'The {thing}{in} comes only once, and good rooms and helpers are booked early. The chosen way settles {theme} first and leaves the small things until the number of guests is known.',
  ],
  'goal-and-figures': [
    'The goal is the {thing}{in}, held by {end}, for no more than {budget}. It is reached when every guest is looked after, every bill is within its limit and {theme} [has|have] gone as agreed with {actor}.',
  ],
  takeaway: [
    'Go ahead if {theme} can be settled with {actor} for no more than {money} by {soon}. Then the {thing}{in} can be held by {end}, and the hosts can enjoy it themselves.',
  ],
  'in-short': [
    'The plan is a {thing}{in}, to be held within {months} months for about {budget}. It hangs on {theme} and on what {actor} will agree to; {also} can follow later.',
  ],
  opportunity: [
    '{actor} may know others who help with {theme} for a smaller price.',
    'A date outside the season would bring a better offer for {theme}.',
    'Guests may offer to take on {theme} as their gift.',
    'Relatives who live near may lend what {theme} [needs|need].',
  ],
  threat: [
    '{actor} may change their terms for {theme} without asking anybody.',
    'Another feast on the same day may take helpers away.',
    'Prices around {theme} may rise by {percent} percent before {month}.',
    'Guests from far away may cancel late because of trains or weather.',
    'Help for {theme} may be booked up by {month}.',
    'An illness in the family may change the list of guests.',
  ],
  'contract-other': [
    'A favour among friends for one day; a paid contract would be dearer and less warm.',
    'Somebody of the family does it unpaid; only expenses up to {money} are paid back.',
  ],
  story: [
    '{person} is {age} and the one in the family whom everybody calls when something has to be arranged. {first} has organised two weddings and a summer party and learned there what {theme} [needs|need]. What {first} likes best is the moment when the first guest arrives and everything stands.',
    '{person}, {age}, works with figures and enjoys lists. For {few} years {first} has kept the accounts of a sports club. Where others buy too much, {first} asks who will eat it.',
    'At {age}, {person} knows half the town and most of the musicians in it. {first} once saved an evening when {theme} went wrong, with two phone calls and a borrowed van.',
    '{person}, {age}, is calm, punctual and drives a large car. {first} has helped at many parties and knows where such days are lost: in the hour before the guests come.',
  ],
  resource: [
    '{money} for {theme}, half of it on booking.',
    'Two helpers for {theme} on the day.',
    'A car for a weekend, for shopping and for guests who need a lift.',
    'Consent of {actor} to {theme}, in writing.',
    'A reserve of {money} for what nobody thought of.',
    'A shared list of guests with addresses and what they eat.',
  ],
  equipment: [
    'A phone, the shared list of guests, and cash up to {money}.',
    'Table plan, tape, scissors and a box of small things for {theme}.',
    'A car for one weekend and a printed list of phone numbers.',
  ],
  facility: [
    'A table at home for the evenings of planning; on the day, access to the room three hours before the guests.',
    'A shelf that can be locked for what {theme} [needs|need], for the last two weeks.',
    'No room before the day; then a corner next to the entrance.',
  ],
  bent: [
    'The room of a friend is chosen although it is dearer, and nobody says why.',
    'A helper orders {theme} from a relative without asking for a second price.',
    'Somebody invites more guests than agreed in return for a favour.',
    'A discount for {theme} goes to the one who booked and not to the budget.',
  ],
  leak: [
    'More is bought for {theme} than forty people can use.',
    'A deposit for {theme} is not asked back.',
    'Small extras for {also} are paid in cash and never written down.',
    'Two helpers buy the same things for {theme}.',
  ],
  audit: [
    'The {role} compares bills for {theme} with the list once a week and above {money} at once.',
    'Two people count what was delivered for {theme} before it is signed for.',
    'One helper who spends nothing reads the list of expenses before the last payments.',
    'The {role} checks twice that {actor} <has|have> the right number of guests.',
  ],
  disclosure: [
    'The list of expenses, open to everybody who pays, from the first booking on.',
    'The number of guests and the price for each, shared with the helpers each week.',
    'The final account, sent to those who paid within two weeks of the day.',
  ],
};
