export const PITCH = {
  pitch:
    'In nearly every flat in Lindenau lies a drill that is used for a quarter of an hour a year, and next door somebody is buying one. We are nine neighbours, and we have a bakery. On 22 May 2027 we want to open a shop in it that sells nothing: 250 things to borrow, from the tent to the sewing machine, for 60 EUR a year, or 30 EUR for those who have little. The city gives 24,000 EUR, we add 14,000 EUR of our own. We will not open every day and we will not lend everything: two shifts a week, tested tools, a short list of refusals. That is how it lasts. If fewer than 180 of us are left on 30 April 2028, we vote on closing rather than drag on. Sign up today. Your first fee is due when the shop is open.',
  why_this_pitch_works:
    'It counts on people who know the drill in their own cellar and who trust neighbours that name a day for stopping. It is weakest where somebody asks why one should pay for what friends lend for nothing.',
  target_audience:
    'First the households within ten minutes on foot, who want the thing on Saturday and fear a commitment. Then the landlord, who wants rent and a cared-for house. Then the city, which wants results it can show and accounts without questions.',
  call_to_action:
    'Sign the membership form within two weeks and tick whether you could host a Wednesday or Saturday every third week. It costs nothing before 1 June 2027.',
  risks_and_mitigation:
    'What if nobody comes? 60 forms before the opening, a count on the door every month, and a vote at 180. What if somebody is hurt? No appliance without a test, a list of what is never lent, and cover for lending in writing before the first loan.',
  metrics_for_success:
    '60 members on 22 May 2027 and 300 on 31 May 2028. Seven of ten things lent by 30 November 2027. The grant accounted for in January 2028 without a refused cost. Fees that carry the costs from October to December 2028.',
  stakeholder_benefits:
    'Members get 250 things for less than the price of one good drill. The landlord gets renewed electrics and a tenant for three years. The city gets a shop front in use and an account of every euro. Repairers get visitors.',
  ethical_considerations:
    "People with little money must not have to prove it: whoever says so pays 30 EUR. Borrowing leaves a trace of one's life; loan histories are deleted after the time that the privacy notice names. Hosts are not to do unpaid what ought to be a job: no more than two shifts a month.",
  collaboration_opportunities:
    'Repair cafés and sewing shops can put their cards on our shelf and get our repairs. Sports clubs and schools can join as a group. Firms can give things off the list of 100.',
  long_term_vision:
    'In ten years nobody in Lindenau buys a tent for one summer. The shop is run by people who were not there at its founding, and other districts have copied its list.',
  claims: [
    { text: '24,000 EUR from the city, 14,000 EUR of our own', kind: 'fact', source: 'project_plan' },
    { text: 'opening on 22 May 2027', kind: 'assumption', source: 'project_plan' },
    { text: '60 or 30 EUR a year', kind: 'assumption', source: 'strategic_decisions_markdown' },
    { text: 'vote below 180 members on 30 April 2028', kind: 'assumption', source: 'here' },
    { text: 'a drill is used a quarter of an hour a year', kind: 'placeholder', source: 'here' },
  ],
};

export const PITCH_PAGE = {
  markdown: `**We want 60 neighbours who sign up before 30 April 2027, so that Lindenau has a shop in May that sells nothing.**

In nearly every flat in Lindenau lies a drill that is used for a quarter of an hour a year, and next door somebody is buying one. We are nine neighbours, and we have a bakery. On 22 May 2027 we want to open a shop in it with 250 things to borrow, from the tent to the sewing machine.

## What it costs and who pays

A membership is 60 EUR a year, or 30 EUR for those who have little; a loan costs nothing more. The city gives 24,000 EUR for the shop and the things, we add 14,000 EUR of our own for rent, start and reserve. There is no loan.

## What we do not do

We will not open every day and we will not lend everything. Two shifts a week, tested tools and a short list of refusals: **that is how it lasts.**

## What each of us gets

- Members: 250 things for less than the price of one good drill
- The landlord: renewed electrics and a tenant for three years
- The city: a shop front in use and an account of every euro
- Repairers nearby: visitors, and the first call for repairs

## What can go wrong

If nobody comes, we will know early: 60 forms before the opening, a count on the door every month, and a vote on closing if fewer than 180 are members on 30 April 2028. If somebody could be hurt, the thing stays here: no appliance without a test, and cover for lending in writing before the first loan.

## What we promise

Whoever says that money is short pays 30 EUR and proves nothing. Loan histories are deleted after the time that the privacy notice names. Hosts give no more than two shifts a month.

## How you will see that it worked

60 members on the opening day and 300 on 31 May 2028; seven of ten things lent by 30 November 2027; the grant accounted for in January 2028 without a refused cost; fees that carry the costs from October to December 2028.

## Sign up

Sign the form within two weeks and tick whether you could host a Wednesday or Saturday every third week. It costs nothing before 1 June 2027.`,
};

export const SUMMARY = {
  audience_tailoring:
    'The nine who found the association and vote on the lease; trades, single documents and the law are left to their chapters.',
  focus_and_context:
    'Households in Lindenau buy and store what they use a few days a year. The way chosen is a small shop with tested things, two prices, two shifts and hosts from among the members. Courses, a paid counter and late hours were given up for it.',
  purpose_and_goals:
    'A library of things opens in the former bakery on 22 May 2027 with 250 things and 60 members. It has 300 members on 31 May 2028, and from October to December 2028 fees carry the running costs of 1,250 EUR a month.',
  key_deliverables_and_outcomes: [
    'Registered association with charitable status – 5 February 2027',
    'Permitted, step-free bakery with sound electrics – 30 April 2027',
    '250 tested and catalogued things – 30 April 2027',
    'Twelve trained hosts – 23 April 2027; shop open – 22 May 2027',
    'Grant of 24,000 EUR accounted for – 28 January 2028',
  ].join('\n'),
  timeline_and_budget:
    'Twenty-nine weeks lead to the opening, with five working days in reserve; the proof takes until 29 December 2028. Of 38,000 EUR, 24,000 go into room, equipment and things, 14,000 into start, the shortfall of the first year (5,820) and a reserve (2,000). The rent is given; heating, electrics and the average fee of 51 EUR are assumed and would move the result most.',
  risks_and_mitigations: [
    'The bakery may not be used without a long procedure – written word of the authority before the lease',
    'The city pays only after invoices – four written questions by 6 November 2026, never more than 8,000 EUR advanced',
    'Members join for a summer – 60 before the opening, a vote on staying below 180 on 30 April 2028',
    'The nine wear out – twelve hosts, nobody above five hours a week',
  ].join('\n'),
  action_orientation: [
    'By 6 November 2026, all nine: decide to sign nothing before city, authority and register have answered',
    'By 6 November 2026, Treasurer: four written questions to the city',
    'By 20 November 2026, Premises Lead: inspection with electrician and planner',
    'By 27 November 2026, Shift and Community Lead: 150 households asked, result at the founding meeting',
    'By 4 December 2026, Chairperson: application to the register filed',
  ].join('\n'),
  overall_takeaway:
    'Go ahead, but sign the lease only when the city, the building authority and the register have answered in writing and 60 of 150 households would pay. Then 38,000 EUR and 30 hours a week suffice for a shop that 295 members keep alive.',
  feedback:
    'The rules of the grant, the state of the electrics, two years of heating costs and a price that people have said yes to. All four can be had by 4 December 2026 for letters, a visit and three weeks of asking.',
  claims: [
    { text: '24,000 EUR of the city, to be spent by 31 December 2027', kind: 'fact', source: 'intake' },
    { text: 'opening on 22 May 2027', kind: 'assumption', source: 'project_plan' },
    {
      text: 'running costs of 1,250 EUR a month',
      kind: 'assumption',
      source: 'consolidate_assumptions_markdown',
    },
    { text: 'average fee of 51 EUR a year', kind: 'assumption', source: 'consolidate_assumptions_markdown' },
    { text: 'break-even at 295 members', kind: 'inference', source: 'consolidate_assumptions_markdown' },
    {
      text: 'five working days in reserve before the end of May',
      kind: 'inference',
      source: 'consolidate_assumptions_markdown',
    },
  ],
};
