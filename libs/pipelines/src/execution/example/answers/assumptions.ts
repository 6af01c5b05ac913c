import {
  COLLECTION,
  euros,
  GRANT,
  GRANT_LINES,
  HOURS,
  listed,
  OWN_LINES,
  OWN_MONEY,
  RUNNING_COSTS,
  sumOf,
} from '../fact-sheet.js';

const hours = HOURS.map(({ role, hours }) => `${role} ${hours}`).join(', ');
const groups = COLLECTION.map(({ group, bought, eur }) => `${bought} ${group} for ${euros(eur)}`).join(', ');

/** Eight questions; the first three are those that the intake wants clarified. */
export const MADE = {
  question_assumption_list: [
    {
      question: "What may the city's 24,000 EUR pay for, and when does it pay?",
      assumptions: `It pays for fit-out, equipment, things and the fees of the change of use: ${listed(GRANT_LINES)}, together ${euros(sumOf(GRANT_LINES))}. It pays in three calls, each for what falls due within two months, and nothing ordered before 14 December 2026 counts. This rests on what such funds usually do; the notice has not been read yet.`,
      assessments:
        'Every order hangs on it. If the city pays only against paid invoices, our own 14,000 EUR has to advance up to 24,000 EUR, and works stop in April 2027. One letter to the city settles it before 4 December 2026.',
      confidence: 'low',
      clarifies: 1,
    },
    {
      question: 'May the bakery be used as a lending shop from March 2027?',
      assumptions:
        'The building authority treats it as a shop after a shop and confirms in writing by 5 February 2027 that no permit is needed, or grants one by then. This rests on the use being alike: customers, a counter, storage, no new noise.',
      assessments:
        'Lease, works and opening hang on it. A full application would take about three months from complete papers (to be checked with the authority), so an application on 15 January 2027 could cost the opening in May. Cheapest way to find out: a written question with a floor plan in November 2026.',
      confidence: 'medium',
      clarifies: 2,
    },
    {
      question: 'What does a membership cost, and what does it bring in?',
      assumptions:
        '60 EUR a year, 30 EUR for those who say they have little money, no fee per loan. Three in ten take the reduced price, so the average is 51 EUR: 300 members bring 15,300 EUR a year. Paid by direct debit in June and December, the first time on 1 June 2027.',
      assessments:
        'Break-even lies at 295 members. If half of the members take the reduced price, the average falls to 45 EUR and 300 members bring 13,500 EUR, 1,500 EUR short every year. The survey of 150 households shows the split before the price is fixed.',
      confidence: 'medium',
      clarifies: 3,
    },
    {
      question: 'What does it cost to run the shop?',
      assumptions: `${euros(sumOf(RUNNING_COSTS))} a month from June 2027: ${listed(RUNNING_COSTS)}; 15,000 EUR a year. Only the rent is given; the rest is taken from small shops of this size at the careful end.`,
      assessments:
        'Heating is the softest figure: at 250 instead of 150 EUR a month the year costs 16,200 EUR and break-even rises to 318 members. The service charge statement of the last two years answers it in one evening.',
      confidence: 'medium',
      clarifies: null,
    },
    {
      question: 'What is our own money used for?',
      assumptions: `${listed(OWN_LINES)}, together ${euros(sumOf(OWN_LINES))}. It is given, not lent; only the deposit comes back to the association.`,
      assessments:
        'The shortfall of the first year assumes 60 members at the opening and 300 a year later, 180 on average. Each ten members fewer on average cost 510 EUR; the reserve of 2,000 EUR bears 39 of them.',
      confidence: 'medium',
      clarifies: null,
    },
    {
      question: 'What stands on the shelves on the opening day?',
      assumptions: `250 things: 150 bought (${groups}) and 100 donated off a list. About 110 of them run on mains power and are tested before they are lent. The survey may move up to 1,000 EUR between the groups.`,
      assessments:
        'What is missing in June costs members, what nobody borrows costs room. An average of about 57 EUR a thing buys sound but not the best quality; at 75 EUR only 113 things can be bought. A price list of the 40 most wanted things shows it in December 2026.',
      confidence: 'medium',
      clarifies: null,
    },
    {
      question: 'How are the 30 hours a week spent, and who opens the shop?',
      assumptions: `Until the opening: ${hours}; 30 in all. From June 2027 two shifts, Wednesday 16 to 19 and Saturday 10 to 14, with two hosts each and half an hour before and after: 18 hours a week from twelve trained hosts; the 30 hours of the nine go to repairs, buying, members and books.`,
      assessments:
        'If only six hosts come, the nine have to give nine hours of shifts, and repairs stop. Hosts are asked for on every membership form; ten promises by the end of March 2027 show whether it works.',
      confidence: 'medium',
      clarifies: null,
    },
    {
      question: 'How long do registration, lease and works take?',
      assumptions:
        'Founding meeting on 27 November 2026, entry in the register by 5 February 2027, lease signed by 26 February 2027, works from 1 March to 16 April, shelves and tests until 30 April, trial from 3 to 14 May, opening on Saturday 22 May 2027 with 29 May in reserve.',
      assessments:
        'There are five working days between the plan and the end of May. A register entry two weeks late moves the lease and everything after it. Filing within a week of the founding meeting is the only part that we control.',
      confidence: 'low',
      clarifies: null,
    },
  ],
  claims: [
    {
      text: `${euros(GRANT)} from the city, ${euros(OWN_MONEY)} from members`,
      kind: 'fact',
      source: 'plan_prompt',
    },
    { text: 'average fee of 51 EUR a year', kind: 'assumption', source: 'here' },
    { text: 'running costs of 1,250 EUR a month', kind: 'assumption', source: 'here' },
    { text: 'break-even at 295 members', kind: 'inference', source: 'here' },
    { text: 'register entry by 5 February 2027', kind: 'assumption', source: 'here' },
    { text: 'opening on 22 May 2027', kind: 'inference', source: 'here' },
  ],
};

/** The same in single lines. */
export const DISTILLED = {
  assumption_list: [
    'Running costs are 1,250 EUR a month, 15,000 EUR a year, from June 2027.',
    'The average fee is 51 EUR a year; 60 full, 30 reduced.',
    'Break-even lies at 295 paying members.',
    'Members: 60 at the opening, 300 on 31 May 2028, evenly in between.',
    'The city pays in three calls for fit-out, equipment and things.',
    'Nothing ordered before 14 December 2026 counts for the grant.',
    'The building authority answers by 5 February 2027 without a full procedure.',
    'The association is registered by 5 February 2027.',
    'Fit-out costs 7,000 EUR, with 1,200 EUR in reserve, and takes seven weeks.',
    'Twelve hosts give 18 hours a week for two shifts.',
    '250 things on the opening day: 150 bought for 8,500 EUR, 100 donated.',
    'The first year falls short by 5,820 EUR; the reserve is 2,000 EUR.',
  ],
};

export const REVIEWED = {
  expert_domain: 'Treasurers of small charitable associations with a shop and a public grant',
  domain_specific_considerations: [
    'When grant money arrives, not only how much of it is promised.',
    'Which members pay again in the second year.',
    'What of the running costs goes on when the doors are closed in August and at Christmas.',
    'Who is liable between the founding meeting and the register entry.',
    'What becomes of goods bought with public money when the association ends.',
  ],
  issues: [
    {
      issue: 'Nobody has assumed how many members renew',
      explanation:
        'The line from 60 to 300 members counts arrivals only. Who joined for one weekend with a tent has little reason to stay. Associations with cheap memberships often lose a quarter in the second year; the share for this one is not known.',
      recommendation:
        'The Membership and Data Lead asks every member who leaves for one reason, from the first day. Until there are figures, assume that 75 of the first 100 renew and plan 25 new members a quarter in the second year.',
      sensitivity:
        'With 300 members on 31 May 2028 and 75 of 100 renewing, 75 have to be replaced in the second year. Without replacement 225 are left: 11,475 EUR instead of 15,300 EUR, 3,525 EUR below the running costs.',
      assumption_number: null,
    },
    {
      issue: 'Money that arrives later than it is owed',
      explanation:
        'Three calls in advance are the friendly case. Some funds pay after the accounts have been checked, and the last part later still. The plan owes about 14,000 EUR for works and things by 16 April 2027.',
      recommendation:
        'The Treasurer asks for the rule of payment in writing before 4 December 2026 and draws a cash plan by week. Until then assume that 10 % of the grant, 2,400 EUR, comes only after the accounts.',
      sensitivity:
        'With payment in advance no cash of our own is bound. With payment in arrears all 24,000 EUR have to be advanced from 14,000 EUR, of which 7,820 EUR are meant for the shortfall and the reserve: the works would have to be cut to less than half.',
      assumption_number: 1,
    },
    {
      issue: 'Five working days of reserve on the way to May',
      explanation:
        'Register, lease, works, tests and trial follow each other without a gap. A court or a tradesman needs a week more as a rule, not as an exception.',
      recommendation:
        'The Premises Lead gets a second date from each tradesman, and the Board agrees by 23 March 2027 what may be unfinished on the opening day: the catalogue of donated things and half of the kitchen group.',
      sensitivity:
        'One week late: opening on 29 May 2027, still in May. Three weeks late: 12 June 2027, about 120 EUR of fees lost, but the promise of May is broken and the camping season half gone.',
      assumption_number: 8,
    },
    {
      issue: 'Heating and service charges of an old bakery',
      explanation:
        'A shop front with single glazing and a tiled back room costs more to heat than a flat of that size. 150 EUR a month is a guess.',
      recommendation:
        'The Premises Lead asks the landlord for the statements of the last two years before the lease is negotiated. Until then plan with 200 EUR and look for 50 EUR elsewhere.',
      sensitivity:
        'At 250 instead of 150 EUR a month the year costs 1,200 EUR more, and 318 instead of 295 members are needed.',
      assumption_number: 4,
    },
  ],
  conclusion:
    'One can plan on these assumptions as long as payment by the city and the use of the bakery are settled before anything is signed. The price and the number of members are reasoned but untested; the survey in November 2026 is worth more than any further calculation.',
};

/** Sections of the joined document that are long enough to be shortened. */
export const SHORTENED = {
  identify_risks: [
    '- **Building law (medium/high):** change of use may need a permit; ask in writing by 4 December 2026, apply by 15 January 2027; delay costs 1,900 to 3,800 EUR (assumed). Premises Lead.',
    '- **Members (medium/high):** 220 instead of 300 on 31 May 2028 means 2,040 EUR less; fewer than 180 on 30 April 2028: vote on leaving. Shift and Community Lead.',
    '- **Stamina (high/high):** 12 hosts by 23 April 2027; nobody of the nine above five hours a week.',
    '- **Injury (low/high):** insurance for lending by 19 February 2027, tests, list of what is never lent. Repair and Safety Lead.',
    '- **Grant cash (medium/high):** payment rule in writing by 4 December 2026; advance at most 8,000 EUR. Treasurer.',
    '- **Electrics (medium/medium):** 3,000 to 6,000 EUR more (assumed); inspection by 20 November 2026.',
    '- **Registration (medium/medium):** three to six weeks; lease signing 26 February 2027. Chairperson.',
    '- **Donations (high/low), lost things (medium/low):** list of 100, 600 EUR a year (assumed).',
  ].join('\n'),
  make_assumptions: [
    '- **Grant (low):** supposed to pay fit-out 7,000, contingency 1,200, furniture 3,300, things 8,500, tests 1,600, IT 1,300, change of use 1,100 EUR, in three calls; nothing ordered before 14 December 2026.',
    '- **Use of the bakery (medium):** supposed to be confirmed by 5 February 2027; full procedure about three months.',
    '- **Fee (medium):** 60 or 30 EUR a year, average 51, no fee per loan; debit in June and December from 1 June 2027.',
    '- **Running costs (medium):** 1,250 EUR a month, break-even 295 members; heating 150 supposed.',
    '- **Own money (medium):** deposit 1,920, March to May 2,850, founding 280, publicity 700, training 430, shortfall 5,820, reserve 2,000 EUR.',
    '- **Collection (medium):** 250 things, 110 on mains power.',
    '- **Hours (medium):** 30 a week; two shifts, 12 hosts, 18 hours.',
    '- **Time (low):** register 5 February, lease 26 February, works 1 March to 16 April, trial 3 to 14 May, opening 22 May 2027, reserve 29 May.',
  ].join('\n'),
  distill_assumptions: [
    '- Running costs 1,250 EUR a month; average fee 51 EUR a year; break-even 295 members.',
    '- Members 60 at the opening, 300 on 31 May 2028.',
    '- City pays in three calls; nothing ordered before 14 December 2026.',
    '- Building authority and register by 5 February 2027.',
    '- Fit-out 7,000 EUR plus 1,200 EUR in reserve, seven weeks.',
    '- 12 hosts, 18 hours a week, two shifts.',
    '- 250 things: 150 bought for 8,500 EUR, 100 donated.',
    '- Shortfall of the first year 5,820 EUR; reserve 2,000 EUR.',
  ].join('\n'),
  review_assumptions: [
    'Reviewed as: treasurers of small associations with a shop and a grant.',
    '- **Renewal missing:** assume 75 of 100 renew; without replacement 225 members, 11,475 EUR, 3,525 EUR short.',
    '- **Grant cash late:** in arrears all 24,000 EUR advanced from 14,000 EUR; assume 2,400 EUR come after the accounts.',
    '- **Five working days of reserve:** one week late is 29 May, three weeks late is 12 June 2027; agree by 23 March 2027 what may be unfinished.',
    '- **Heating:** at 250 EUR a month break-even is 318 members; plan with 200 EUR until the statements are there.',
    'Settle payment by the city and use of the bakery before anything is signed.',
  ].join('\n'),
};
