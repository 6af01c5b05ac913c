type Point = readonly [headline: string, detail: string];

const answer = (...points: readonly [Point, Point, Point]) => ({
  points: points.map(([headline, detail]) => ({ headline, detail })),
});

/** What the sixteen set questions find, by the key of the question. */
const FINDINGS: Readonly<Record<string, ReturnType<typeof answer>>> = {
  weak_points: answer(
    [
      'Goal and break-even are nearly the same number',
      'The goal is 300 members, the costs need 295. At 280 members 720 EUR a year are missing. The Treasurer should look for 100 EUR a month of costs that can go before the lease is signed, which lowers break-even to 271.',
    ],
    [
      'Everything rests on letters that have not come',
      'City, building authority and register have to answer by 5 February 2027, and each can take a month longer. The Chairperson needs one list of the three with the day of the next question on it.',
    ],
    [
      'Stock is planned in things, not in loans',
      'The manager of a lending shop expects demand for few things on few Saturdays. The Collection Lead should plan 15 of the 150 as second copies and keep the rest of the contingency for September 2027.',
    ],
  ),
  promise_and_work: answer(
    [
      '"Two shifts a week" counts the counter only',
      'The plan counts 18 hours of hosts a week; wiping, drying and reminders need an estimated eight to ten hours more. No subtask before the trial measures them. The Shift and Community Lead should fix the limit of 35 returns a week before 22 May 2027.',
    ],
    [
      'The promise to delete loan histories has no piece of work',
      'The pitch says they are deleted, the work sets up software. The Membership and Data Lead should make deletion a condition in the comparison of systems in January 2027.',
    ],
    [
      'Three partners are promised visitors, one role has to win them',
      'Repairers, a club and a school are to be won in 5.1 by a lead who also trains hosts in the same weeks. The Chairperson can take the school and the club in March 2027.',
    ],
  ),
  outside_view: answer(
    [
      'Comparable shops did not live on fees alone',
      'Of the three cases, one added workshops and grants, one changed to a fee for each loan. The plan has neither. The Treasurer should ask for the share of fees before the price is fixed on 8 January 2027.',
    ],
    [
      '60 members before the opening is better than usual',
      'People like to see a shop first. The plan justifies it with 30 addresses of the survey; twice as many forms as addresses is ambitious. Count forms on 31 March 2027: below 25, plan the first quarter with 40.',
    ],
    [
      'A straight line from 60 to 300 ignores seasons',
      'Camping and gardens peak between April and August. A line with 90, 40, 40 and 70 new members reaches the same number but brings about 380 EUR more, since members come earlier; the trigger of 30 should follow that line.',
    ],
  ),
  first_month: answer(
    [
      'Who the notice names is free to find out tonight',
      'The adviser on grants calls it the largest question. The Treasurer needs an hour; a wrong recipient could cost six to ten weeks or the 24,000 EUR.',
    ],
    [
      'A visit of an electrician decides 3,000 to 6,000 EUR',
      'Half a day in the bakery by 20 November 2026 costs perhaps 150 EUR (to be asked) and is paid from the reserve. Nothing else buys so much certainty about the opening date.',
    ],
    [
      'Survey sheets cost paper and decide about the lease',
      '150 answers by 27 November 2026 set price, list and hours. The Shift and Community Lead should put the price on the sheet, or the answer is worth nothing.',
    ],
  ),
  end_of_it: answer(
    [
      'A refused use of the bakery',
      'Without another room the undertaking ends. One knows by 5 February 2027, and with hints earlier: if the authority asks for drawings in December, look for a second room at once.',
    ],
    [
      'An insurer who excludes what people want',
      'Without mains tools the list loses about 110 of 250 things. The offers show it by 19 February 2027, a week before the lease is signed: tie the vote on the lease to it.',
    ],
    [
      'Fewer than 180 members on 30 April 2028',
      'At 180 members fees of 9,180 EUR stand against 15,000 EUR. The counts of 30 November 2027 and 29 February 2028 tell it in time; the vote is on 13 May 2028.',
    ],
  ),
  money: answer(
    [
      'Heating and service charges rest on nothing',
      '150 EUR a month is a guess for an old shop front. At 250 EUR the year costs 1,200 EUR more, and break-even moves from 295 to 318 members. The Premises Lead gets the statements before 18 December 2026.',
    ],
    [
      'Nothing is budgeted for the inspection and for advice',
      "An electrician's visit, two hours of an association adviser and perhaps a lawyer for the lease are named in the work and stand in no line. Estimated 300 to 500 EUR, a quarter of the reserve. The Treasurer should add a line.",
    ],
    [
      'Cash may be short although the sum is right',
      'The budget adds up to 38,000 EUR, yet with payment in arrears 24,000 EUR are advanced from 14,000 EUR. The cash plan by week has to be there before the Board chooses quotes on 12 January 2027.',
    ],
  ),
  time: answer(
    [
      'Two chains end on 5 February 2027 without reserve',
      'Registration (1.1 to 1.3) and the change of use (3.1, 3.2) both take until that day. A week more in either moves lease, works and opening. The Chairperson and the Premises Lead report both every Tuesday.',
    ],
    [
      'Works, shelves, trial and opening follow without a gap',
      'From 1 March to 21 May 2027 there are sixty working days for sixty days of work. The only reserve is 29 May. Agree now that the kitchen group may come in June.',
    ],
    [
      'Quotes fall into the weeks around Christmas',
      'Thirty working days from 7 December 2026 hold two weeks in which no firm answers. The Premises Lead should send the enquiries on the first day, and to five firms.',
    ],
  ),
  measures: answer(
    [
      'Signed forms are the first honest figure',
      'Target 60 on 30 April 2027, threshold 25 on 31 March. The Shift and Community Lead counts every Saturday and shows the chart to the Board.',
    ],
    [
      'Hours per person are counted but not per task',
      'The limit of five hours a week protects people, yet does not say what to drop. The Chairperson should have hours noted by task in the first four weeks after the opening.',
    ],
    [
      'Renewal is measured too late to act on',
      'The first renewals show in June 2028, after the vote of 13 May. Failed and cancelled debits of December 2027 are an earlier sign; the Membership and Data Lead should report them in January 2028.',
    ],
  ),
  contradictions: answer(
    [
      '"Sign nothing" and firms that hold March',
      'The assessment says that nothing is signed before three answers; the work lets firms hold dates from January 2027. Both go together only if holding is free and in writing. The Premises Lead should ask for that in the enquiry.',
    ],
    [
      "Landlord: renewed electrics as a gift or at the landlord's cost",
      'The pitch offers renewed electrics, the lease proposal asks the landlord to pay for them. The Chairperson needs one position before the first talk: distribution board by the landlord, circuits by us.',
    ],
    [
      'First-year shortfall counts a replacement that is not spent',
      'Running costs hold 120 EUR a month for replacement, 1,440 EUR a year, while most things are new. The shortfall of 5,820 EUR is therefore on the careful side; the Treasurer should show it as money set aside.',
    ],
  ),
  who_answers: answer(
    [
      'Lease and landlord have two owners',
      'The Premises Lead knows the house, the Chairperson signs. The team review gives the landlord to the Chairperson; the work does the same. Say so to the landlord in the first letter.',
    ],
    [
      'Nobody answers for the residents of the house',
      'An evening in March 2027 is planned and stands among the orders of the works. The Premises Lead should be named to them with a telephone number.',
    ],
    [
      'The second signature has no stand-in',
      'Payments need two of three Board members; in August 2027 two may be away. The Board should agree on absences in June.',
    ],
  ),
  consent: answer(
    [
      'Residents of the house have not been asked',
      'They live with returns on Saturdays and a ramp at the door. They will want quiet after 19 and a clear passage. The Premises Lead should talk to them before the lease, not after.',
    ],
    [
      "Parents' groups, schools and clubs as group members",
      'They are counted on as an opportunity, but no price for groups exists. The Treasurer should ask two of them what 120 EUR a year would be worth to them.',
    ],
    [
      'The members whose 14,000 EUR are used up',
      'They should hear in writing that 5,820 EUR are meant for a shortfall and only the deposit comes back. Otherwise the first General Meeting in May 2028 is about that alone.',
    ],
  ),
  evidence: answer(
    [
      'The average fee of 51 EUR',
      'It follows from three in ten at the reduced price, which nobody has asked. Each ten points more cost 900 EUR a year at 300 members. The survey gives the share.',
    ],
    [
      'Ten minutes for a return',
      'Hours of hosts hang on it. The trial with 40 cases measures it; until then the Shift and Community Lead should plan with fifteen.',
    ],
    [
      '3,200 EUR for the electrics',
      'No electrician has seen the board. The report of 20 November 2026 replaces the figure; the contingency of 1,200 EUR covers a good third more.',
    ],
  ),
  duties: answer(
    [
      'Accident cover of hosts is open',
      'Twelve hosts lift and instruct. Whether statutory accident insurance covers them, and what the association has to do for it, is to be checked with the VBG before 5 May 2027. The Repair and Safety Lead should ask together with the insurance.',
    ],
    [
      'Privacy notice is rated Medium and due first',
      'The first membership form goes out on 8 February 2027, and the survey collects addresses in November 2026. The Membership and Data Lead needs a short notice for the survey now.',
    ],
    [
      'Loan or rental',
      'No price for a loan keeps it a loan for use in law; whether a membership fee alone changes that should be asked of the association adviser, since rental brings stricter liability for defects.',
    ],
  ),
  staying_power: answer(
    [
      'Building and winning members fall into the same ten weeks',
      'From 1 March to 21 May 2027 every one of the nine is needed. Afterwards the season begins. The Chairperson should fix two weeks in July with one shift only.',
    ],
    [
      'Hosts promise two months, the season lasts five',
      'Promises end in July 2027. A second round of asking on 30 June is recommended by the team review; the Shift and Community Lead should announce it at the training.',
    ],
    [
      'What keeps people is being needed and seen',
      'The strategy asks for reliable shifts, not for heroes. A meal after each second Saturday costs perhaps 15 EUR and belongs into the 20 EUR for meetings.',
    ],
  ),
  simpler: answer(
    [
      'The kitchen group could wait',
      '40 bought and 40 donated things for 1,500 EUR are wanted mainly for parties. Opening with three groups saves shelves and cleaning in May 2027; the group comes in autumn.',
    ],
    [
      'Test only what is wanted',
      'Donated appliances cost a test each. The Collection Lead could take donations without plugs only and spare about 30 tests.',
    ],
    [
      'One payment a year instead of two',
      'Debits in June and December mean two rounds of failed payments. One debit a year saves the Membership and Data Lead about ten hours; members who cannot pay 60 EUR at once say so.',
    ],
  ),
  afterwards: answer(
    [
      'After December 2028 nobody owns the next goal',
      'The work ends with the proof. The General Meeting of December 2028 should vote on fee, hours and the option of the lease in one evening.',
    ],
    [
      'A new Board after two years',
      'The nine found it, and none of them promised five years. The Chairperson should look for one successor among the hosts from autumn 2027 on.',
    ],
    [
      'If it ends, things have to go somewhere',
      "The statutes name who gets them; binding periods of the grant may demand the city's consent. The Treasurer should ask for it in the same letter as the other four questions.",
    ],
  ),
};

export const REVIEW = Object.entries(FINDINGS).map(([item, found]) => ({ item, answer: found }));
