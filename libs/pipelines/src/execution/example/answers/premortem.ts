const assumption = (assumption_id: string, statement: string, test_now: string, falsifier: string) => ({
  assumption_id,
  statement,
  test_now,
  falsifier,
});

interface Failure {
  title: string;
  story: string;
  signs: string[];
  owner: string;
  likelihood: number;
  impact: number;
  tripwires: string[];
  playbook: string[];
  stop: string | null;
}

const round = (
  archetype: string,
  assumptions: ReturnType<typeof assumption>[],
  failures: readonly Failure[],
) => ({
  assumptions_to_kill: assumptions,
  failure_modes: failures.map((one, i) => ({
    root_cause_assumption_id: `A${i + 1}`,
    failure_mode_archetype: archetype,
    failure_mode_title: one.title,
    risk_analysis: one.story,
    early_warning_signs: one.signs,
    owner: one.owner,
    likelihood_5: one.likelihood,
    impact_5: one.impact,
    tripwires: one.tripwires,
    playbook: one.playbook,
    stop_rule: one.stop,
  })),
});

/** The failures seen from three sides. */
export const ROUNDS = {
  'Process/Financial': round(
    'Process/Financial',
    [
      assumption(
        'A1',
        'The city pays in advance, in three calls.',
        'Treasurer asks the office in writing which rule of payment holds; a letter, two weeks, no cost.',
        'The answer says that money comes only against paid invoices.',
      ),
      assumption(
        'A2',
        'The association is registered by 5 February 2027.',
        'Chairperson has a notary look over statutes and minutes before filing, and asks the court after four weeks; within 280 EUR.',
        'An objection of the court after 8 January 2027, or no file number by then.',
      ),
      assumption(
        'A3',
        'Running costs stay at 1,250 EUR a month.',
        'Premises Lead gets two years of service charge statements; one letter to the landlord, before 18 December 2026.',
        'Heating and charges above 250 EUR a month in either year.',
      ),
    ],
    [
      {
        title: 'Full budget, empty account',
        story:
          'The office had said on the telephone that payment was "no problem". The notice said payment after proof, and nobody had turned the page. On 24 March 2027 the electrician\'s invoice of 3,200 EUR was paid from our own money, then tents and tools for 5,800 EUR. By the middle of April the account held 900 EUR, with floor and shelves still open. The Treasurer sent the first proof on 19 April; the money came on 2 July. The works stood still for ten weeks, two firms went elsewhere, and the 60 people who had signed forms found a locked door in the camping season. Half of them never came back. The shop opened in September 2027 with 31 members, and the deadline of 31 December was met by buying things that nobody had asked for.',
        signs: [
          'The word "payment" comes up only in telephone notes',
          'The first call for money has no answer after two weeks',
          'Leads pay for things privately and ask for it back',
        ],
        owner: 'Treasurer',
        likelihood: 3,
        impact: 4,
        tripwires: [
          'No written rule of payment on 4 December 2026',
          'More than 8,000 EUR advanced at any time before 30 June 2027',
        ],
        playbook: [
          'Stop all orders that are not begun',
          'Calculate the lowest balance week by week with what is owed',
          'Ask the city for a part payment, and open with three groups of things instead of four',
        ],
        stop: 'If less than 2,000 EUR is in the account on 30 April 2027 and no payment is announced in writing, the opening is called off for 2027.',
      },
      {
        title: 'Nine signatures on one lease',
        story:
          'The court objected on 25 January 2027: the statutes did not say how a meeting is called. A new meeting would have taken three weeks, and the landlord had another offer. So four of the nine signed the lease "for the association" on 26 February. The entry came on 19 March. The landlord saw no reason to change the contract, and the city found that the tenant was not the recipient of its grant and put the fit-out on hold until May. When the shop lost members in the second winter, the General Meeting could vote as it liked: the lease belonged to four people. Two of them paid 640 EUR a month between them from January 2028 on and stopped speaking to the others.',
        signs: [
          'No file number of the court after four weeks',
          'Somebody says that one can put it right later',
          'The landlord asks for a signature before the vote',
        ],
        owner: 'Chairperson',
        likelihood: 2,
        impact: 4,
        tripwires: [
          'No register entry on 12 February 2027',
          'A lease with names of persons as tenants on the table at any time',
        ],
        playbook: [
          'Nobody signs',
          'Ask the court for the date and the landlord for 1 April 2027',
          'Offer the landlord one month of rent as a reservation out of the 2,850 EUR',
        ],
        stop: 'If there is no entry by 31 March 2027 and the landlord will not wait, this bakery is given up.',
      },
      {
        title: 'The price of a cold room',
        story:
          'Nobody had heated the bakery with anything but ovens. In January 2028 the front room reached 14 degrees, and hosts brought electric heaters. The first statement of charges, in April 2028, asked for 1,380 EUR more for ten months, and the new advance was set at 270 EUR a month. Running costs rose to 1,370 EUR. By then 262 members paid, 13,362 EUR a year against 16,440 EUR. The reserve of 2,000 EUR was used up by the statement. At the vote of 13 May 2028 the members chose to stay and to raise the fee to 72 EUR; in June a quarter of them did not renew. October to December 2028 proved the opposite of what they were to prove.',
        signs: [
          'The landlord does not find the statements',
          'Hosts wear coats in November 2027',
          'Power costs above 80 EUR a month',
        ],
        owner: 'Premises Lead',
        likelihood: 3,
        impact: 3,
        tripwires: [
          'Statements show more than 200 EUR a month before the lease',
          'Costs above 1,400 EUR in two months running',
        ],
        playbook: [
          'Winter hours on Saturdays only',
          'Measure temperature and consumption for four weeks',
          'Talk to the landlord about windows or a cap, and plan 318 members instead of 295',
        ],
        stop: 'If running costs are above 1,500 EUR a month on 30 April 2028, the Board proposes to leave on 31 August 2028.',
      },
    ],
  ),
  'Technical/Logistical': round(
    'Technical/Logistical',
    [
      assumption(
        'A1',
        'The electrics of the bakery can be put right for 3,200 EUR.',
        'Premises Lead walks through with an electrician who opens two places; half a day by 20 November 2026.',
        'A written estimate above 4,400 EUR.',
      ),
      assumption(
        'A2',
        'A test in spring keeps an appliance safe for a season of lending.',
        'Repair and Safety Lead asks two lending shops how many appliances fail within three months; two calls.',
        'More than 5 of 100 fail within three months.',
      ),
      assumption(
        'A3',
        'Few copies of many things serve 300 people.',
        'Collection Lead lays the wishes of 150 households over the weekends of June; one evening.',
        'More than 40 wishes for one thing on one weekend.',
      ),
    ],
    [
      {
        title: 'Behind the tiles',
        story:
          'The inspection had taken an hour, and nothing was opened because the tiles were so well kept. On the third day of the works, 3 March 2027, the electrician found cloth-covered cables and a board without protective devices. He stopped, as he had to. Replacing everything was offered at 7,900 EUR and for the end of April. The Board moved 2,000 EUR from things, the landlord gave 1,500 EUR after four weeks of letters, and the contingency went with the rest. The shop opened on 3 July 2027 with 114 bought things. People who came for the camping season found five tents; by the end of September 71 had joined instead of 120, and the line was never reached again.',
        signs: [
          'The electrician will not name a price without opening a wall',
          'Fuses of the old kind in the cellar',
          'The landlord knows no year of installation',
        ],
        owner: 'Premises Lead',
        likelihood: 3,
        impact: 4,
        tripwires: [
          'Estimate above 4,400 EUR before 18 December 2026',
          'Any stop of work longer than three days in March 2027',
        ],
        playbook: [
          'Stop orders for things',
          'Get a second electrician on site within five days',
          'Ask the landlord for the board, and fall back on Careful Shed without mains tools',
        ],
        stop: 'If the electrics cost us more than 7,000 EUR and the landlord gives nothing, the lease is not signed.',
      },
      {
        title: 'One test too few',
        story:
          'All 110 appliances were tested in April 2027, and labels said April 2028. A hedge trimmer went out nineteen times until August. On the twentieth its cable, cut halfway on the eighteenth, gave a shock to a man on a ladder; he broke a wrist. The host who had taken it back two days before had had eleven returns in half an hour. The insurer asked for the record of the return and there was none. It paid in the end, but excluded cutting tools from January 2028 and doubled the premium to 1,800 EUR. Three hosts left because they did not want to be the one. The shop lost its best tools, and with them the people who had joined for them.',
        signs: [
          'Returns go back to the shelf without a tick',
          'Hosts say that they look "roughly"',
          'One appliance out more than ten times without a second test',
        ],
        owner: 'Repair and Safety Lead',
        likelihood: 2,
        impact: 5,
        tripwires: [
          'Three of 40 returns in the trial until 14 May 2027 without a tick',
          'Two faults of cables found by borrowers in any month of 2027',
        ],
        playbook: [
          'Take all things of that kind off the shelf the same day',
          'Test everything lent more than ten times',
          'Put a cable check into every return and test much-lent things every three months',
        ],
        stop: 'If the insurer ends the cover and no other gives it within 30 days, lending of appliances ends.',
      },
      {
        title: 'Fifteen things on one Saturday',
        story:
          'The catalogue had 250 things, and people admired it. On Saturday 5 June 2027 forty-one members came: nineteen wanted one of six tents, eleven the carpet cleaner, seven the large drill. Those who got nothing were told to reserve, and found the next three weekends full. Meanwhile eighty kitchen things stood in their boxes. The Collection Lead wanted to buy six tents more, but the 8,500 EUR were spent and the contingency was to wait. By September members knew that the shop had everything except what one needed. Of the first hundred, fifty-two renewed in June 2028. On paper seven of ten things had been lent; fifteen of them had made more than half of all loans.',
        signs: [
          'A waiting list of more than five for one thing',
          'More than half of the shelf not lent by the end of July 2027',
          'Members ask for their money in the first month',
        ],
        owner: 'Collection Lead',
        likelihood: 4,
        impact: 3,
        tripwires: [
          'Ten refusals for one thing by 30 June 2027',
          'Fewer than 120 members on 31 August 2027 with full waiting lists',
        ],
        playbook: [
          'Shorten loans of wanted things to three days',
          'Count refusals by thing for four weeks',
          'Buy second copies at once from the contingency and sell the 30 things least lent',
        ],
        stop: null,
      },
    ],
  ),
  'Market/Human': round(
    'Market/Human',
    [
      assumption(
        'A1',
        'Twelve members give a shift every third week through the whole summer.',
        'Shift and Community Lead asks 30 people with an address for three named days; three weeks, no cost.',
        'Fewer than six name three days.',
      ),
      assumption(
        'A2',
        'People who joined for one thing stay for a second year.',
        'Shift and Community Lead calls three lending shops and asks for renewals; one week.',
        'Two of three report that fewer than 60 of 100 renew.',
      ),
      assumption(
        'A3',
        'People would rather pay 60 EUR a year than ask a neighbour.',
        'The survey puts the price and the free alternative side by side; 150 households by 27 November 2026.',
        'Fewer than 40 of 150 would pay any of the two prices.',
      ),
    ],
    [
      {
        title: 'The nine behind the counter',
        story:
          'Fourteen people had promised shifts; in July 2027 five were there. Nobody wanted to close the Wednesday in the second month, so the nine filled in. From August on four of them stood at the counter twice a week and mended in the evenings. The test register fell behind, the debit of December was sent in January, and answers to members took a week. In November the Repair and Safety Lead moved away, and nobody wanted the task in that state. The shop stayed open on Saturdays, then on every second one. Members noticed before the figures did: the count stood at 148 on 29 February 2028. Nothing had been wrong with the idea. There had been eighteen hours a week too many.',
        signs: [
          'The same three names in the rota',
          'Messages to hosts remain unread for two days',
          'One of the nine says that it is only until summer is over',
        ],
        owner: 'Shift and Community Lead',
        likelihood: 4,
        impact: 4,
        tripwires: [
          'Fewer than ten promises on 31 March 2027',
          'Two of the nine above five hours a week for three weeks before 30 September 2027',
        ],
        playbook: [
          'Close the Wednesday shift within a week',
          'Ask every member once for three dates',
          'Train six new hosts and give each task of the nine a stand-in',
        ],
        stop: 'If fewer than six hosts and fewer than five of the nine are active on 31 January 2028, the members vote on closing by March.',
      },
      {
        title: 'A shop for one summer',
        story:
          'The first year went as drawn: 300 members on 31 May 2028, cake, a photograph with the city. On 13 May the vote on staying had taken ten minutes. In June the debits went out. Thirty-eight came back, forty-four members cancelled, and in the answers stood the same sentence: we had not been there since autumn. New ones came, but those who were curious had come before. In October 214 paid, in December 209. Fees of the last quarter were 2,665 EUR, costs 3,750 EUR. The right to leave had passed on 31 May. The reserve lasted until the following spring, and what was closed then was a shop that had met every goal it had set.',
        signs: [
          'A third of the members without a loan for six months',
          'Failed debits above 5 of 100 in December 2027',
          'New members fewer than 15 in April 2028',
        ],
        owner: 'Membership and Data Lead',
        likelihood: 3,
        impact: 5,
        tripwires: [
          'More than 90 members without a loan since October on 30 April 2028',
          'Fewer than 75 of the first 100 renewed on 30 June 2028',
        ],
        playbook: [
          'Write to all who did not borrow for three months',
          'Ask thirty who left for the reason',
          'Offer a yearly and a summer membership, and ask the landlord for a second day for leaving',
        ],
        stop: 'If fees of October and November 2028 cover less than 75 of 100 euros of costs, the members vote on ending in December 2028.',
      },
      {
        title: 'Friends lend for nothing',
        story:
          'The survey had asked whether a library of things was a good idea, and 131 of 150 said yes. On 30 April 2027 thirty-four had signed. It was put down to the closed door. But in June a group on the internet with 4,000 neighbours lent drills within the hour, and a building market offered the first day of hire for 9 EUR. Whoever needed one thing in a year had no reason to pay 60. Those who came were the ones who believed in sharing, and there were 130 of them. The plan had compared itself with buying and never with asking. At the vote on 13 May 2028 the 130 were unanimous and right: they gave the tools to a school and kept a list of who owns what.',
        signs: [
          'Yes to the idea, silence at the price',
          'Forms come from the same three streets',
          'People ask whether they could pay for one loan only',
        ],
        owner: 'Shift and Community Lead',
        likelihood: 3,
        impact: 5,
        tripwires: ['Fewer than 25 forms on 31 March 2027', 'Fewer than 90 members on 31 August 2027'],
        playbook: [
          'Stop buying things',
          'Ask 40 people who said yes why they did not sign',
          'Go for groups: schools, clubs and houses as members',
        ],
        stop: 'If fewer than 40 of 150 would pay on 27 November 2026, no lease is signed; if fewer than 180 are members on 30 April 2028, the members vote on leaving.',
      },
    ],
  ),
};
