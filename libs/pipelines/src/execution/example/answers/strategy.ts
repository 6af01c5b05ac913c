const settings = (price: string, counter: string, lease: string, fitOut: string, tools: string) => [
  { lever_name: 'Price of Membership', selected_option: price },
  { lever_name: 'Who Staffs the Counter', selected_option: counter },
  { lever_name: 'Lease Commitment', selected_option: lease },
  { lever_name: 'Handling of Risky Tools', selected_option: tools },
  { lever_name: 'Depth of the Fit-out', selected_option: fitOut },
];

/** Three strategies out of the options of the five vital decisions. */
export const COMBINED = {
  analysis_title: 'Three ways to run a library of things in an old bakery',
  core_tension:
    'How much of a shop to promise to Lindenau when hours, members and the length of the lease are all uncertain.',
  scenarios: [
    {
      scenario_name: 'Open Market',
      strategic_logic:
        'Bets on reach: everything is lent, people pay what they can, a mini-job keeps the counter reliable and a long lease secures the place. It gives up certain income and the way out. It is right where a sponsor stands behind the second year.',
      lever_settings: settings(
        'Let members choose what they pay and add a fee for each loan.',
        'A paid mini-job covers the shifts, and the nine do the rest.',
        'Sign for five years in return for a fixed rent.',
        'Renovate the whole bakery with a workshop and a kitchen for courses.',
        'Lend everything that works, against a signed waiver.',
      ),
    },
    {
      scenario_name: 'Steady Corner Shop',
      strategic_logic:
        'Bets on a shop that does few things reliably: two prices, two shifts, trained hosts from among the members, tested tools, a sound and step-free room. It gives up courses, late hours and quick growth. It is right where people are willing but their hours are scarce and the money is given once.',
      lever_settings: settings(
        'Charge 60 EUR a year, or 30 EUR for those with little money, and nothing for a loan.',
        'Twelve trained hosts from among the members staff the shifts, each about every third week, with one of the nine on call.',
        'Sign for three years with an option for three more and a right to leave on 31 August 2028.',
        'Renew the electrics, light and floor and make the entrance step-free, with the heavy work ordered and the rest done ourselves.',
        'Lend mains tools after an electrical test and a short instruction, and keep a public list of what is never lent.',
      ),
    },
    {
      scenario_name: 'Careful Shed',
      strategic_logic:
        'Bets on losing little: a low single price, the nine at the counter, a lease from year to year, hardly any building and nothing with a plug. It gives up the most wanted things and probably the 300 members. It is right where the bakery or the insurance turns out to be doubtful.',
      lever_settings: settings(
        'Charge everybody 36 EUR a year and nothing for a loan.',
        'The nine neighbours staff every shift themselves.',
        'Sign for one year with an option to extend year by year.',
        'Paint, light and shelves only, and leave the electrics as they are.',
        'Lend nothing that runs on mains power or has a moving blade.',
      ),
    },
  ],
};

export const SELECTED = {
  plan_characteristics: {
    ambition_and_scale: 'Modest and local: one shop, 300 members, two years to stand alone.',
    risk_and_novelty: 'Known elsewhere, new to those who do it; no loan, so no room for large mistakes.',
    complexity_and_constraints:
      'Small in money but tight in time: registration, building law and a grant deadline meet within seven months; 30 hours a week are all there is.',
    domain_and_tone: 'Neighbourly and practical, with public money that has to be accounted for.',
    holistic_profile_of_the_plan:
      'Careful people with limited hours and one-off money want a shop that lasts rather than one that impresses.',
  },
  scenario_assessments: [
    {
      scenario_name: 'Open Market',
      fit_score: 3,
      fit_assessment:
        'It would be the best shop for its users. A mini-job and five years of rent without certain income break "pay our own way", and a waiver does not remove liability for injury.',
    },
    {
      scenario_name: 'Steady Corner Shop',
      fit_score: 9,
      fit_assessment:
        'Its costs of 1,250 EUR a month and 300 members at 51 EUR fit each other, and 12 hosts keep the nine within their hours. It leaves little room if the electrics cost more or heating is dearer than assumed.',
    },
    {
      scenario_name: 'Careful Shed',
      fit_score: 5,
      fit_assessment:
        'It can hardly lose much money and could open in May without a building question. At 36 EUR it needs 417 members, and without mains tools it is hard to see where they come from.',
    },
  ],
  final_choice: {
    chosen_scenario_name: 'Steady Corner Shop',
    justification:
      'It is the only one of the three whose price, hours and rent fit together: 300 members at 51 EUR on average bring 15,300 EUR a year against running costs of 15,000 EUR. The hosts answer the gravest danger, tired people, and the right to leave on 31 August 2028 answers the second, a lease without members. What is lost: courses and a workshop, Friday hours in the first year, and the freedom to lend anything at all. If the electrician finds that the whole installation has to be replaced, Careful Shed is the way back.',
  },
};
