const role = (
  job_category_title: string,
  people_needed: string,
  short_explanation: string,
  consequences_of_not_having_this_role: string,
) => ({ job_category_title, short_explanation, people_needed, consequences_of_not_having_this_role });

/** Eight roles: seven for the nine neighbours, one for members who join. */
export const ROLES = {
  brainstorm_of_needed_team_members: [
    role(
      'Repair and Safety Lead',
      '1',
      'Answers for tests, instructions and the list of what is never lent; from January 2027 on, with a qualified electrician by the hour.',
      'No appliance may leave the shop, and half of the wishes stay unmet from the first day.',
    ),
    role(
      'Treasurer',
      '1',
      'Keeps budget, grant calls, account and the accounts for the city; from the first week on.',
      'Costs are refused in 2028, when nobody can pay them any more.',
    ),
    role(
      'Shift and Community Lead',
      '2',
      'Runs the survey, wins the first 60 members, trains the hosts and keeps the rota.',
      'The nine stand at the counter for 18 hours a week and stop repairing within two months.',
    ),
    role(
      'Premises Lead',
      '1',
      'Brings the bakery from inspection over building authority and lease to the last shelf.',
      'Works begin without quotes or permission, and May passes.',
    ),
    role(
      'Chairperson',
      '1',
      'Founds the association, holds lease, city and nine people together, signs with one other.',
      'Papers lie, and whoever is in a hurry signs in person.',
    ),
    role(
      'Collection Lead',
      '2',
      'Sets the list of 250 things, buys 150 and takes 100 donations; the second person stands in.',
      'The shelves fill with what people give away and not with what they look for.',
    ),
    role(
      'Membership and Data Lead',
      '1',
      'Sets up the lending software, member forms, direct debits and the protection of data.',
      'Loans are written on paper slips, and fees come in late or twice.',
    ),
    role(
      'Shift Host',
      '12 at the opening, about 20 after a year',
      'Opens, instructs, hands out, takes back and looks each thing over, about every third week.',
      'Each missing pair of hosts closes one shift in three weeks.',
    ),
  ],
};

export const CONTRACTS = {
  team_members: [
    {
      id: 1,
      contract_type: 'other',
      justification:
        'One of the nine, unpaid. The electrician beside this role is an independent contractor for about 12 hours, because only a qualified person may answer for the tests.',
    },
    {
      id: 2,
      contract_type: 'other',
      justification:
        'Elected and unpaid, as the statutes say; whether expenses may be refunded in a lump sum is to be asked of the Finanzamt.',
    },
    {
      id: 3,
      contract_type: 'other',
      justification: 'Two of the nine, unpaid. A paid organiser would cost more than the rent.',
    },
    {
      id: 4,
      contract_type: 'other',
      justification: 'One of the nine, unpaid. The trades are hired by order and quote, not by the hour.',
    },
    {
      id: 5,
      contract_type: 'other',
      justification:
        'Elected member of the Board, unpaid. How far the law limits the liability of unpaid board members (§ 31a BGB) is worth an hour with an association adviser.',
    },
    {
      id: 6,
      contract_type: 'other',
      justification:
        'Two of the nine, unpaid; they buy in the name of the association and never lay out more than 150 EUR.',
    },
    {
      id: 7,
      contract_type: 'other',
      justification:
        'Elected member of the Board, unpaid; the software firm is a supplier with a contract on data processing.',
    },
    {
      id: 8,
      contract_type: 'other',
      justification:
        'Members who volunteer. Paying them would make them employees with minimum wage; a free year of membership instead is to be checked for the same reason.',
    },
  ],
};

export const STORIES = {
  team_members: [
    {
      id: 1,
      job_background_story_of_employee: '',
      typical_job_activities:
        'Tests and repairs things for two hours, looks through returns with faults, keeps the test register, answers hosts and retires what is worn.',
    },
    {
      id: 2,
      job_background_story_of_employee: '',
      typical_job_activities:
        'Enters invoices, checks them against budget lines, prepares payments for the second signature, writes to the city and closes the month.',
    },
    {
      id: 3,
      job_background_story_of_employee: '',
      typical_job_activities:
        'Fills the rota, talks to members at the market, welcomes new hosts, writes the monthly message and counts members.',
    },
    {
      id: 4,
      job_background_story_of_employee: '',
      typical_job_activities:
        'Is on site twice a week during the works, talks to trades and landlord, keeps the list of defects; later looks after heating, keys and small repairs.',
    },
    {
      id: 5,
      job_background_story_of_employee: '',
      typical_job_activities:
        'Writes to offices and partners, prepares the Board, follows up what is late, asks the nine how they are.',
    },
    {
      id: 6,
      job_background_story_of_employee: '',
      typical_job_activities:
        'Compares offers, orders and fetches things, receives donations on set days, photographs and labels, clears out what nobody borrows.',
    },
    {
      id: 7,
      job_background_story_of_employee: '',
      typical_job_activities:
        'Enters members, runs the debits, helps with passwords and reminders, corrects the catalogue, answers questions about data.',
    },
    {
      id: 8,
      job_background_story_of_employee:
        'Samira is 34, works mornings in a school kitchen and joined to borrow a carpet cleaner. In another club she learned that people bring things back clean if they are greeted by name. She takes three Saturdays in two months and no Wednesdays, and she wants the instruction for each tool on one card, because nobody remembers a lecture.',
      typical_job_activities:
        'Opens the shop, hands out reservations, gives the short instruction, takes returns and looks them over, signs up members, closes and notes faults.',
    },
  ],
};

export const EQUIPMENT = {
  team_members: [
    {
      id: 1,
      equipment_needs:
        'Test device for appliances (bought, about 880 EUR, two weeks to get), hand tools (there), safety glasses and labels.',
      facility_needs: 'Workbench in the back room with two circuits and good light, from 19 April 2027.',
    },
    {
      id: 2,
      equipment_needs:
        'Bookkeeping software for associations (about 10 EUR a month), a folder by budget line, a scanner shared with the shop.',
      facility_needs: 'A desk at home; a lockable cabinet in the shop for originals.',
    },
    {
      id: 3,
      equipment_needs:
        'A stall with a banner (borrowed), 150 survey sheets, cards with instructions, a first-aid box for the shop.',
      facility_needs:
        "The bakery from 19 April 2027 for training evenings; before that a neighbour's kitchen.",
    },
    {
      id: 4,
      equipment_needs: 'Floor plan, tape and camera (there), protective gear for own work on site, keys.',
      facility_needs: 'The bakery from 1 March 2027, and a day in November 2026 to look at it.',
    },
    {
      id: 5,
      equipment_needs: 'Nothing beyond a telephone and a shared folder.',
      facility_needs: 'None of its own; Board meetings take place in a kitchen, later in the shop.',
    },
    {
      id: 6,
      equipment_needs:
        'Cargo bike or van for about ten trips (borrowed or hired by the hour), label printer and camera.',
      facility_needs: 'One room of the bakery that the works leave alone from March 2027, dry and lockable.',
    },
    {
      id: 7,
      equipment_needs: 'Laptop, router and scanner of the shop (bought), hosted software at 45 EUR a month.',
      facility_needs: 'A place at the counter with power and network by 23 April 2027.',
    },
    {
      id: 8,
      equipment_needs:
        'Counter with laptop and scanner, instruction cards, a list of the duty telephone, a first-aid box.',
      facility_needs:
        'Sales room with counter, seats for waiting and a step-free entrance, Wednesday and Saturday.',
    },
  ],
};

export const TEAM_REVIEW = {
  omissions: [
    {
      issue: 'Nobody stands in for Treasurer and Repair and Safety Lead',
      explanation:
        'Both roles are one person each, and both stop the shop: without a payment no works, without a test no lending. A flu in April 2027 would take the five days of reserve.',
      recommendation:
        'The Membership and Data Lead learns the payments, one Collection Lead learns the tests, both before 1 March 2027.',
    },
    {
      issue: 'Nobody looks after partners who repair',
      explanation: 'The case against the plan names repairers as losers. No role speaks to them.',
      recommendation:
        'The Repair and Safety Lead visits three of them with the list of things before 31 March 2027.',
    },
    {
      issue: 'No Auditors yet',
      explanation: 'Two people outside the nine have to check books that begin in March 2027.',
      recommendation:
        'The Chairperson asks among the people who come to the founding meeting, and names two by 31 May 2027 at the latest.',
    },
  ],
  potential_improvements: [
    {
      issue: 'Premises Lead carries six hours alone',
      explanation:
        'From November 2026 to April 2027 inspection, authority, landlord and trades meet in one person.',
      recommendation:
        'The Chairperson takes over landlord and lease; the Premises Lead keeps authority and trades.',
    },
    {
      issue: 'Hosts are needed longer than they promise',
      explanation: 'A promise of two months ends in July 2027, in the middle of the season.',
      recommendation:
        'The Shift and Community Lead asks again on 30 June 2027 and trains a second group of six in September.',
    },
  ],
};
