const piece = (name: string, description: string, ...resources_needed: string[]) => ({
  name,
  description,
  resources_needed,
});
type Piece = ReturnType<typeof piece>;

/** What each subtask is made of, by its number. */
const PIECES: Readonly<Record<string, readonly Piece[]>> = {
  '1.1': [
    piece(
      'Draft the statutes from the model',
      'Purpose, fees with two prices, Board of three, two Auditors, and who gets the things at the end, on five pages.',
      'Chairperson',
      'model statutes of the AO',
    ),
    piece(
      'Send the draft to the Finanzamt',
      'The draft goes out by 6 November 2026 with a page on how lending serves the purpose.',
      'Treasurer',
      'letter',
    ),
    piece(
      'Talk the draft through with all nine',
      'One evening; open points are settled and the invitation for 27 November goes out.',
      'nine neighbours',
      'a kitchen table',
    ),
  ],
  '1.2': [
    piece(
      'Invite fifteen people to the founding meeting',
      'Names and promises to sign are there by 20 November 2026.',
      'Chairperson',
      'invitation',
    ),
    piece(
      'Hold the founding meeting on 27 November',
      'Statutes adopted and signed by at least seven, Board elected, minutes written the same evening.',
      'nine neighbours',
      'room for twenty',
    ),
    piece(
      'Look for two Auditors outside the nine',
      'Two people are asked at the meeting; elected then or by 31 May 2027.',
      'Chairperson',
    ),
  ],
  '1.3': [
    piece(
      'Have the application certified',
      'The Board signs before a notary; statutes and minutes are looked over there.',
      'Board',
      'notary, part of 280 EUR',
    ),
    piece(
      'File it at the Amtsgericht Leipzig',
      'Filed by 4 December 2026; a question after four weeks; objections answered within three days.',
      'Chairperson',
    ),
    piece(
      'Open the account with two signatures',
      'Account on the name of the registered association by 19 February 2027; the second Board member can see it.',
      'Treasurer',
      'register extract',
    ),
  ],
  '1.4': [
    piece(
      'Apply for the notice under § 60a AO',
      'Statutes, minutes and the page on the purpose are sent by 4 December 2026.',
      'Treasurer',
    ),
    piece(
      'Answer questions of the Finanzamt',
      'Each question is answered within a week; changes go through the Board.',
      'Treasurer',
      'Chairperson',
    ),
    piece(
      'Ask how fees and lending are taxed',
      'A written answer on fees and group memberships is in the folder by 29 January 2027.',
      'Treasurer',
      'association adviser, one hour',
    ),
  ],
  '1.5': [
    piece(
      'Read who the notice names',
      'Recipient, sums and dates are on one sheet by 6 November 2026.',
      'Treasurer',
      'Chairperson',
      'grant notice',
    ),
    piece(
      'Ask the city four questions',
      'Recipient, eligible costs, payment, earliest order; sent by 6 November, answered by 4 December 2026.',
      'Treasurer',
      'letter',
    ),
    piece(
      'Draw the cash plan by week',
      'Lowest balance from March to July 2027 under three rules of payment.',
      'Treasurer',
      'spreadsheet',
    ),
    piece(
      'Set up the folder by budget line',
      'Seven lines of the grant, each with quote, invoice, payment and photograph.',
      'Treasurer',
      'scanner',
    ),
  ],
  '2.1': [
    piece(
      'Write a survey of one page',
      'Five questions with prices; tried on five neighbours.',
      'Shift and Community Lead',
      'printer',
    ),
    piece(
      'Ask 100 households at their doors',
      'In pairs, in eight streets, in two weeks.',
      'four neighbours',
      'survey sheets',
    ),
    piece(
      'Ask 50 people at the market',
      'Two Saturdays with a borrowed stall; addresses on separate slips.',
      'Shift and Community Lead',
      'stall',
    ),
    piece(
      'Count and bring the result',
      'Shares for 60, 30 and nothing, ranked wishes and hours are shown on 27 November 2026.',
      'Shift and Community Lead',
      'spreadsheet',
    ),
  ],
  '2.2': [
    piece(
      'Rank the wishes',
      'One list by number of wishes and season; the first 15 are marked for two or three copies.',
      'Collection Lead',
      'survey result',
    ),
    piece(
      'Price the first forty',
      'Three offers a thing; the average shows whether 57 EUR is enough.',
      'Collection Lead',
    ),
    piece(
      'Publish the list of 100 wanted donations',
      'One page with what is taken, what is not and on which days.',
      'Collection Lead',
      'Shift and Community Lead',
    ),
  ],
  '2.3': [
    piece(
      'Ask two insurers and a broker',
      'List, terms, refusals and test intervals go out by 15 January 2027.',
      'Repair and Safety Lead',
    ),
    piece(
      'Walk three accidents through the offers',
      'Cable, blade and ladder: who pays is written beside each offer.',
      'Repair and Safety Lead',
      'Treasurer',
    ),
    piece(
      'Get lending confirmed in writing',
      'A sentence that names lending of tested tools, by 19 February 2027.',
      'Repair and Safety Lead',
      '900 EUR a year',
    ),
  ],
  '2.4': [
    piece(
      'Write the list of what is never lent',
      'Chainsaws, gas appliances, climbing gear, child seats and what follows from the list of 250.',
      'Repair and Safety Lead',
    ),
    piece(
      'Write two pages of terms',
      'One week, no fee for a loan, care, wear, at most 50 EUR for carelessness, age for blades.',
      'Repair and Safety Lead',
      'Membership and Data Lead',
    ),
    piece(
      'Try the terms on five people',
      'What they do not understand is written anew.',
      'Shift and Community Lead',
      'five neighbours',
    ),
  ],
  '2.5': [
    piece(
      'Compare three hosted systems',
      'Reservations, reminders, test dates, export of data and price are in one table; at most 45 EUR a month.',
      'Membership and Data Lead',
    ),
    piece(
      'Sign the contract on data processing',
      'Contract, privacy notice and record of processing are in the folder.',
      'Membership and Data Lead',
      'Chairperson',
    ),
    piece(
      'Set up groups, fees and debits',
      'Four groups, two prices, debits in June and December; tried with ten loans.',
      'Membership and Data Lead',
      'laptop',
    ),
    piece(
      'Write the paper form for a day without network',
      'Twenty loans can be written down and entered later.',
      'Membership and Data Lead',
    ),
  ],
  '3.1': [
    piece(
      'Walk through with an electrician',
      'Distribution board, circuits and two opened places; a written report with three prices.',
      'Premises Lead',
      'electrician, half a day',
    ),
    piece(
      'Measure rooms, doors and step',
      'Floor plan to scale with exits and a turning circle of 150 cm.',
      'Premises Lead',
      'a neighbour',
    ),
    piece(
      'Ask the landlord for statements',
      'Service charges of two years and the last permit are asked for in writing.',
      'Chairperson',
    ),
  ],
  '3.2': [
    piece(
      'Look into the building file',
      'Use permitted today, last plans and conditions are copied.',
      'Premises Lead',
      'consent of the landlord',
    ),
    piece(
      'Ask the authority in writing',
      'Plan and description on two pages, sent by 4 December 2026.',
      'Premises Lead',
    ),
    piece(
      'File an application if one is needed',
      'A planner entitled to sign files by 15 January 2027; the start of the lease is moved.',
      'planner, up to 700 EUR',
      'fee, about 400 EUR',
    ),
    piece(
      'Put the answer into the lease',
      'The letter of the authority is an annex by 5 February 2027.',
      'Chairperson',
    ),
  ],
  '3.3': [
    piece(
      'List five points for the talk',
      'Term, right to leave, electrics, fit-out at the end, condition of the use.',
      'Chairperson',
      'Premises Lead',
    ),
    piece(
      'Talk to the landlord',
      'Two talks with the report of the electrician on the table, by 18 December 2026.',
      'Chairperson',
    ),
    piece(
      'Have the text read by an adviser',
      'Changes are marked and explained to the Board.',
      'Chairperson',
      'association adviser, one hour',
    ),
  ],
  '3.4': [
    piece(
      'Invite the members to the vote',
      'Invitation with the text of the lease goes out by 12 February 2027.',
      'Chairperson',
    ),
    piece(
      'Vote on the lease and sign it',
      'Three papers on the table: city, authority, register; signed by 26 February 2027.',
      'General Meeting',
      'Board',
    ),
    piece(
      'Pay the deposit and take the keys',
      '1,920 EUR paid, meters read, state of the rooms photographed on 1 March 2027.',
      'Treasurer',
      'Premises Lead',
      '1,920 EUR',
    ),
  ],
  '3.5': [
    piece(
      'Describe each trade on a page',
      'Electrics and light, floor and walls, entrance; measures and photographs.',
      'Premises Lead',
    ),
    piece(
      'Ask five firms for three quotes',
      'Enquiries go out by 9 December 2026 with dates in March 2027.',
      'Premises Lead',
    ),
    piece(
      'Compare and choose in the Board',
      'Price, dates, warranty and reasons are in the minutes of 12 January 2027; firms hold March.',
      'Board',
      'Premises Lead',
    ),
  ],
  '3.6': [
    piece(
      'Order the works and show residents the plan',
      'Orders on 1 March 2027; an evening with the residents of the house in the first week.',
      'Premises Lead',
      'Board',
    ),
    piece(
      'Renew circuits and light',
      'Electrician finishes by 24 March 2027 and signs the installation off.',
      'electrician, 3,200 EUR',
      'light, 900 EUR',
    ),
    piece(
      'Do walls and floor',
      'Four Saturdays of our own work with a floor layer for the sales room.',
      'nine neighbours and friends',
      '1,500 EUR',
    ),
    piece(
      'Make the entrance step-free',
      'Ramp and door that a wheelchair passes, tried out by somebody who uses one.',
      'metalworker, 1,400 EUR',
    ),
  ],
  '3.7': [
    piece(
      'Put up shelves for 250 things',
      'Heavy shelves fixed to the wall, loads written on them.',
      'Premises Lead',
      'four helpers',
      '1,800 EUR',
    ),
    piece(
      'Build counter and lockable cabinet',
      'Place for laptop, scanner and returns; originals locked away.',
      'Premises Lead',
      '1,000 EUR',
    ),
    piece(
      'Set up the workbench',
      'Bench, two circuits, test device and first-aid box in the back room.',
      'Repair and Safety Lead',
      '500 EUR',
    ),
  ],
  '4.1': [
    piece(
      'Order camping gear first',
      '35 things for 2,100 EUR ordered on 1 March 2027.',
      'Collection Lead',
      '2,100 EUR',
    ),
    piece(
      'Order tools, sewing and kitchen',
      '115 things for 6,400 EUR, the marked second copies among them.',
      'Collection Lead',
      '6,400 EUR',
    ),
    piece(
      'Receive and enter each delivery',
      'Number, invoice and budget line in the inventory on the day of arrival.',
      'Collection Lead',
      'Treasurer',
    ),
  ],
  '4.2': [
    piece(
      'Announce four days of acceptance',
      'Saturdays in March and April 2027, by announcement with photograph only.',
      'Collection Lead',
      'Shift and Community Lead',
    ),
    piece(
      'Check donations at the door',
      'Cable, guard, completeness; doubtful things go home again.',
      'Repair and Safety Lead',
      'two helpers',
    ),
    piece(
      'Clean and set aside',
      '100 things are clean, complete and in their group.',
      'Collection Lead',
      'cleaning supplies',
    ),
  ],
  '4.3': [
    piece(
      'Learn the test device with the electrician',
      'Half a day; who may test under whose responsibility is written down.',
      'Repair and Safety Lead',
      'electrician',
      'test device, 880 EUR',
    ),
    piece(
      'Test about 110 appliances',
      'Values in the register, label with the month of the next test, failed ones out.',
      'Repair and Safety Lead',
      'electrician, 720 EUR',
    ),
    piece(
      'Check the other 140 things',
      'Ladders, blades, tents and pots by a list for each kind.',
      'Collection Lead',
      'two helpers',
    ),
  ],
  '4.4': [
    piece(
      'Photograph and describe',
      'One photograph and three lines a thing, with what belongs to it.',
      'Membership and Data Lead',
      'two helpers',
    ),
    piece(
      'Label and put on the shelf',
      'A code on each thing and each case; scanner finds all 250.',
      'Membership and Data Lead',
      'label printer, 250 EUR',
    ),
    piece(
      'Release only what is tested',
      'The catalogue hides things without a valid test.',
      'Repair and Safety Lead',
    ),
  ],
  '5.1': [
    piece(
      'Write the membership form',
      'Two prices, hosting, consent and debit from 1 June 2027 on one page.',
      'Membership and Data Lead',
    ),
    piece(
      'Call those who left an address',
      '30 addresses of the survey get a visit or a call in February 2027.',
      'Shift and Community Lead',
    ),
    piece(
      'Win three partners as senders',
      'A repair café, a sports club and a school have forms by 30 April 2027.',
      'Shift and Community Lead',
      'Repair and Safety Lead',
    ),
    piece(
      'Count every Saturday',
      'Signed forms on a chart; an extra stall when ten a week are missed.',
      'Shift and Community Lead',
      'stall',
    ),
  ],
  '5.2': [
    piece(
      'Collect promises for two months',
      'Ten by 31 March, twelve by 9 April 2027, with days.',
      'Shift and Community Lead',
    ),
    piece(
      'Write cards for tools and shift',
      '25 cards with the short instruction; tried on two hosts.',
      'Shift and Community Lead',
      'Repair and Safety Lead',
    ),
    piece(
      'Train in two evenings',
      'Hand-out, return, refusal, first aid; each host has done ten loans.',
      'Shift and Community Lead',
      '430 EUR',
      'the bakery',
    ),
  ],
  '5.3': [
    piece(
      'Lend to the first members',
      'Wednesday 5 and 12 May, Saturday 8 May 2027; 40 loans.',
      'hosts',
      'Shift and Community Lead',
    ),
    piece(
      'Write down minutes and faults',
      'Hours per loan, queue and missing words on the cards.',
      'Membership and Data Lead',
    ),
    piece('Decide on shifts and day', 'Two shifts or one, 22 or 29 May; Board on 14 May 2027.', 'Board'),
  ],
  '5.4': [
    piece(
      'Mend what the trial showed',
      'List of at most ten points done by 20 May 2027.',
      'Premises Lead',
      'Repair and Safety Lead',
    ),
    piece(
      'Invite residents, partners and the city',
      'Invitations out on 17 May 2027 at the latest; city is thanked as its notice demands.',
      'Chairperson',
      'part of 700 EUR',
    ),
    piece(
      'Open the doors',
      'Saturday 22 May 2027 from 10 to 14, with forms, first loans and two people at the cash box.',
      'all nine',
      'hosts',
    ),
  ],
  '6.1': [
    piece(
      'Run Wednesday and Saturday',
      'About 100 shifts until 31 May 2028, rota full two weeks ahead.',
      'hosts',
      'Shift and Community Lead',
    ),
    piece(
      'Mend, clean and take out',
      'Faults repaired or handed to partners within two weeks; what nobody borrowed in six months goes.',
      'Repair and Safety Lead',
      '90 EUR a month',
    ),
    piece(
      'Train six more hosts in September',
      'Twenty names in the rota by 31 May 2028.',
      'Shift and Community Lead',
    ),
    piece(
      'Test again in April 2028',
      'Each appliance has a valid test, at shorter intervals where much is lent.',
      'Repair and Safety Lead',
      'electrician',
    ),
  ],
  '6.2': [
    piece(
      'Buy the second round in September',
      'What is left of the 1,200 EUR contingency buys second copies of what was always out.',
      'Collection Lead',
      'up to 1,200 EUR',
    ),
    piece(
      'Close orders and invoices',
      'Last order 31 October, last invoice 30 November, everything paid by 17 December 2027.',
      'Treasurer',
    ),
    piece(
      'Write the accounts of the grant',
      'Invoices by line, inventory, photographs and figures; checked by the Auditors.',
      'Treasurer',
      'Auditors',
    ),
    piece(
      'Send the accounts to the city',
      'Sent by 28 January 2028, or earlier if the notice says so.',
      'Chairperson',
    ),
  ],
  '6.3': [
    piece(
      'Win 60 members a quarter',
      '120 on 31 August, 180 on 30 November 2027, 240 on 29 February, 300 on 31 May 2028.',
      'Shift and Community Lead',
    ),
    piece(
      'Run a campaign for each season',
      'Camping in June, tools in September, sewing and parties in November, gardens in March.',
      'Shift and Community Lead',
      '20 EUR a month',
    ),
    piece(
      'Write to each member in April 2028',
      'What they borrowed and what it would have cost to buy; reasons of those who leave are counted.',
      'Membership and Data Lead',
    ),
  ],
  '6.4': [
    piece(
      'Draw two courses to December 2028',
      'Stay or leave on 31 August 2028, with members at 180, 240 and 300.',
      'Treasurer',
    ),
    piece(
      'Count members on 30 April 2028',
      'Paying members, debits that failed taken out; checked by an Auditor.',
      'Membership and Data Lead',
      'Auditors',
    ),
    piece(
      'Vote on 13 May 2028',
      'Decision in the minutes; a notice, if any, is with the landlord by 31 May.',
      'General Meeting',
    ),
  ],
  '6.5': [
    piece(
      'Count renewals of June 2028',
      'Share of the first 100 that paid again; 25 new members a quarter make up for those who left.',
      'Membership and Data Lead',
    ),
    piece(
      'Compare fees and costs month by month',
      'Statements from June to December 2028 on one sheet on the door.',
      'Treasurer',
    ),
    piece(
      'Decide on the fee for the next year',
      'If October to December 2028 do not carry themselves, the members vote on fee or hours in December.',
      'General Meeting',
    ),
  ],
};

export const SPLIT = Object.entries(PIECES).map(([item, subtasks]) => ({ item, answer: { subtasks } }));
