const expert = (
  title: string,
  knowledge: string,
  why: string,
  what: string,
  skills: string,
  search_query: string,
) => ({
  title,
  knowledge,
  why,
  what,
  skills,
  search_query,
});

/** Four experts through each lens; the first of each is heard. */
export const EXPERTS = {
  subject: [
    expert(
      'Manager of a lending shop',
      'stock, loans per thing, renewals, volunteer rotas',
      'Can say whether 300 members and 250 things go together.',
      'The list of things, the price and the rota; answer: what fails first.',
      'stock planning, training of volunteers, pricing',
      'library of things manager stock renewals volunteers',
    ),
    expert(
      'Electrician for appliance tests',
      'DIN EN 50678 and 50699, faults of hand tools, records',
      'Knows how long 110 appliances take and which to refuse.',
      'The list of appliances; answer: tests, intervals, who may do them.',
      'testing, instruction, documentation',
      'electrician portable appliance testing Leipzig DGUV V3',
    ),
    expert(
      'Organiser of a repair café',
      'volunteer repair, spare parts, liability in practice',
      'Knows which things are worth repairing and who in Leipzig does it.',
      'Return and repair at the counter; answer: what to hand on.',
      'fault finding, networks, moderation',
      'repair café Leipzig organiser',
    ),
    expert(
      'Coordinator of volunteers',
      'recruiting, recognition, conflict, insurance of volunteers',
      'Can tell whether twelve hosts will last a summer.',
      'Rota and promises; answer: numbers and habits that hold.',
      'interviewing, scheduling, mediation',
      'volunteer coordinator neighbourhood association rota',
    ),
  ],
  surroundings: [
    expert(
      'Adviser on municipal grants to associations',
      'grant notices, eligible costs, accounts, charitable law',
      'Can say which of the seven budget lines the city would refuse.',
      'The notice and the budget; answer: order of steps, refusals, payment.',
      'reading notices, bookkeeping, accounts',
      'association grant adviser Verwendungsnachweis Saxony',
    ),
    expert(
      'Architect for small conversions in Saxony',
      'Sächsische Bauordnung, change of use, escape routes, step-free access',
      'Can say before the lease whether a permit is needed.',
      'Floor plan and use; answer: procedure, papers, weeks.',
      'drawings, talks with authorities, estimates',
      'architect change of use shop Leipzig',
    ),
    expert(
      'Insurance broker for associations',
      'liability for lent things, contents, legal protection',
      'Knows who covers lending of tools and at what price.',
      'List of things and terms of use; answer: offers and exclusions.',
      'comparing conditions, claims',
      'insurance broker association liability lending tools',
    ),
    expert(
      'Data protection adviser for associations',
      'DSGVO, records, contracts with software firms',
      'Can say what a loan history may hold and for how long.',
      'Member form and software; answer: notice, periods, contract.',
      'records, plain wording',
      'data protection association membership software',
    ),
  ],
};

const objection = (
  feedback_title: string,
  feedback_verbose: string,
  feedback_problem_tags: string[],
  feedback_mitigation: string,
  feedback_consequence: string,
  feedback_root_cause: string,
) => ({
  feedback_title,
  feedback_verbose,
  feedback_problem_tags,
  feedback_mitigation,
  feedback_consequence,
  feedback_root_cause,
});

/** What the two who are heard object to, in the order of EXPERTS. */
export const CRITICISMS = [
  {
    negative_feedback_list: [
      objection(
        'You plan 250 things and should plan 60',
        'The plan counts things, not loans. In shops of this kind a small part of the stock makes most of the loans; the exact share has to be checked with two shops, but nobody I know has seen it even. "250 things" means 190 that cost checking, shelf and dust. With 300 members you will have perhaps 30 loans a week, and on a Saturday in June half of them want the same fifteen things.',
        ['stock', 'peaks', 'storage'],
        'Take the survey, rank the things, and let the first 15 be bought twice or three times within the 150. Bring back a list with two columns: first copies, second copies. Keep what is left of the 1,200 EUR contingency for a second round in September 2027, when you know what was out.',
        'Members of the first summer find empty hooks; a loss of 30 to 60 of them is my estimate.',
        'A catalogue looks like value to people who have not yet stood behind a counter.',
      ),
      objection(
        'Eighteen hours are only the hours you see',
        '"Two shifts, 18 hours a week" is the counter. Behind 30 loans stand about 30 returns to wipe, dry, check and put back, plus messages from people who are late. Count another eight to ten hours a week. Your 30 hours bear that, but not together with buying, books and building until June.',
        ['hours', 'volunteers', 'returns'],
        'Try it in the ten days of the trial: let somebody write down every quarter of an hour. Bring back hours per loan. Then set a rule such as no new things in weeks with more than 35 returns.',
        'Tents go back wet, the test register has gaps, and two of the nine leave by autumn 2027.',
        'The plan was drawn from the side of the opening times.',
      ),
      objection(
        'No plan for the second year of a member',
        'The line from 60 to 300 is a line of arrivals. You debit in June and December: a member who joined in June 2027 gets the third debit in June 2028, just when he has not been in the shop since March. That is the moment when people cancel, and your proof of October to December 2028 comes right after it.',
        ['renewal', 'fees', 'timing'],
        'Ask three shops for their renewals. Write to each member in April with what they borrowed and what it would have cost to buy. Bring back a renewal count by 30 June 2028 and plan 25 new members a quarter.',
        'With 75 of 100 renewing and nobody new, 225 members are left and 3,525 EUR are missing in a year.',
        'The goal of the prompt ends at 300 after the first year.',
      ),
    ],
    user_primary_actions: [
      'Rank the things of the survey and mark the 15 that are bought twice',
      'Write down hours per loan during the trial from 3 to 14 May 2027',
      'Call three lending shops and ask for renewals and loans a week',
    ],
    user_secondary_actions: [
      'Write the letter for April 2028 while you still remember why people joined',
      'Agree on a rule for weeks with more than 35 returns',
    ],
    follow_up_consultation:
      'Bring the ranked list and the hours of the trial. Then we settle which of the 150 are second copies and what the round of September 2027 is for.',
  },
  {
    negative_feedback_list: [
      objection(
        'The recipient of the grant does not exist yet',
        'The prompt says "we have 24,000 EUR from the city\'s fund". A fund pays a recipient who is named in its notice. The association is registered at the earliest in February 2027, so the notice names either single persons or nobody. Costs of somebody who is not the recipient are not costs of the project, and a change of recipient needs the city\'s consent.',
        ['recipient', 'notice', 'consent'],
        'Look at the notice tonight: who is addressed? If it names persons, ask the city by 6 November 2026 in writing how the association takes its place and whether the founding meeting is enough. Bring back the answer as a letter, not as a telephone note.',
        'In the worst case the whole 24,000 EUR; usually six to ten weeks for a new notice.',
        'Neighbours think of the money as theirs; the city thinks of a file.',
      ),
      objection(
        'Payment is assumed in the friendliest way',
        '"Three calls in advance" is an assumption with nothing behind it. Funds know payment in advance with a duty to spend within a set time, payment in parts, and payment after the accounts. Under the third, your own 14,000 EUR cannot carry 15,500 EUR of works, furniture, tests and fees and 8,500 EUR of things, and you exclude a loan.',
        ['cash', 'calls', 'timing'],
        'Draw a cash plan by week from March to July 2027 for all three rules. Ask the city which one holds. If it is the third, ask for part payments, and order things only after the fit-out has been paid.',
        'Works stop in April 2027; eight weeks lost is realistic, the season with them.',
        'The budget was added up, not laid out in time.',
      ),
      objection(
        'What is bought with public money is not simply yours',
        'Notices often bind things above a certain price to their purpose for some years and ask for a list of them. The plan foresees leaving the lease on 31 August 2028 but says nothing about things and walls. 7,000 EUR of fit-out stay in a private house in any case; the city will ask why the landlord gains by it.',
        ['purpose', 'inventory', 'landlord'],
        'Read the notice for the period and the price limit. Get a sentence into the lease: at least three years, or compensation for the electrics. Keep an inventory with invoice numbers from the first purchase. Name in the statutes who gets the things when the association ends.',
        'Part of the 15,500 EUR for things and fit-out may be asked back; how much stands in the notice.',
        'Spending was planned up to the opening, not up to the end.',
      ),
    ],
    user_primary_actions: [
      'Read who the notice names, tonight',
      'Ask the city in writing about recipient, payment, earliest order and binding period',
      'Draw the cash plan by week for three rules of payment',
    ],
    user_secondary_actions: [
      'Put compensation for the fit-out into the talk with the landlord',
      'Start the inventory as a sheet with invoice numbers',
    ],
    follow_up_consultation:
      'Bring the notice, the answer of the city and the cash plan. Then we settle the day of the first order and which lines to swap.',
  },
];

const item = (
  title: string,
  rationale: string,
  responsible_parties: string[],
  data_to_collect: string[],
  simulation_steps: string[],
  expert_validation_steps: string[],
  assumptions: [string, 'low' | 'medium' | 'high'][],
  smart_validation_objective: string,
  notes: string[],
) => ({
  title,
  data_to_collect,
  simulation_steps,
  expert_validation_steps,
  rationale,
  responsible_parties,
  assumptions: assumptions.map(([assumption, sensitivity_score]) => ({ assumption, sensitivity_score })),
  smart_validation_objective,
  notes,
});

export const DATA = {
  data_collection_list: [
    item(
      'Rules of the city grant',
      'Every order waits for it. A wrong guess about payment stops the works; a wrong guess about the recipient costs all of it.',
      ['Treasurer', 'Chairperson'],
      [
        'Recipient named in the notice',
        'Eligible costs by budget line, yes or no',
        'Rule of payment and days between call and money',
        'Earliest day of ordering',
        'Years for which things are bound, price limit in EUR',
        'Form and day of the accounts',
      ],
      [
        'Cash plan by week, March to July 2027, in a spreadsheet with the three rules of payment; read off the lowest balance.',
        'Move each line to own money in turn and see which still fits into 14,000 EUR.',
      ],
      [
        'Office of the city that runs the fund: confirm all six in writing.',
        'Adviser on grants to associations: read the notice for an hour.',
      ],
      [
        ['The city pays in three calls in advance.', 'high'],
        ['The association can take the place of the nine as recipient.', 'high'],
        ['Fit-out of a rented room is eligible.', 'medium'],
      ],
      'By 4 December 2026 six answers are there in writing; with payment in arrears the works are cut so that no more than 8,000 EUR are advanced.',
      ['The city may take longer than four weeks to answer.', 'A telephone note counts as no answer.'],
    ),
    item(
      'Use and state of the bakery',
      'Lease, works and the opening in May wait for it. Rent without a permitted use costs 950 EUR a month.',
      ['Premises Lead'],
      [
        'Use permitted today, from the building file',
        'State of distribution board and cables, circuits by number',
        'Width of the entrance in centimetres and height of the step',
        'Escape route: doors and metres',
        'Heating and service charges of two years in EUR',
        'Damp at four places of the wall',
      ],
      [
        'Draw counter, shelves and a wheelchair turning circle of 150 cm to scale; read off what fits.',
        'Price three states of the electrics (repair, part, whole) against the 7,000 EUR.',
      ],
      [
        'Building authority: is it a change of use, and which procedure.',
        'Electrician: written report after an inspection on site.',
      ],
      [
        ['No full building procedure is needed.', 'high'],
        ['The electrics can be put right within 3,200 EUR.', 'high'],
        ['Heating costs 150 EUR a month.', 'medium'],
      ],
      'Inspection by 20 November 2026, written answer by 5 February 2027; a full procedure moves the lease, electrics above 4,400 EUR bring the landlord to the table or Careful Shed.',
      [
        'Whether the house is listed is not known.',
        'The answer may depend on drawings that cost up to 700 EUR.',
      ],
    ),
    item(
      'Demand and price in Lindenau',
      'Price, list of things and the lease wait for it. At an average of 45 instead of 51 EUR the shop is 1,500 EUR short every year.',
      ['Shift and Community Lead', 'Collection Lead'],
      [
        '150 households: would pay 60, 30 or nothing (EUR a year)',
        'Three things each household would borrow in a year',
        'Distance from home in minutes on foot',
        'Number who leave an address for a form',
        'Times of the week at which they would come',
      ],
      [
        'Put the shares into the sheet for break-even; read off members needed.',
        'Lay the wishes over the calendar; read off the things wanted on the same Saturday.',
      ],
      [
        'Manager of a lending shop: is the ranking like theirs.',
        'Two sports clubs and two schools: what a group would pay.',
      ],
      [
        ['Three in ten take the reduced price.', 'medium'],
        ['40 % of those asked would join.', 'high'],
        ['Tools and camping gear make most of the loans.', 'low'],
      ],
      'By 27 November 2026 at least 60 of 150 would pay and 30 leave an address; between 40 and 59 the price is reviewed, below 40 no lease is signed.',
      [
        'Saying yes at the door is cheap: count addresses, not smiles.',
        'No names on the sheets; addresses on separate slips.',
      ],
    ),
    item(
      'Insurance for lent tools',
      'The list of what is lent waits for it. Without cover in writing no tool with a plug leaves the shop.',
      ['Repair and Safety Lead', 'Treasurer'],
      [
        'Two offers: yearly premium in EUR, sum insured, share we bear',
        'Exclusions by kind of thing',
        'Conditions: tests, instruction, age of borrower',
        'Time within which damage must be reported',
      ],
      [
        'Walk three accidents through each offer at the table: cable, blade, fall from a ladder; read off who pays.',
        'Price the list without the excluded things.',
      ],
      [
        'Broker for associations: compare the conditions.',
        'Electrician for appliance tests: are the demanded intervals workable.',
      ],
      [
        ['Liability and contents together cost about 75 EUR a month.', 'medium'],
        ['Mains tools are covered after a test.', 'high'],
      ],
      'By 19 February 2027 one insurer confirms lending of the listed tools in writing for at most 1,200 EUR a year; above that, blades come off the list.',
      [
        'Insurance of volunteers against accidents is a question of its own (to be checked with the insurer and the VBG).',
      ],
    ),
    item(
      'Hours per loan and hosts',
      'Opening hours and the limit of five hours a person wait for it.',
      ['Shift and Community Lead', 'Membership and Data Lead', 'Shift Host'],
      [
        'Minutes per hand-out and per return, 40 cases',
        'Hours behind the counter a week',
        'Hosts promised and hosts present, by shift',
        'Loans a week by group of things',
      ],
      [
        'Play a Saturday with 25 loans on paper with two hosts; read off the queue.',
        'Fill the rota for eight weeks with 12, 9 and 6 hosts.',
      ],
      [
        'Coordinator of volunteers: what rate of absence is usual.',
        'Manager of a lending shop: hours behind the counter.',
      ],
      [
        ['Twelve hosts give 18 hours a week through the summer.', 'high'],
        ['A return takes ten minutes.', 'medium'],
      ],
      'By 14 May 2027 hours per loan are known; above half an hour in all, or with fewer than ten hosts, the shop opens on Saturdays only.',
      ['The trial is with friendly people; real Saturdays are slower.'],
    ),
  ],
  summary:
    'Settle the rules of the grant and the state of the bakery first: both can stop the plan, and both cost only letters and a day on site. The survey runs beside them and decides by 27 November 2026 whether the lease is worth negotiating. Insurance follows once the list of things is there, hours and hosts show themselves in the trial in May 2027. Price, lease and orders wait for the first three.',
};
