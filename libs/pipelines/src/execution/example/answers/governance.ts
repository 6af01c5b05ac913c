// Light on purpose: nine people, one shop, one grant.

export const AUDIT = {
  corruption_list: [
    'A friend of the Premises Lead gets the electrics for 3,200 EUR because the other two quotes were asked for too late.',
    'One of the nine sells used tools from a private cellar to the association at a price nobody compared.',
    'A founding member takes the best tent for every long weekend, past the reservations.',
    'A supporter of the fund is promised a membership without fee in return for a friendly word.',
  ],
  misallocation_list: [
    'Things bought with the grant stay in a private garage and never reach the shelf.',
    'Grant money is spent in December 2027 on things that nobody on the survey asked for.',
    'Deposit or reserve is used to pay running costs without anybody having decided it.',
    'Cash from the opening day is counted by one person alone.',
    'Volunteer hours go into sorting donations that should have been refused.',
  ],
  audit_procedures: [
    'Auditors compare all invoices above 500 EUR with quotes, deliveries and the shelf, in July 2027 and January 2028.',
    'Two Board members approve every payment above 150 EUR before it is made.',
    'Auditors count cash and draw 25 things from the catalogue at random, twice a year.',
    'Treasurer compares spending with the budget lines every month and shows it at the Board.',
    'Membership and Data Lead lists loans of the nine beside all others every quarter.',
  ],
  transparency_measures: [
    'Members, money in the bank and loans of the month on the shop door',
    'Budget lines with what is spent, for members, every quarter',
    'Quotes and choice for orders above 500 EUR in the minutes',
    'Interest of a Board member in an order declared before the vote and written down',
  ],
};

export const BODIES = {
  internal_governance_bodies: [
    {
      name: 'General Meeting',
      rationale_for_inclusion:
        'Fees, lease and the end of the shop concern every member, and no smaller circle may decide them.',
      responsibilities: [
        'Statutes, fees and budget',
        'Election of Board and Auditors',
        'Lease and its right to leave',
        'Use of the reserve',
      ],
      initial_setup_actions: [
        'Adopt the statutes on 27 November 2026',
        'Elect Board and Auditors on the same evening',
      ],
      membership: ['Chairperson (chairs)', 'all members with one vote each'],
      decision_rights:
        'Alone: statutes, fees, budget, lease, the 2,000 EUR reserve, shifts of more than 500 EUR between budget lines, and the vote on leaving. It does not choose suppliers.',
      decision_mechanism:
        'Simple majority of those present; statutes three quarters. A tie is a no. Dissent goes into the minutes on request.',
      meeting_cadence: 'Founding meeting, then every year in May, and when a tenth of the members ask for it',
      typical_agenda_items: [
        'Accounts and report of the Auditors',
        'Count of members against the line',
        'Fees of the next year',
        'Lease and right to leave',
      ],
      escalation_path: 'Decides last within the law; disputes about its decisions go to the courts.',
    },
    {
      name: 'Board',
      rationale_for_inclusion: 'Orders, contracts and letters need somebody who may sign within a week.',
      responsibilities: [
        'Contracts and orders within the budget',
        'Grant, from first call to accounts',
        'Safety of the shop and of what is lent',
        'Members, data and minutes',
      ],
      initial_setup_actions: [
        'Agree on who signs what and on payments by two people',
        'Open the account and share access to the books',
        'Adopt the list of what is never lent',
      ],
      membership: ['Chairperson (chairs)', 'Treasurer', 'Membership and Data Lead'],
      decision_rights:
        'Alone: any contract within a budget line, shifts of up to 500 EUR between lines, emergencies of up to 300 EUR, opening hours. Each lead spends up to 150 EUR within a line. Not: reserve, fees, lease.',
      decision_mechanism:
        'Two of three votes, also by message within three days; who gains from an order does not vote. No tie is possible unless one abstains: then no.',
      meeting_cadence: 'Every second Tuesday until the opening, then monthly; at once after an injury',
      typical_agenda_items: [
        'Members against the line',
        'Money against budget lines',
        'Shifts without hosts',
        'Tests and incidents',
      ],
      escalation_path: 'General Meeting, when a limit is passed or two leads cannot agree within a week.',
    },
    {
      name: 'Auditors',
      rationale_for_inclusion: 'Public money and cash need two people who did not spend them.',
      responsibilities: [
        'Check books, cash and stock twice a year',
        'Check the accounts for the city before they are sent',
        'Report to the members',
      ],
      initial_setup_actions: [
        'Get read access to account and books',
        'Agree on the two dates of 2027 with the Treasurer',
      ],
      membership: ['two members who belong neither to the Board nor to the nine (independent)'],
      decision_rights:
        'They decide nothing about money. They may see everything and call an extra General Meeting when a sum above 300 EUR cannot be explained within two weeks.',
      decision_mechanism: 'Each may report alone; where they differ, both views are read out.',
      meeting_cadence: 'July and January, and when one of them asks for it',
      typical_agenda_items: ['Invoices against the shelf', 'Cash count', 'Grant lines against the notice'],
      escalation_path: 'General Meeting, with their yearly report or when a sum stays unexplained.',
    },
  ],
};

const step = (
  step_description: string,
  responsible_body_or_role: string,
  suggested_timeframe: string,
  key_outputs_deliverables: string[],
  dependencies: string[] = [],
) => ({
  step_description,
  responsible_body_or_role,
  suggested_timeframe,
  key_outputs_deliverables,
  dependencies,
});

export const SETTING_UP = {
  governance_implementation_plan: [
    step('Draft statutes with fees, Board and Auditors', 'Chairperson', 'by 13 November 2026', [
      'draft sent to the Finanzamt',
    ]),
    step(
      'Hold the founding meeting and elect Board and Auditors',
      'General Meeting',
      '27 November 2026',
      ['signed statutes', 'minutes with the election'],
      ['Draft statutes with fees, Board and Auditors'],
    ),
    step(
      'File the application to the register',
      'Board',
      'by 4 December 2026',
      ['certified application'],
      ['Hold the founding meeting and elect Board and Auditors'],
    ),
    step(
      'Agree on payments by two people and open the account',
      'Treasurer',
      'by 19 February 2027',
      ['one page of payment rules', 'account'],
      ['File the application to the register', 'entry by the Amtsgericht Leipzig'],
    ),
    step(
      'Adopt the list of what is never lent and propose the budget lines',
      'Board',
      'by 12 February 2027',
      ['list for the insurer', 'budget of 38,000 EUR with the invitation'],
      ['File the application to the register'],
    ),
    step(
      'Vote on the budget and on the lease with its right to leave',
      'General Meeting',
      'by 26 February 2027',
      ['adopted budget', 'signed lease'],
      [
        'Adopt the list of what is never lent and propose the budget lines',
        'entry by the Amtsgericht Leipzig',
        'written word of the building authority',
      ],
    ),
    step(
      'Check the books for the first time',
      'Auditors',
      'July 2027',
      ['one-page report on the door'],
      ['Agree on payments by two people and open the account'],
    ),
  ],
};

const issue = (
  issue_type: string,
  escalation_level: string,
  approval_process: string,
  rationale: string,
  negative_consequences: string,
) => ({ issue_type, escalation_level, approval_process, rationale, negative_consequences });

export const ESCALATION = {
  decision_escalation_matrix: [
    issue(
      'Fewer than 180 paying members on 30 April 2028',
      'General Meeting',
      'Treasurer shows two courses; vote on 13 May 2028; notice to the landlord by 31 May or a plan to go on. Until then no contract longer than a month.',
      'Leaving the lease ends the shop, and that is for all members to say.',
      'After 31 May 2028 the right to leave is gone, and each further month costs 640 EUR of rent.',
    ),
    issue(
      'Building authority asks for a full procedure',
      'General Meeting',
      'Premises Lead reports within three days; Board proposes a later lease or another room within ten days; vote within three weeks. Nothing is signed until then.',
      'It moves the opening and the use of our own money.',
      'Each month after 1 March 2027 costs 950 EUR without income.',
    ),
    issue(
      'Injury with a lent thing or in the shop',
      'Board',
      'Host helps and calls the lead on duty; Board meets within 24 hours, stops lending things of that kind and tells the insurer.',
      'One person at the counter should not have to decide about liability.',
      'A late report can cost the cover; rumours start within a day.',
    ),
    issue(
      'Cost of a fit-out trade above its line by more than 500 EUR',
      'General Meeting',
      'Premises Lead brings quotes; Board proposes which line gives; members are asked within two weeks. Works that are ordered go on.',
      'Money moves from things to walls, against what members were told.',
      'A week of waiting takes the only reserve before the end of May 2027.',
    ),
    issue(
      'Invoice that the grant may not cover',
      'Board',
      'Treasurer asks the city in writing before payment; Board decides within three days whether our own money bears it.',
      'The Treasurer should not have to judge alone what an auditor may refuse.',
      'A refused cost shows up in 2028, when our own money is spent.',
    ),
    issue(
      'Two leads who cannot agree for a week',
      'Board',
      'Each says it in five sentences; Board decides at the next meeting. The safer course holds until then.',
      'Nine neighbours will meet each other for years; a third party ends it early.',
      'Quarrels cost people, and one of nine is three hours a week.',
    ),
  ],
};

const watched = (
  approach: string,
  monitoring_tools_platforms: string[],
  frequency: string,
  responsible_role: string,
  adaptation_trigger: string,
  adaptation_process: string,
) => ({
  approach,
  monitoring_tools_platforms,
  frequency,
  responsible_role,
  adaptation_process,
  adaptation_trigger,
});

export const MONITORING = {
  monitoring_progress: [
    watched(
      'Paying members against the line',
      ['member list', 'line 60, 120, 180, 240, 300'],
      'monthly',
      'Shift and Community Lead',
      'More than 30 below the line two months running',
      'Board starts a campaign with three partners within two weeks and stops buying things until the count is back.',
    ),
    watched(
      'Hours given by each of the nine',
      ['tally on the wall'],
      'every second week',
      'Chairperson',
      'Anyone above five hours for three weeks',
      'Board closes or moves a task at its next meeting; first to go is the Wednesday shift.',
    ),
    watched(
      'Fees and costs of the month',
      ['bank account', 'budget sheet'],
      'monthly',
      'Treasurer',
      'Running costs above 1,400 EUR two months running',
      'Board cuts or moves contracts within a month; a higher fee goes to the General Meeting.',
    ),
    watched(
      'Grant spent against its lines',
      ['invoice folder by line'],
      'monthly until November 2027',
      'Treasurer',
      'Less than 20,000 EUR paid on 30 June 2027',
      'Board decides on purchases off the waiting list by 31 July; nothing is ordered after 31 October 2027.',
    ),
    watched(
      'Works against dates',
      ['plan of works on the bakery wall'],
      'weekly, March and April 2027',
      'Premises Lead',
      'A trade more than three working days late',
      'Premises Lead drops what may be unfinished; Board decides on 29 May within two days.',
    ),
    watched(
      'Valid tests and incidents',
      ['test register', 'incident book'],
      'weekly',
      'Repair and Safety Lead',
      'One appliance lent without a valid test, or any injury',
      'Thing and its kind come off the shelf the same day; Board looks for the cause within a week.',
    ),
    watched(
      'Hosts for the next four weeks',
      ['rota'],
      'weekly',
      'Shift and Community Lead',
      'Three or more empty places',
      'Asks members by message; if still empty after a week, Board announces a shorter shift.',
    ),
  ],
};

export const QUESTIONED = {
  governance_validation_checks: [
    'Auditors are to come from outside the nine, but at the founding meeting there may be no other members: invite at least ten people, or elect the Auditors by 31 May 2027.',
    'The vote on the lease falls between register entry and 26 February 2027: the invitation has to go out by 12 February, with the period that the statutes set.',
    'The Treasurer watches the grant and makes the payments; only the second Board vote and the Auditors stand against it. Give the Membership and Data Lead read access to the account.',
    'Quarterly loans of the nine are listed, but nobody is named who acts on them: put it on the agenda of the Auditors.',
  ],
  tough_questions: [
    'What did the 150 households really say, and how many would pay 60 EUR?',
    'On which day did the city say in writing how it pays?',
    'How many of the nine have given more than five hours a week this month, and what did they stop doing instead?',
    'What will we have spent, and what will be left, if only 180 people are members on 30 April 2028?',
    'Which three things on the shelf were not lent once in six months, and what were they bought for?',
    'Who pays if somebody is hurt by a drill tomorrow, and where is that written?',
    'Who runs this shop when the Chairperson moves away?',
  ],
  summary:
    'Three bodies suffice for a shop of this size, and limits in money leave no gap. It is weakest where the same nine people decide, work and borrow. Before the start, find Auditors from outside, send the invitations in time for the vote on the lease, and give a second person sight of the account.',
};
