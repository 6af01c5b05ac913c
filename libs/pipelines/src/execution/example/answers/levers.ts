import { leverId } from '../../strategic/levers.js';
import { EXAMPLE_PLAN } from '../plan.js';

const lever = (
  name: string,
  consequences: string,
  options: [string, string, string],
  review_lever: string,
) => ({ name, consequences, options, review_lever });

const round = (strategic_rationale: string, summary: string, ...levers: ReturnType<typeof lever>[]) => ({
  strategic_rationale,
  levers: levers.map((one, i) => ({ lever_index: i + 1, ...one })),
  summary,
});

/** The open decisions, five through each lens. */
export const LENSES = {
  value: round(
    'The shop has to be worth 5 EUR a month to people who borrow five or six times a year. Breadth, price, who may join and how much danger is tolerated decide that together; opening hours set what the promise costs in volunteer time.',
    'What is lent, to whom, at what price and at what risk.',
    lever(
      'Breadth of the Collection',
      'Sets at once what 8,500 EUR buys, after months whether people find what they look for, in the end how full the 85 square metres are.',
      [
        'Lend 120 things in two groups, tools and camping gear, and add others only on request.',
        'Lend 250 things in four groups, chosen by a survey and a published list, 150 bought and 100 donated.',
        'Lend 500 things in every group from the start, most of them donated.',
      ],
      'Choice against room and care; all three overlook that a second copy of a popular thing may be worth more than ten new ones.',
    ),
    lever(
      'Price of Membership',
      'Decides the income of every later month: at 51 EUR a year on average 295 members carry the shop, at 36 EUR it takes 417.',
      [
        'Charge everybody 36 EUR a year and nothing for a loan.',
        'Charge 60 EUR a year, or 30 EUR for those with little money, and nothing for a loan.',
        'Let members choose what they pay and add a fee for each loan.',
      ],
      'Fairness and simplicity against certain income; all three overlook that a fee for each loan may turn lending into rental in law.',
    ),
    lever(
      'Who May Borrow',
      'Sets how large the circle of possible members is and how hard it is to get a thing back.',
      [
        'Lend only to members who live in Lindenau.',
        'Lend to members who live anywhere in Leipzig and have shown an identity card once.',
        'Lend to anybody for a single fee, without membership.',
      ],
      'Reach against trust; all three overlook schools and associations that want to borrow as a group.',
    ),
    lever(
      'Handling of Risky Tools',
      'Decides the insurance, the time for tests and whether the most wanted things are on the shelf at all: about 110 of the 250 things run on mains power.',
      [
        'Lend nothing that runs on mains power or has a moving blade.',
        'Lend mains tools after an electrical test and a short instruction, and keep a public list of what is never lent.',
        'Lend everything that works, against a signed waiver.',
      ],
      'Usefulness against liability; all three overlook that wear happens between two tests.',
    ),
    lever(
      'Opening Hours',
      'Each shift costs eight to ten volunteer hours a week, set-up included.',
      [
        'Open once a week, on Saturday from 10 to 14.',
        'Open twice a week, on Wednesday from 16 to 19 and on Saturday from 10 to 14.',
        'Open three times a week, with Friday from 16 to 19 as well.',
      ],
      'Convenience against stamina; all three overlook a locker for returns outside hours.',
    ),
  ),
  delivery: round(
    'Thirty hours a week and 24,000 EUR with a deadline have to become a working shop by May 2027. Where things come from, how deep the fit-out goes, who stands at the counter, what software carries it and how members are won decide whether both suffice.',
    'How money, hours and twelve weeks in a bakery become a shop.',
    lever(
      'Source of the Things',
      'Bought things cost about 57 EUR each and come with a warranty; donated ones cost nothing but an hour of checking each.',
      [
        'Buy everything new, fewer but uniform things.',
        'Buy the 150 most wanted things and take donations only against a list.',
        'Rely on donations and buy only what nobody gives.',
      ],
      'Money against labour; all three overlook good used tools from dealers.',
    ),
    lever(
      'Depth of the Fit-out',
      'Decides seven weeks of work and 7,000 of the 24,000 EUR at once, and in the end who can come in and how long the electrics last.',
      [
        'Paint, light and shelves only, and leave the electrics as they are.',
        'Renew the electrics, light and floor and make the entrance step-free, with the heavy work ordered and the rest done ourselves.',
        'Renovate the whole bakery with a workshop and a kitchen for courses.',
      ],
      "A good room against time and the landlord's property; all three overlook that what is built in stays with the house.",
    ),
    lever(
      'Who Staffs the Counter',
      'Two shifts need 18 hours a week from June 2027 on. Who gives them decides whether the nine can still do repairs, books and publicity.',
      [
        'The nine neighbours staff every shift themselves.',
        'Twelve trained hosts from among the members staff the shifts, each about every third week, with one of the nine on call.',
        'A paid mini-job covers the shifts, and the nine do the rest.',
      ],
      'Control against endurance; all three overlook who teaches the hosts who come after the first twelve.',
    ),
    lever(
      'Lending Software',
      'Decides how reservations, reminders and tests are kept, and 45 EUR a month.',
      [
        'Keep loans in a shared spreadsheet.',
        'Rent a hosted system for lending with reservations and reminders.',
        'Have a system of our own written.',
      ],
      'Simplicity against control; all three overlook a day without internet at the counter.',
    ),
    lever(
      'Way to 300 Members',
      'Decides whether the first fees come in June 2027 or only in autumn, and how much of the 5,820 EUR for the first year is used up.',
      [
        'Rely on word of mouth after the opening.',
        'Sign up 60 members before the opening and then win 60 more in each quarter through partners, donation days and seasons.',
        'Give the first year away and charge from the second on.',
      ],
      'Speed against quality of the promise; all three overlook renewals, which decide the second year.',
    ),
  ),
  resilience: round(
    'The plan joins public money, a lease, dangerous things and unpaid people. Legal form, use of the grant, lease, liability and a moment to stop decide whether a bad year is a bad year or the end.',
    'What holds when a premise fails.',
    lever(
      'Legal Form',
      'Decides who is liable, who may hold the lease and the grant, and about three months at the start.',
      [
        'Work as a group under the roof of an existing association in Lindenau.',
        'Found an association of our own (e.V.) and apply for charitable status.',
        'Found a cooperative in which every member holds a share.',
      ],
      'Independence against effort; all three overlook the weeks between founding and registration.',
    ),
    lever(
      'Use of the Grant',
      'Decides which costs may be refused when the accounts are checked, and what is left to spend in the last weeks of 2027.',
      [
        'Spend the grant on things and equipment only.',
        'Spend it on fit-out, equipment and things, with the last invoice by 30 November 2027.',
        'Let it pay rent as well as far as the notice allows, up to 31 December 2027.',
      ],
      'Freedom of our own money against the risk of refusal; all three overlook that cash may come only after the invoice is paid.',
    ),
    lever(
      'Lease Commitment',
      'Binds 7,680 EUR a year. A fixed term of five years is a promise of 38,400 EUR, more than the whole budget.',
      [
        'Sign for one year with an option to extend year by year.',
        'Sign for three years with an option for three more and a right to leave on 31 August 2028.',
        'Sign for five years in return for a fixed rent.',
      ],
      'Security of the place against freedom to leave; all three overlook who pays for taking the fit-out back.',
    ),
    lever(
      'Liability for Damage',
      'Decides what happens at the counter when a thing comes back broken, and how many people are put off.',
      [
        'Take a deposit for every loan.',
        'Take no deposit, insure the lending and ask members for at most 50 EUR when they were careless.',
        'Make borrowers liable for the full value.',
      ],
      "Trust against protection; all three overlook wear that is nobody's fault.",
    ),
    lever(
      'Moment to Stop',
      'Decides whether money and friendships are left when it does not work.',
      [
        'Agree on a number and a day before the lease is signed.',
        'Let the Board judge it every quarter.',
        'Go on as long as there is money.',
      ],
      'Clear heads against hope; all three overlook who takes over the things.',
    ),
  ),
};

const idOf = (name: string): string => leverId(EXAMPLE_PLAN.planId, name);

const judged = (
  name: string,
  classification: 'keep' | 'absorb' | 'remove',
  justification: string,
): { lever_id: string; classification: string; justification: string } => ({
  lever_id: idOf(name),
  classification,
  justification,
});

/** Nine of the fifteen stay. */
export const SORTED = {
  decisions: [
    judged(
      'Breadth of the Collection',
      'keep',
      'Nothing else settles how many things of which kind there are.',
    ),
    judged('Price of Membership', 'keep', 'It alone sets the income of every month.'),
    judged(
      'Who May Borrow',
      'absorb',
      'Settled with Price of Membership: members from all of Leipzig, nobody without membership.',
    ),
    judged(
      'Handling of Risky Tools',
      'keep',
      'Insurance, tests and the list of what is never lent follow from it alone.',
    ),
    judged(
      'Opening Hours',
      'absorb',
      'Settled with Who Staffs the Counter: hours are what the hosts can carry.',
    ),
    judged(
      'Source of the Things',
      'absorb',
      'Settled with Breadth of the Collection, whose courses say what is bought and what is donated.',
    ),
    judged(
      'Depth of the Fit-out',
      'keep',
      "It decides seven weeks and the largest sum that goes into somebody else's house.",
    ),
    judged('Who Staffs the Counter', 'keep', 'It decides whether the hours of the nine suffice.'),
    judged(
      'Lending Software',
      'remove',
      'A choice to be made by comparing three offers; it can be changed within a month.',
    ),
    judged('Way to 300 Members', 'keep', 'When fees begin is settled by nothing else.'),
    judged('Legal Form', 'keep', 'Liability and the first three months hang on it.'),
    judged('Use of the Grant', 'keep', 'What the city accepts is a question of its own.'),
    judged('Lease Commitment', 'keep', 'The largest promise to somebody outside.'),
    judged(
      'Liability for Damage',
      'absorb',
      'Settled with Handling of Risky Tools: insurance and terms of use cover both.',
    ),
    judged(
      'Moment to Stop',
      'absorb',
      'Settled with Lease Commitment: the day on which one may leave is the day to decide.',
    ),
  ],
};

const described = (name: string, description: string, synergy_text: string, conflict_text: string) => ({
  lever_id: idOf(name),
  description,
  synergy_text,
  conflict_text,
});

/** The nine decisions in their order, five to a batch. */
export const DESCRIBED = [
  described(
    'Breadth of the Collection',
    'How many things of which groups stand on the shelves on the opening day. It controls the largest sum of the grant, the room and the hours of checking. It was decided well if at least seven of ten things were lent in the first six months.',
    'Way to 300 Members: a list chosen by survey is an advertisement. Use of the Grant: 150 bought things are easy to account for.',
    'Handling of Risky Tools: a wide collection means more to test. Depth of the Fit-out: shelves for 250 things leave no room for a workshop.',
  ),
  described(
    'Price of Membership',
    'What a household pays a year and whether a loan costs anything. It controls break-even, and with loans free of charge it keeps lending what the law calls a loan. It was decided well if nobody in the survey of 150 households calls it unfair and at least 60 say they would pay it.',
    'Way to 300 Members: a price that can be said in one sentence sells itself. Who Staffs the Counter: no cash at the counter.',
    'Lease Commitment: the lower the price, the longer the lease hangs over the shop. Breadth of the Collection: what is bought later is paid from fees.',
  ),
  described(
    'Handling of Risky Tools',
    'Which things are lent at all, after which test and with which words at the counter. It controls the price of insurance and the work of the Repair and Safety Lead. It was decided well if every lent appliance has a valid test and there was no injury through a fault of ours.',
    'Breadth of the Collection: drills and sanders are what people ask for first. Legal Form: an association with clear rules is easier to insure.',
    'Who Staffs the Counter: hosts have to be able to instruct. Use of the Grant: 1,600 EUR go into tests and not into things.',
  ),
  described(
    'Depth of the Fit-out',
    'What is done to the bakery between 1 March and 16 April 2027, and what is left. It controls the date of the opening more than anything else. It was decided well if the electrician signs the installation off and a wheelchair gets to the counter.',
    'Handling of Risky Tools: a workbench with safe circuits makes tests possible on site. Way to 300 Members: a step-free, light shop is seen.',
    'Use of the Grant: every euro in the walls stays with the house. Lease Commitment: a deep fit-out calls for a long lease.',
  ),
  described(
    'Who Staffs the Counter',
    'Who opens, hands out, takes back and closes, for 18 hours a week. It controls opening hours and the staying power of the nine. It was decided well if no shift is cancelled for lack of people in the first six months.',
    'Way to 300 Members: hosts are the best recruiters. Handling of Risky Tools: the same short instruction each time comes from training.',
    'Price of Membership: a paid mini-job of nine hours a week would cost about 8,500 EUR a year (assumed), the fees of about 170 more members. Breadth of the Collection: each more group has to be explained at the counter.',
  ),
  described(
    'Way to 300 Members',
    'When and by what members are won: 60 before the opening, then 60 a quarter. It controls how much of the 5,820 EUR for the first year is used. It was decided well if the count never lies more than 30 below the line.',
    'Price of Membership: two prices open the door to people who need the shop most. Breadth of the Collection: the list is what one talks about.',
    'Who Staffs the Counter: a rush in June meets hosts who are new. Legal Form: members cannot join before the association is registered.',
  ),
  described(
    'Legal Form',
    'Who is the tenant, the owner of the things and the one who answers to the city. It controls the first three months. It was decided well if the register entry is there before the lease is signed.',
    'Lease Commitment: an association can hold a lease that outlives single people. Use of the Grant: charitable status is often asked for; to be checked.',
    'Way to 300 Members: every member has a vote, and 300 votes have to be asked. Depth of the Fit-out: waiting for the register shortens the time for works.',
  ),
  described(
    'Use of the Grant',
    'Which invoices the 24,000 EUR pay and when the last one is due. It controls the risk of a refused cost and of hurried buying in December. It was decided well if the accounts are accepted without a cut.',
    'Depth of the Fit-out and Breadth of the Collection: both are things one can show to an auditor.',
    'Way to 300 Members: publicity comes from our own money. Lease Commitment: if the grant may not pay rent, our own money carries it from the first day.',
  ),
  described(
    'Lease Commitment',
    'For how long the association binds itself, and on which day it may leave. It controls what a failure costs. It was decided well if leaving in 2028 would cost no more than the deposit of 1,920 EUR.',
    'Depth of the Fit-out: a three-year term justifies renewed electrics. Way to 300 Members: the members counted on 30 April 2028 decide about staying.',
    'Price of Membership: a low price makes the day of leaving more likely. Who Staffs the Counter: hosts do not train for a shop that may close.',
  ),
];

const rated = (lever_name: string, strategic_importance: string, justification: string) => ({
  lever_id: idOf(lever_name),
  lever_name,
  strategic_importance,
  justification,
});

export const RATED = {
  lever_assessments: [
    rated(
      'Breadth of the Collection',
      'Medium',
      'A wrong thing can be sold or passed on and another one bought within weeks.',
    ),
    rated(
      'Price of Membership',
      'Critical',
      'It sets break-even. A price that is too low is nearly impossible to raise after the first summer.',
    ),
    rated(
      'Handling of Risky Tools',
      'High',
      'One bad accident ends insurance and trust; without mains tools half of the wishes go unmet.',
    ),
    rated(
      'Depth of the Fit-out',
      'High',
      'It fixes the opening date and binds 7,000 EUR that cannot be taken along.',
    ),
    rated(
      'Who Staffs the Counter',
      'Critical',
      'Shops of this kind die of tired people before they die of debt.',
    ),
    rated(
      'Way to 300 Members',
      'Medium',
      'It can be corrected every quarter, as long as somebody looks at the count.',
    ),
    rated('Legal Form', 'Medium', 'An association is nearly given; what matters is that it exists in time.'),
    rated(
      'Use of the Grant',
      'Medium',
      'Decided for the most part by the notice; the deadline is a matter of care, not of choice.',
    ),
    rated(
      'Lease Commitment',
      'Critical',
      'It is the only promise that can cost more than the association has.',
    ),
  ],
  summary:
    'Three tensions decide: income against openness (Price of Membership), promise against stamina (Who Staffs the Counter) and a settled place against freedom to leave (Lease Commitment). Depth of the Fit-out and Handling of Risky Tools decide how good and how safe the shop is. None of the five settles what happens if the city pays only after invoices have been paid.',
};
