import { OUTLINES_TO_CREATE, OUTLINES_TO_FIND } from './document-outlines.js';

const RANK = ['Critical', 'High', 'Medium', 'Low'] as const;
type Impact = (typeof RANK)[number];

interface Listed {
  document_name: string;
  impact: Impact;
  why: string;
}

const toCreate = (
  document_name: string,
  responsible_role_type: string,
  approval_authorities: string | null,
  description: string,
  steps_to_create: string[],
  impact: Impact,
  why: string,
  document_template_primary: string | null = null,
) => ({
  document_name,
  description,
  responsible_role_type,
  document_template_primary,
  document_template_secondary: null,
  steps_to_create,
  approval_authorities,
  impact,
  why,
});

const toFind = (
  document_name: string,
  responsible_role_type: string,
  recency_requirement: string | null,
  access_difficulty: string,
  description: string,
  steps_to_find: string[],
  impact: Impact,
  why: string,
) => ({
  document_name,
  description,
  recency_requirement,
  responsible_role_type,
  steps_to_find,
  access_difficulty,
  impact,
  why,
});

const CREATE = [
  toCreate(
    'Statutes of the association',
    'Chairperson',
    'General Meeting; Amtsgericht Leipzig; Finanzamt',
    'Founds the association, its purpose, fees, Board and Auditors. Register, account and lease wait for it.',
    [
      'Take the model statutes for charitable purposes from the annex to § 60 AO',
      'Add purpose, fees, Board of three and two Auditors',
      'Name who gets the things when the association ends',
      'Send the draft to the Finanzamt by 6 November 2026',
      'Have it adopted and signed by at least seven on 27 November 2026',
    ],
    'Critical',
    'Nothing can be registered, signed or opened without it.',
    'Model statutes in annex 1 to § 60 AO',
  ),
  toCreate(
    'Budget of 38,000 EUR with a cash plan by week',
    'Treasurer',
    'General Meeting',
    'Fixes 14 budget lines and shows on which day which money is needed under each rule of payment. Orders wait for it.',
    [
      'Enter the lines of grant and own money',
      'Lay invoices out by week from March to July 2027',
      'Calculate the lowest balance for three rules of payment',
      'Have the General Meeting adopt it by 26 February 2027',
    ],
    'Critical',
    'Shows whether the works can be paid at all without a loan.',
  ),
  toCreate(
    'Survey of 150 households',
    'Shift and Community Lead',
    null,
    'Says what people would borrow and pay. Price, list and lease wait for it.',
    [
      'Write one page with five questions',
      'Ask 100 at doors and 50 at the market',
      'Count by street, price and thing',
      'Bring the result to the founding meeting',
    ],
    'Critical',
    'Below 40 of 150 no lease is signed.',
  ),
  toCreate(
    'Question to the building authority with floor plan',
    'Premises Lead',
    'Building authority of the City of Leipzig',
    'Describes the use so that the authority can say whether it is a change of use. The lease waits for the answer.',
    [
      'Measure the rooms and draw them',
      'Describe hours, visitors, storage and tests',
      'Send it by 4 December 2026',
      'Ask after four weeks',
      'File the answer with the lease',
    ],
    'Critical',
    'Rent for a room that may not be used is the gravest risk.',
  ),
  toCreate(
    'Lease proposal with a right to leave',
    'Chairperson',
    'Landlord; General Meeting',
    'Sets term, right to leave on 31 August 2028, who pays for the electrics and what happens to the fit-out.',
    [
      'List five points beside the rent',
      'Talk to the landlord by 18 December 2026',
      "Have an association adviser or tenants' lawyer read it",
      'Vote and sign by 26 February 2027',
    ],
    'High',
    'The first phase can begin without it, but the largest promise hangs on it.',
  ),
  toCreate(
    'List of 250 things with second copies',
    'Collection Lead',
    'Board',
    'Says what is bought, how often and what is wanted as a donation.',
    [
      'Rank the wishes of the survey',
      'Mark the 15 things bought twice',
      'Price the first 40',
      'Publish the 100 wanted as donations',
    ],
    'High',
    '8,500 EUR of the grant are spent by it.',
  ),
  toCreate(
    'Terms of use and list of what is never lent',
    'Repair and Safety Lead',
    'Board; insurer',
    'Settles loan period, care, damage and refusals in two pages. Insurance and membership forms wait for it.',
    [
      'Write the list of refusals',
      'Write the terms in plain words',
      'Send both to two insurers',
      'Correct and print',
    ],
    'High',
    'Insurance and the counter rest on it.',
  ),
  toCreate(
    'Quotes and choice for the fit-out',
    'Premises Lead',
    'Board',
    'Compares three quotes for each trade above 500 EUR and says why one was chosen.',
    [
      'Describe electrics, floor and entrance on a page each',
      'Ask three firms for each by 18 December 2026',
      'Compare price, dates and warranty',
      'Have the Board choose by 15 January 2027',
    ],
    'High',
    'The works start on 1 March 2027 only if firms hold that date from January.',
  ),
  toCreate(
    'Test register of appliances',
    'Repair and Safety Lead',
    'Qualified electrician',
    'Shows for each of about 110 appliances the last and the next test.',
    ['Number the appliances', 'Test and enter values', 'Label with the month of the next test'],
    'Medium',
    'Needed from April 2027, not in the first phase.',
  ),
  toCreate(
    'Training cards for hosts',
    'Shift and Community Lead',
    null,
    'One card for each kind of tool and one for the shift. Training waits for it.',
    ['Collect the words from the leads', 'Print 25 cards', 'Try them in the trial'],
    'Medium',
    'Helps the trial in May 2027.',
  ),
];

const CREATE_PART_2 = [
  toCreate(
    'Privacy notice and record of processing',
    'Membership and Data Lead',
    null,
    'Says which data of members are kept, why and for how long. The first form waits for it.',
    [
      'List the data of form and software',
      'Set periods for loan histories',
      'Sign the contract on data processing with the software firm',
    ],
    'Medium',
    'Needed before the first form on 8 February 2027, but quickly written.',
  ),
  toCreate(
    'Opening day plan for 22 May 2027',
    'Shift and Community Lead',
    null,
    'Who does what from 9 to 18, and what happens in rain.',
    ['Fix shifts and stalls', 'Invite residents and partners', 'Borrow tables'],
    'Low',
    'Can wait until April 2027.',
  ),
  toCreate(
    'Accounts of the grant',
    'Treasurer',
    'Auditors; office of the city',
    "Shows invoices, payments and results of 24,000 EUR. The city's consent waits for it.",
    [
      'Keep invoices by line from the first day',
      'Add photographs and counts',
      'Let the Auditors check',
      'Send it by 28 January 2028',
    ],
    'Medium',
    'Prepared by filing from the first day; written in January 2028.',
  ),
  toCreate(
    'Paper for the vote on staying',
    'Treasurer',
    'General Meeting',
    'Two courses in figures for the members: stay or leave on 31 August 2028. The notice to the landlord waits for it.',
    [
      'Count members on 30 April 2028',
      'Calculate both courses to December 2028',
      'Send it with the invitation for 13 May 2028',
    ],
    'Low',
    'Due in spring 2028.',
  ),
];

const FIND = [
  toFind(
    'Grant notice of the city fund with its conditions',
    'Treasurer',
    'the notice for this project',
    'Medium: the notice should be with us, the general conditions are with the city',
    'Recipient, eligible costs, payment, binding period and accounts. All orders rest on it.',
    [
      'Look through the papers of the application',
      'Ask the office that runs the fund for the general conditions',
      'File both in the shared folder',
    ],
    'Critical',
    'No order is safe without it.',
  ),
  toFind(
    'Building file of the former bakery',
    'Premises Lead',
    'all permits in force',
    'Medium: the owner has to agree to let us see it',
    'The use that is permitted today and the plans of the rooms.',
    [
      'Ask the landlord for consent',
      'Apply to see the file at the building archive of the city',
      'Copy plans and last permit',
    ],
    'Critical',
    'Whether there is a change of use is read off it.',
  ),
  toFind(
    'Sächsische Bauordnung on changes of use',
    'Premises Lead',
    'version in force',
    'Easy: published by the state',
    'Which changes need a permit and which do not; used for the question to the authority.',
    ["Open the state's collection of laws", 'Read the parts on permits and on use without a procedure'],
    'High',
    'The question to the authority is put in its terms.',
  ),
  toFind(
    'Service charge statements of the bakery for two years',
    'Premises Lead',
    'the last two years',
    'Medium: the landlord has to hand them over',
    'Heating and other costs a month; they decide break-even.',
    ['Ask the landlord before the talk about the lease', 'Divide by months and square metres'],
    'High',
    '100 EUR a month more need 23 members more.',
  ),
  toFind(
    'Conditions of two insurers for lent tools',
    'Repair and Safety Lead',
    'offers not older than three months',
    'Hard: few insurers know lending shops',
    'Exclusions, duties and price; they decide the list of things.',
    ['Ask a broker for associations', 'Ask the insurer of another lending shop', 'Compare exclusions'],
    'High',
    'Terms of use and list follow the exclusions.',
  ),
  toFind(
    'Prices of the 40 most wanted things',
    'Collection Lead',
    'not older than two months',
    'Easy: shops and online offers',
    'What the average of about 57 EUR a thing buys.',
    ['Take three offers a thing', 'Note warranty and spare parts'],
    'Medium',
    'Needed in December 2026 for the list.',
  ),
];

const FIND_PART_2 = [
  toFind(
    'Renewals and loans of three lending shops',
    'Shift and Community Lead',
    'last full year',
    'Medium: depends on the goodwill of the shops',
    'How many members renew and what is lent most.',
    ['Choose three shops', 'Call and ask five questions', 'Write down what they would do differently'],
    'Medium',
    'Improves the line of members, but does not block anything.',
  ),
  toFind(
    'Test intervals for lent electrical things',
    'Repair and Safety Lead',
    'DGUV Vorschrift 3 and its explanations in force',
    'Easy: published by the DGUV',
    'How often which appliance is tested and by whom.',
    ['Read the rule and its notes on intervals', 'Agree on intervals with the electrician and the insurer'],
    'Medium',
    'Needed before the tests in April 2027.',
  ),
];

const plain = <D extends Listed>(documents: readonly D[]) =>
  documents.map(({ impact: _impact, why: _why, ...document }) => document);

export const IDENTIFIED = {
  documents_to_create: plain(CREATE),
  documents_to_find: plain(FIND),
  documents_to_create_part2: plain(CREATE_PART_2),
  documents_to_find_part2: plain(FIND_PART_2),
};

const rated = (documents: readonly Listed[], summary: string) => ({
  document_list: documents.map(({ impact, why }, id) => ({ id, rationale: why, impact_rating: impact })),
  summary,
});

export const RATED_TO_CREATE = rated(
  [...CREATE, ...CREATE_PART_2],
  'Statutes, survey and the question to the authority are written at once, the budget with its cash plan as soon as the city has answered. Lease proposal, list, terms and quotes follow by January 2027. Everything for counter and accounts can wait until spring.',
);
export const RATED_TO_FIND = rated(
  [...FIND, ...FIND_PART_2],
  'The grant notice and the building file come first, since both can stop the plan. Statements and conditions of insurers are asked for in November 2026 because others have to hand them over. Prices and intervals can wait for the list.',
);

/** One outline for each document that its rating keeps, in the order in which it is kept. */
function outlined<O>(documents: readonly Listed[], outlines: Readonly<Record<string, O>>) {
  return RANK.slice(0, 2)
    .flatMap((impact) => documents.filter((document) => document.impact === impact))
    .map(({ document_name }, place) => {
      const answer = outlines[document_name];
      if (!answer) throw new Error(`the worked example has no outline of ${document_name}`);
      return { item: `document-${place + 1}`, answer };
    });
}

export const outlinesToCreate = () => outlined([...CREATE, ...CREATE_PART_2], OUTLINES_TO_CREATE);
export const outlinesToFind = () => outlined([...FIND, ...FIND_PART_2], OUTLINES_TO_FIND);
