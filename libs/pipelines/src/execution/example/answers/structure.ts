export const GOAL = {
  project_title: 'A library of things in Leipzig-Lindenau',
  final_deliverable: 'A lending shop in the former bakery with 300 members whose fees carry its costs',
};

interface Subtask {
  title: string;
  role: string;
  /** What it waits for, by number, with the reason. */
  after?: Readonly<Record<string, string>>;
  days: [min: number, realistic: number, max: number];
  delay: string;
  against: string;
}

interface Phase {
  title: string;
  days: [min: number, realistic: number, max: number];
  delay: string;
  against: string;
  subtasks: readonly Subtask[];
}

/** Days are working days of a five-day week; the first of them is 3 November 2026, the day after the request. */
const PHASES: readonly Phase[] = [
  {
    title: 'Association and grant',
    days: [50, 69, 100],
    delay: 'The register takes ten weeks instead of seven over the turn of the year.',
    against: 'The Chairperson files within a week of the founding meeting and asks after four weeks.',
    subtasks: [
      {
        title: 'Agree on statutes, fees and Board',
        role: 'Chairperson',
        days: [6, 9, 15],
        delay: 'The Finanzamt answers the draft only after the founding meeting, which costs a week.',
        against: 'The Chairperson writes a clause that lets the Board make demanded changes.',
      },
      {
        title: 'Found the association and elect the Board',
        role: 'Chairperson',
        after: { '1.1': 'hands over the statutes that are adopted' },
        days: [8, 10, 20],
        delay: 'Fewer than seven sign on 27 November 2026, and the meeting is repeated two weeks later.',
        against: 'The Chairperson invites fifteen people and collects promises to sign by 20 November.',
      },
      {
        title: 'Register the association and open the account',
        role: 'Chairperson',
        after: { '1.2': 'hands over minutes and signatures for the application' },
        days: [25, 50, 75],
        delay: 'The court objects to a clause in January 2027, three weeks.',
        against: 'The notary looks over statutes and minutes before they are filed by 4 December 2026.',
      },
      {
        title: 'Obtain charitable status from the Finanzamt',
        role: 'Treasurer',
        after: { '1.2': 'hands over the adopted statutes' },
        days: [25, 45, 80],
        delay: 'The Finanzamt asks how lending serves the purpose, four weeks.',
        against: 'The Treasurer adds a page on environment and neighbourhood to the application.',
      },
      {
        title: 'Settle grant conditions and payment with the city',
        role: 'Treasurer',
        days: [10, 24, 45],
        delay: 'The office answers by telephone only, and the letter comes in January 2027.',
        against:
          'The Treasurer sends four numbered questions by 6 November 2026 and confirms every call in writing.',
      },
    ],
  },
  {
    title: 'Demand, rules and cover',
    days: [60, 79, 110],
    delay: 'No insurer covers lent tools at the first enquiry, four weeks.',
    against: 'The Repair and Safety Lead asks a broker as soon as the list is there.',
    subtasks: [
      {
        title: 'Survey 150 households on things and price',
        role: 'Shift and Community Lead',
        days: [12, 19, 30],
        delay: 'Rain keeps people from the market in November, one week.',
        against: 'The Shift and Community Lead asks 100 at doors in pairs of two.',
      },
      {
        title: 'Set the list of 250 things',
        role: 'Collection Lead',
        after: { '2.1': 'ranks what people would borrow' },
        days: [5, 10, 15],
        delay: 'The two leads disagree about second copies, three days.',
        against: 'The Collection Lead decides by wishes per thing, counted in the survey.',
      },
      {
        title: 'Arrange insurance that covers lending',
        role: 'Repair and Safety Lead',
        after: { '2.4': 'shows the insurer terms and refusals' },
        days: [15, 30, 55],
        delay: 'Insurers ask for test records that are not there yet, two weeks.',
        against: 'The Repair and Safety Lead sends the planned test intervals with the enquiry.',
      },
      {
        title: 'Write terms of use and refusals',
        role: 'Repair and Safety Lead',
        after: { '2.2': 'says which things the terms are for' },
        days: [10, 20, 30],
        delay: 'The turn of the year takes eight working days.',
        against: 'The Repair and Safety Lead finishes the list of refusals before 18 December 2026.',
      },
      {
        title: 'Set up lending software and member data',
        role: 'Membership and Data Lead',
        after: { '2.2': 'gives the groups of the catalogue' },
        days: [15, 30, 45],
        delay: 'The contract on data processing takes two weeks to come back.',
        against: 'The Membership and Data Lead asks for it before the trial month begins.',
      },
    ],
  },
  {
    title: 'Bakery',
    days: [110, 129, 190],
    delay: 'The building authority asks for a full application, about three months.',
    against: 'The Premises Lead has a planner ready who can file by 15 January 2027.',
    subtasks: [
      {
        title: 'Inspect the bakery with electrician and planner',
        role: 'Premises Lead',
        days: [8, 14, 20],
        delay: 'The electrician has no free day in November, one week.',
        against: 'The Premises Lead asks three firms on the first day and pays for the visit.',
      },
      {
        title: 'Clear the change of use with the authority',
        role: 'Premises Lead',
        after: { '3.1': 'gives plan, measures and state of the rooms' },
        days: [20, 55, 120],
        delay: 'A full procedure instead of a letter, 65 days more.',
        against: 'The Premises Lead sends plan and description by 4 December 2026 and asks after four weeks.',
      },
      {
        title: 'Negotiate the lease with a right to leave',
        role: 'Chairperson',
        after: { '3.1': 'shows who has to pay for the electrics' },
        days: [10, 20, 35],
        delay: 'The landlord wants a fixed term of five years, two weeks of talks.',
        against: 'The Chairperson offers three years and renewed electrics from the start.',
      },
      {
        title: 'Sign the lease and take over the bakery',
        role: 'Chairperson',
        after: {
          '1.3': 'lets the association sign instead of persons',
          '3.2': 'makes sure that the use is permitted',
          '3.3': 'hands over the agreed text',
          '1.5': 'says who may be tenant under the grant',
        },
        days: [10, 15, 25],
        delay: 'The vote of the members misses its notice period, one week.',
        against: 'The Chairperson sends the invitation by 12 February 2027.',
      },
      {
        title: 'Gather and choose quotes for the fit-out',
        role: 'Premises Lead',
        after: { '3.1': 'says what has to be done', '1.5': 'says how many quotes the city wants' },
        days: [20, 30, 45],
        delay: 'Firms do not answer around Christmas, two weeks.',
        against: 'The Premises Lead sends the enquiries by 9 December 2026 to five firms for three quotes.',
      },
      {
        title: 'Renew electrics, light, floor and entrance',
        role: 'Premises Lead',
        after: { '3.4': 'opens the bakery', '3.5': 'names the firms that hold March' },
        days: [28, 35, 50],
        delay: 'Behind the tiles the cables are worse than seen, two weeks.',
        against: 'The Premises Lead has two places opened on the day of the inspection.',
      },
      {
        title: 'Build shelves, counter and workbench',
        role: 'Premises Lead',
        after: { '3.6': 'leaves floor and sockets finished' },
        days: [6, 10, 15],
        delay: 'Shelves are delivered a week late.',
        against: 'The Premises Lead orders them on 15 March 2027 with delivery on 19 April.',
      },
    ],
  },
  {
    title: 'Collection',
    days: [40, 45, 65],
    delay: 'Tests take twice as long because donated things fail, two weeks.',
    against: 'The Repair and Safety Lead looks at donations at the door and refuses doubtful cables.',
    subtasks: [
      {
        title: 'Buy 150 things off the list',
        role: 'Collection Lead',
        after: {
          '2.2': 'is the shopping list',
          '3.4': 'gives a dry place to store',
          '1.5': 'says from which day may be ordered',
        },
        days: [15, 25, 35],
        delay: 'Tents are sold out before Easter, two weeks.',
        against: 'The Collection Lead orders camping gear first, on 1 March 2027.',
      },
      {
        title: 'Take 100 donations off the list',
        role: 'Collection Lead',
        after: { '2.2': 'says what is wanted', '3.4': 'gives a place to receive' },
        days: [20, 30, 40],
        delay: 'Wrong things fill the days of acceptance, one week.',
        against: 'The Collection Lead takes only what was announced with a photograph.',
      },
      {
        title: 'Test every appliance and check every thing',
        role: 'Repair and Safety Lead',
        after: { '4.1': 'delivers what is to be tested', '4.2': 'delivers what is to be tested' },
        days: [10, 15, 25],
        delay: 'The electrician is ill in the second half of April, one week.',
        against: 'The Repair and Safety Lead agrees on a stand-in and learns the device in March.',
      },
      {
        title: 'Photograph, label and catalogue the things',
        role: 'Membership and Data Lead',
        after: { '2.5': 'is the catalogue', '4.1': 'delivers the things', '4.2': 'delivers the things' },
        days: [8, 15, 20],
        delay: 'Labels do not stick to dusty tools, two days.',
        against: 'The Membership and Data Lead tries three kinds of labels before.',
      },
    ],
  },
  {
    title: 'Members, hosts and opening',
    days: [65, 75, 90],
    delay: 'Only 40 have signed by the end of April 2027, and the opening comes without fees.',
    against: 'The Shift and Community Lead counts every Saturday and adds a stall when 10 a week are missed.',
    subtasks: [
      {
        title: 'Sign up 60 members before the opening',
        role: 'Shift and Community Lead',
        after: { '1.3': 'lets people join', '2.4': 'is what they sign' },
        days: [40, 60, 65],
        delay: 'People wait until they see the shop, three weeks.',
        against:
          'The Shift and Community Lead promises the first debit for 1 June 2027 only, and nothing if the shop does not open.',
      },
      {
        title: 'Recruit and train twelve hosts',
        role: 'Shift and Community Lead',
        after: { '2.4': 'is what hosts explain', '3.4': 'gives a room to train in' },
        days: [25, 40, 50],
        delay: 'Ten promises are not there by the end of March, two weeks.',
        against: 'The Shift and Community Lead asks on every form, for two months only.',
      },
      {
        title: 'Run two weeks of trial lending',
        role: 'Shift and Community Lead',
        after: {
          '2.3': 'covers the first loans',
          '3.7': 'is the shop',
          '4.3': 'releases the things',
          '4.4': 'lets them be found',
          '5.2': 'staffs the shifts',
        },
        days: [5, 10, 10],
        delay: 'A public holiday takes Thursday 6 May, one day.',
        against: 'The Shift and Community Lead puts the trial on Wednesdays and Saturdays.',
      },
      {
        title: 'Open the shop on 22 May 2027',
        role: 'Chairperson',
        after: { '5.1': 'brings the members', '5.3': 'shows what has to be mended before' },
        days: [3, 5, 10],
        delay: 'Something found in the trial moves the opening to 29 May.',
        against: 'The Chairperson keeps both Saturdays free and announces the day after the trial.',
      },
    ],
  },
  {
    title: 'First year and proof',
    days: [400, 420, 425],
    delay: 'The count of members falls behind in winter, and the proof with it, three months.',
    against:
      'The Shift and Community Lead starts a campaign when the count is 30 below the line for two months.',
    subtasks: [
      {
        title: 'Run, mend and re-test through the first year',
        role: 'Repair and Safety Lead',
        after: { '5.4': 'opens the shop' },
        days: [260, 268, 275],
        delay: 'Hosts leave in July 2027, and a shift falls away for two months.',
        against: 'The Shift and Community Lead trains six more in September 2027.',
      },
      {
        title: 'Spend and account for the grant',
        role: 'Treasurer',
        after: { '5.4': 'shows what is missing on the shelves' },
        days: [150, 180, 195],
        delay: 'A late invoice misses 31 December 2027.',
        against: 'The Treasurer allows no order after 31 October and no invoice after 30 November 2027.',
      },
      {
        title: 'Grow from 60 to 300 members',
        role: 'Shift and Community Lead',
        after: { '5.4': 'gives people a reason to join' },
        days: [220, 268, 400],
        delay: 'Winter brings 30 instead of 60 new members, three months.',
        against: 'The Shift and Community Lead plans a campaign for sewing and parties in November 2027.',
      },
      {
        title: 'Prepare the vote on staying in the lease',
        role: 'Treasurer',
        after: { '6.2': 'shows how much money is left' },
        days: [80, 88, 88],
        delay: 'Renewals are not counted in time, two weeks.',
        against: 'The Treasurer draws both courses in March 2028 and fills in the count of 30 April.',
      },
      {
        title: 'Prove that fees carry the costs',
        role: 'Treasurer',
        after: { '6.3': 'brings the fees of 300 members', '6.4': 'says that the shop goes on' },
        days: [140, 152, 152],
        delay: 'A quarter of the members leaves in June 2028, and the proof fails.',
        against: 'The Membership and Data Lead writes to every member in April 2028.',
      },
    ],
  },
];

export const LEVEL_2 = {
  major_phase_details: PHASES.map(({ title, subtasks }) => ({
    major_phase_title: title,
    subtasks: subtasks.map((one) => ({ subtask_title: one.title, responsible_role: one.role })),
  })),
};

export const ORDER = {
  waiting: PHASES.flatMap(({ subtasks }, i) =>
    subtasks.flatMap(({ after }, k) =>
      after
        ? [
            {
              task: `${i + 1}.${k + 1}`,
              waits_for: Object.entries(after).map(([task, because]) => ({ task, because })),
            },
          ]
        : [],
    ),
  ),
};

const estimate = (task: string, { days, delay, against }: Omit<Subtask, 'title' | 'role'>) => ({
  task,
  delay_risks: delay,
  mitigation_strategy: against,
  days_min: days[0],
  days_realistic: days[1],
  days_max: days[2],
});

const ESTIMATES = PHASES.flatMap((phase, i) => [
  estimate(`${i + 1}`, phase),
  ...phase.subtasks.map((subtask, k) => estimate(`${i + 1}.${k + 1}`, subtask)),
]);

const CHUNK = 3;
/** Three of the numbered things to an answer, as they are asked for. */
export const DURATIONS = Array.from({ length: Math.ceil(ESTIMATES.length / CHUNK) }, (_, i) => {
  const chunk = ESTIMATES.slice(i * CHUNK, (i + 1) * CHUNK);
  return { item: chunk.map(({ task }) => task).join(', '), answer: { task_details: chunk } };
});
