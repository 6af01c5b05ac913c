/** Only cases whose existence is sure; their figures are not. */
export const RELATED = {
  suggestion_list: [
    {
      project_name: 'Leila, lending shop in Berlin, from 2012',
      project_description:
        'Neighbours in Berlin opened a shop in which members borrow household things, tools and toys. It became known as one of the first lending shops in Germany and gave its idea to others. Where it stands today and in which rooms is to be checked.',
      success_metrics: [
        'A lending shop run by volunteers over years',
        'Followed by shops of the same kind in other cities',
      ],
      risks_and_challenges_faced: [
        'Rent in a district that became dearer',
        'Dependence on few volunteers and on projects with an end',
        'More donations than a small shop can keep',
      ],
      where_to_find_more_information: [
        'Its own website and press archives of Berlin newspapers (to be checked)',
      ],
      actionable_steps: [
        'Ask how many of its members renewed in the second year; it serves Price of Membership.',
        'Ask which things were lent most; it serves the list of 250.',
      ],
      rationale_for_suggestion:
        'Same country, same law, neighbours as carriers and a rented shop. The comparison ends at the size of the city and the date of the first lease.',
      sure_that_it_exists: true,
    },
    {
      project_name: 'Edinburgh Tool Library, from 2015',
      project_description:
        'A charity in Edinburgh lends tools to members for a yearly fee and runs workshops beside it. It is known as the first tool library in the United Kingdom and grew to more than one place.',
      success_metrics: ['Grew beyond its first room', 'Income from fees beside grants and workshops'],
      risks_and_challenges_faced: [
        'Fees alone did not carry everything; grants and workshops did the rest (extent to be checked)',
        'Safety of lent power tools',
      ],
      where_to_find_more_information: ['Yearly reports in the Scottish register of charities (OSCR)'],
      actionable_steps: [
        'Read the last three yearly reports for the share of fees in income; it serves the promise to pay our own way.',
      ],
      rationale_for_suggestion:
        'It shares tools with plugs, members and volunteers. The law on liability and charities differs, and so does the size.',
      sure_that_it_exists: true,
    },
    {
      project_name: 'Library of Things, London, from 2014',
      project_description:
        'It began as a group of neighbours with a lending room in West Norwood and became a company that places lockers with things in libraries and shops, paid for by the loan.',
      success_metrics: ["From a neighbours' project to many places of lending"],
      risks_and_challenges_faced: [
        'The first room with volunteers did not pay for itself, and the model was changed to a fee for each loan (to be checked)',
      ],
      where_to_find_more_information: ['Its website and reports of its funders (to be checked)'],
      actionable_steps: ['Find out why membership was given up there; it serves Price of Membership.'],
      rationale_for_suggestion:
        'The same start as ours and a different end: it shows what happens when fees do not carry the room. It is a company today and no association.',
      sure_that_it_exists: true,
    },
  ],
  summary:
    'All three began with neighbours and one room. What they had in common is that hours and rent, not things, set the limit, and that fees alone were a tight income. For this plan that speaks for few hours, hosts from the first day and a price that is tested before the lease.',
  claims: [
    { text: 'fees alone were a tight income', kind: 'inference', source: 'here' },
    { text: 'years in which the three began', kind: 'assumption', source: 'here' },
    { text: 'share of fees in their income', kind: 'placeholder', source: 'here' },
  ],
};

export const SWOT = {
  strengths: [
    '38,000 EUR are there without a loan, and 3,200 EUR of them are kept as reserves in two places.',
    'A room of 85 square metres is promised at 640 EUR, about 7.50 EUR a square metre, before the work begins.',
    'Nine people with shared tasks: seven roles, 30 hours, two roles doubled.',
    'Costs are known line by line, and break-even is one number: 295 members.',
    'The lease is to have a day for leaving, and the vote on it a number: 180 members.',
  ],
  weaknesses: [
    'Break-even (295) and goal (300) lie so close that a success just covers the costs.',
    'There is no single use that carries the rest: drill, tent, sewing machine and party set each bring other people.',
    'Nobody has asked a household yet what it would pay.',
    'Five working days are the whole reserve before the end of May 2027.',
    'Treasurer and Repair and Safety Lead are single persons whose absence stops payments or lending.',
  ],
  opportunities: [
    'Drill and tent are bought by nearly everybody and used a few days a year; the opening in May meets the camping season.',
    "Schools, sports clubs and parents' groups nearby borrow in sets and could become group members at a price of their own.",
    'Repair cafés and sewing shops can send their visitors and take over repairs.',
    'If the grant may pay rent from March to December 2027, up to 6,400 EUR of our own money would be free for a second year.',
  ],
  threats: [
    'The building authority may ask for a full procedure, and the landlord may not wait for it.',
    'Insurers may refuse to cover tools with blades, or only at a price far above 75 EUR a month.',
    'Hire desks of building markets and free lending among neighbours online make single loans cheap without membership.',
    'The city library or another association may begin to lend things for nothing (to be checked).',
    'Heating costs of an old shop front may rise by more than the fees can follow.',
  ],
  recommendations: [
    'Treasurer: settle payment and eligible costs with the city by 4 December 2026, because cash is what the strength of 38,000 EUR hangs on.',
    'Shift and Community Lead: survey 150 households by 27 November 2026, to answer the weakness that nobody was asked.',
    'Premises Lead: get the written word of the authority before signing, to take the first threat off the table.',
    'Collection Lead: put 20 camping sets on the shelf first, to use the season that begins with the opening.',
    'Shift and Community Lead: sign three partners as senders of members by 30 April 2027, to widen the gap between goal and break-even.',
  ],
  strategic_objectives: [
    '60 signed memberships by 30 April 2027.',
    'Six group members (schools, clubs) by 31 December 2027.',
    'Seven of ten things lent at least once by 30 November 2027.',
    '75 of the first 100 members renew by 30 June 2028.',
  ],
  assumptions: [
    'The notice of the grant allows fit-out and things.',
    'The landlord accepts a right to leave on 31 August 2028.',
    'Three in ten members take the reduced price.',
    'Hosts come from among the first 60 members.',
  ],
  missing_information: [
    'Service charge statements of the bakery for two years: landlord.',
    'Offers with cover for lending: two insurers and one broker for associations.',
    'Renewal rates of lending shops: three shops, by telephone.',
    'Whether the city library lends things: its catalogue or counter.',
  ],
  user_questions: [
    'Do the 14,000 EUR come as gifts? If they are lent, the shortfall cannot be paid from them.',
    'Who of the nine is at home in August? The first summer hangs on it.',
    'Would you open on Saturdays only if just six hosts come?',
    'At which number would you stop? It has to stand before the lease.',
  ],
};
