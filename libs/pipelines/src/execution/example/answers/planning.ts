export const ASSESSMENT = {
  expert1: {
    expert_title: 'Founder of a lending shop',
    expert_full_name: 'Henrike Baumgart',
    feedback_item_list: [
      {
        feedback_index: 1,
        feedback_title: 'Sell promises before buying drills',
        feedback_description:
          'Everything is paid from members who do not exist yet. Ask 150 households by 27 November 2026 what they would borrow and pay; the Shift and Community Lead does it with three neighbours at doors and the Saturday market. If 60 say they would pay 60 EUR or the reduced price, go on. Below 40, lower the running costs or the plan before a lease is discussed. Then 60 signed forms before the opening.',
      },
      {
        feedback_index: 2,
        feedback_title: 'Find the twelve hosts in winter',
        feedback_description:
          'People promise hours in spring and are gone in July. Ask for three Wednesdays or Saturdays in two months, no more, on every form from 8 February 2027. The Shift and Community Lead keeps the list. Ten promises by 31 March 2027 let both shifts open; with six, open on Saturdays only and say so publicly. Without any list the nine will stand there themselves.',
      },
      {
        feedback_index: 3,
        feedback_title: 'Write the list of refusals',
        feedback_description:
          'Chainsaws, gas appliances, climbing gear and child seats come through the door in the first week. The Repair and Safety Lead writes what is never lent, and the insurer signs it before 19 February 2027. If the insurer refuses mains tools altogether, the collection changes and so does the price. It is one page and saves a hundred arguments at the counter.',
      },
    ],
  },
  expert2: {
    expert_title: 'Auditor of municipal grants',
    expert_full_name: 'Matthias Wendlandt',
    feedback_item_list: [
      {
        feedback_index: 1,
        feedback_title: 'Read the notice before ordering',
        feedback_description:
          'Costs ordered before the approval, or by somebody who is not the recipient, are the first to be struck out. The Treasurer reads the notice with the Chairperson by 6 November 2026 and asks the city four questions in writing: recipient, eligible costs, payment, earliest order. Answers by 4 December 2026 let quotes be gathered. Without them nothing is ordered, however good the offer.',
      },
      {
        feedback_index: 2,
        feedback_title: 'Ask the building authority in writing',
        feedback_description:
          'A shop without permitted use is a cost that no auditor accepts. The Premises Lead has the bakery inspected by 20 November 2026 and asks the authority with a floor plan by 4 December 2026. A written answer by 5 February 2027 lets the lease be signed. If a full procedure is needed, the lease starts later or carries the condition that the use is permitted.',
      },
      {
        feedback_index: 3,
        feedback_title: 'Register the association before signing',
        feedback_description:
          'A lease signed by nine people is a lease of nine people. Founding meeting on 27 November 2026, signatures certified by a notary and filed by 4 December 2026; the Chairperson asks at the Amtsgericht after four weeks. Entry by 5 February 2027 lets the lease be signed by 26 February. Otherwise ask for 1 April 2027 rather than sign in person.',
      },
      {
        feedback_index: 4,
        feedback_title: 'Spread the spending over the year',
        feedback_description:
          'Money left in December is spent badly. The Treasurer plans invoices by month; 20,000 EUR should be paid by 30 June 2027 and the last invoice by 30 November 2027. What is left of the 1,200 EUR contingency on 30 September buys second copies of the most wanted things. That keeps a month for late suppliers.',
      },
    ],
  },
  combined_summary:
    'Three answers come first, in this order: the rules of the grant, the use of the bakery, the register entry; all three can be asked for in November 2026 and cost almost nothing. The founder would open with few things and many members, the auditor wants every invoice placed early; buying in two rounds serves both. If the use of the bakery is refused, the plan needs another room, not another budget. If the survey fails, it needs another price or a smaller shop.',
  go_no_go_recommendation:
    'Go on, but sign nothing yet. The lease may be signed when three papers are on the table: the answers of the city, the written word of the building authority and the register entry; and when at least 60 of 150 households say they would pay.',
};

export const PROJECT = {
  goal_statement:
    'By 22 May 2027 a library of things with 250 things opens in the former bakery in Leipzig-Lindenau, for at most 38,000 EUR, reaching 300 members by 31 May 2028 and paying its own way after the second year.',
  smart_criteria: {
    specific:
      'An association of neighbours lends tools, camping gear, sewing machines and kitchen equipment from a fitted-out bakery on two days a week. Courses, a public workshop, paid staff and hire without membership are not part of it.',
    measurable:
      '60 members at the opening and 300 on 31 May 2028, read off the member list; 250 things in the catalogue, each appliance with a valid test; grant of 24,000 EUR accounted for without a refused cost; fees of October to December 2028 at least as high as the running costs of those months.',
    achievable:
      'Budget, 30 hours a week and twelve hosts suffice for two shifts and a plain fit-out. They do not if the city pays only after the invoices or if a full building procedure is needed.',
    relevant:
      'Households in Lindenau have little room and money for things they use twice a year, and no place nearby is known to us where all four groups can be borrowed (to be checked).',
    time_bound:
      'Founding meeting 27 November 2026; register entry 5 February 2027; lease signed 26 February and bakery taken over 1 March 2027; opening 22 May 2027; last invoice of the grant 30 November 2027; 300 members 31 May 2028; proof that fees carry the costs 29 December 2028.',
  },
  dependencies: [
    'Answers of the city on recipient, eligible costs, payment and earliest order, asked for by 6 November, due 4 December 2026',
    'Inspection of the bakery by an electrician and a building planner by 20 November 2026',
    'Written word of the building authority on the change of use by 5 February 2027',
    'Entry of the association in the register of the Amtsgericht Leipzig by 5 February 2027',
    'Insurance that covers lending, in writing, by 19 February 2027',
    'Lease with a right to leave, signed by the landlord by 26 February 2027',
    'At least 60 of 150 households that would pay, by 27 November 2026',
    'Twelve trained hosts by 23 April 2027',
  ],
  resources_required: [
    '24,000 EUR grant: fit-out 7,000, contingency 1,200, furniture 3,300, things 8,500, tests 1,600, IT 1,300, change of use 1,100',
    '14,000 EUR own money: deposit 1,920, March to May 2,850, founding 280, publicity 700, training 430, first-year shortfall 5,820, reserve 2,000',
    'About 30 hours a week of nine neighbours',
    'Twelve hosts for 18 hours a week from June 2027',
    'Former bakery of 85 square metres, rent 640 EUR a month',
    'A qualified electrician for the installation and about 12 hours of tests',
    'A planner entitled to sign building papers, only if a permit is needed',
    '100 donated things off a published list',
    'Hosted lending software, 45 EUR a month',
  ],
  related_goals: [
    'Less buying and throwing away in Lindenau',
    'A place where neighbours of all incomes meet',
    'Empty shop fronts in use again',
  ],
  tags: ['library of things', 'Leipzig-Lindenau', 'neighbourhood', 'sharing', 'association', 'grant'],
  risk_assessment_and_mitigation_strategies: {
    key_risks: [
      'The change of use needs a full procedure, so that rent runs for months without an opening',
      'Fewer than 300 members join or too few renew, so that fees do not cover the rent',
      'The nine do shifts, repairs and books at once and are worn out by winter',
      'The city pays only against paid invoices, so that works stop for want of cash',
      'A lent tool injures somebody and the insurance does not cover lending',
      'The electrics of the bakery have to be replaced completely',
      'The association is not registered when the lease has to be signed',
    ],
    diverse_risks: [
      'Things come back late, broken or not at all',
      'More donations than shelves',
      'Member data lost or shown to the wrong people',
      'A free offer of the city library or a hire shop nearby',
    ],
    mitigation_plans: [
      'Premises Lead asks the authority by 4 December 2026; the lease depends on the answer',
      'Shift and Community Lead signs up 60 members before the opening and reports the count every month',
      'Shift and Community Lead trains twelve hosts; nobody of the nine gives more than five hours a week',
      'Treasurer settles payment calls by 4 December 2026 and never advances more than 8,000 EUR',
      'Repair and Safety Lead gets written cover by 19 February 2027 and tests every appliance',
      'Premises Lead has the board inspected by 20 November 2026; landlord, contingency or Careful Shed bear the rest',
      'Chairperson files by 4 December 2026 and asks for a later lease rather than sign in person',
    ],
  },
  stakeholder_analysis: {
    primary_stakeholders: [
      'Chairperson: a lease and statutes that hold',
      'Treasurer: clear rules of the grant',
      'Premises Lead: a permitted, safe room by April',
      'Collection Lead: a list people agree on',
      'Repair and Safety Lead: time and a bench for tests',
      'Membership and Data Lead: one system that works',
      'Shift and Community Lead: hosts who come back',
      'City fund for neighbourhood projects: results and accounts',
    ],
    secondary_stakeholders: [
      'Landlord of the bakery: rent, care of the house, no trouble',
      'Residents of the house: quiet evenings, clear entrances',
      'Building authority: a use that the rules allow',
      'Insurer: known risks and kept records',
      'Repair cafés and shops nearby: partners, not rivals',
    ],
    engagement_strategies: [
      'Landlord: inspection report and plan of works in November 2026, keys back in writing if it fails',
      'Residents of the house: an evening in the bakery in March 2027, before the works are loud',
      'City fund: a page with photographs and figures after the opening, accounts in January 2028',
      'Repairers and sewing shops: a shelf with their cards, and first call for repairs, from April 2027',
      'Members: the count of members and money on the door every month',
    ],
  },
  regulatory_and_compliance_requirements: {
    permits_and_licenses: [
      'Change of use of the bakery, if one is needed: building authority of the City of Leipzig, under the Sächsische Bauordnung',
      'Entry in the register of associations: Amtsgericht Leipzig',
      'Charitable status (notice under § 60a AO): the responsible Finanzamt in Leipzig',
      'Sign above the shop front: landlord, and the building authority if the house is listed (to be checked)',
    ],
    compliance_standards: [
      'Law of associations, §§ 21 to 79 BGB: statutes, board, register',
      'Loan for use, §§ 598 to 606 BGB: why a loan has no price',
      'Charitable purposes, §§ 51 to 68 AO: use of money and proof of it',
      'DSGVO: member data, loan histories, photographs',
      'DGUV Vorschrift 3 as the measure for tests of electrical things; whether it binds an association without employees is to be checked with the insurer',
      'Conditions of the grant notice, with accounts (Verwendungsnachweis)',
    ],
    regulatory_bodies: [
      'Amtsgericht Leipzig, register of associations',
      'Finanzamt in Leipzig that is responsible for associations',
      'Building authority of the City of Leipzig',
      'Office of the City of Leipzig that runs the fund',
    ],
    compliance_actions: [
      'Send the draft statutes to the Finanzamt by 6 November 2026, before the founding meeting',
      'Have the application to the register certified by a notary and file it by 4 December 2026',
      'Get the written word of the building authority before the lease is signed',
      'Have every appliance tested and labelled before it is lent',
      'Write a record of data processing and a privacy notice before the first member form',
      'Keep quotes, invoices and photographs by budget line from the first order on',
    ],
  },
  claims: [
    { text: 'budget of 38,000 EUR: 24,000 from the city, 14,000 own', kind: 'fact', source: 'plan_prompt' },
    { text: 'opening in May 2027, 300 members after the first year', kind: 'fact', source: 'plan_prompt' },
    { text: 'opening day 22 May 2027', kind: 'assumption', source: 'consolidate_assumptions_markdown' },
    {
      text: 'running costs of 1,250 EUR a month',
      kind: 'assumption',
      source: 'consolidate_assumptions_markdown',
    },
    { text: 'fees carry the costs from October to December 2028', kind: 'inference', source: 'here' },
    { text: 'no such place nearby', kind: 'placeholder', source: 'here' },
  ],
};
