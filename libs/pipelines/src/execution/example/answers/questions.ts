const pair = (question: string, answer: string, rationale: string) => ({ question, answer, rationale });

/** Five questions of a newcomer, five of a doubter. */
export const QUESTIONS = {
  terms: {
    question_answer_pairs: [
      pair(
        'What is an e.V., and why does the plan wait for it?',
        'An eingetragener Verein is an association that stands in the register of a local court, here the Amtsgericht Leipzig. From then on it can sign a lease, own things and owe money itself. Before, whoever signs in its name is liable in person. At least seven members are needed for the entry. The plan founds it on 27 November 2026, files by 4 December and counts on the entry by 5 February 2027. Only then, by 26 February, is the lease signed.',
        'Whoever thinks that a founding meeting is enough signs as a private person.',
      ),
      pair(
        'What does "change of use" mean for an old bakery?',
        'A room is permitted for a certain use. If a new use meets other demands of building law, on exits or parking for example, the change may need a permit under the Sächsische Bauordnung. A shop that follows a shop may be free of it. The authority decides, so the Premises Lead asks in writing by 4 December 2026 with a floor plan. A letter by 5 February 2027 is enough; a full procedure could take about three months, which is to be checked.',
        'A lease without a permitted use means rent for a shop that has to stay closed.',
      ),
      pair(
        'What are the accounts of the grant that the Treasurer has to write?',
        'Public money is given for a purpose, and the recipient has to prove that it went there. In German this is the Verwendungsnachweis: a report on what was reached, with every invoice and payment. What is not eligible, was ordered too early or by the wrong person can be refused and has to be paid back. The plan keeps seven folders from the first day, sends the last invoice through by 30 November 2027 and the accounts by 28 January 2028.',
        'Who begins collecting invoices at the end finds that three of them are missing.',
      ),
      pair(
        'What is tested on a lent drill, and by whom?',
        "A qualified electrician, or somebody trained who works under that person's responsibility, looks at cable, housing and switch, measures with a test device and writes the values down. DGUV Vorschrift 3 is the usual measure for businesses; whether it binds an association without employees is to be checked with the insurer, but the plan goes by it. 1,600 EUR are set aside for the device and about 12 hours of an electrician, enough for about 110 appliances in April 2027.",
        'A label alone protects nobody: the record of the test is what the insurer asks for.',
      ),
      pair(
        'Why do 295 members suffice, when the goal is 300?',
        'The shop costs 1,250 EUR a month, 15,000 EUR a year. Members pay 60 EUR or, if money is short, 30 EUR; with three in ten at the lower price that makes 51 EUR on average. 15,000 divided by 51 is a little more than 294, so the 295th member closes the gap. Rent is given; heating and the average fee are assumed. If heating costs 100 EUR more a month, 318 members are needed.',
        'The goal looks like ambition; it is the minimum plus five.',
      ),
    ],
    summary:
      'The plan is short on money and long on papers that have to come first, and each of them has a day.',
  },
  doubts: {
    question_answer_pairs: [
      pair(
        'Who pays if a borrowed tool injures somebody?',
        'That is the gravest doubt, and it is fair: a worn cable can kill. Lending without a price leaves the lender liable in law mainly for intent and gross negligence (§ 599 BGB), but nobody should rest on that. The plan lends no appliance without a test, keeps a list of refusals, instructs at the counter and asks for cover of lending in writing by 19 February 2027. What stays open is wear between two tests, and whether the membership fee changes the legal nature of a loan; the association adviser is asked.',
        'A signed waiver does not remove liability for injury.',
      ),
      pair(
        'Is it right to run a shop on unpaid work?',
        'Thirty hours of the nine and eighteen of the hosts would cost more than the rent if they were paid. The plan does not hide it: hours are counted, nobody of the nine gives more than five a week, hosts no more than two shifts a month, and the Wednesday shift is closed before people are. Paid work would need about 170 members more for nine hours of a mini-job. What stays unsolved is whether there are enough people in the third year.',
        'The fees cover the costs only because work has no price here.',
      ),
      pair(
        'Does the shop take work from repairers and small shops nearby?',
        'Some of it, perhaps: who borrows a sewing machine may not bring a hem to the tailor. On the other side, most lent things are those that people would have bought in a building market. The plan puts cards of repairers on its shelf and gives them its repairs, and the Repair and Safety Lead visits three of them before 31 March 2027. Nobody has asked them yet what they think of it, and that is owed to them.',
        'A neighbourhood project that makes rivals of neighbours loses both.',
      ),
      pair(
        'What happens to the 14,000 EUR and the things if it fails?',
        'Of the 14,000 EUR only the deposit of 1,920 EUR and what is left of the reserve come back to the association, and none of it to those who gave it. If the members vote on 13 May 2028 to leave, the lease ends on 31 August 2028. The things go to whom the statutes name; the notice of the grant may bind them to their purpose for some years, and the fit-out of 7,000 EUR stays in the house. Who gives money should hear this beforehand.',
        'Givers who think that they lend will ask for it back at the worst moment.',
      ),
      pair(
        'Why not wait a year until everything is certain?',
        "Waiting would make the building question and the survey calm instead of hurried, and five working days of reserve are few. Against it stand the city's deadline of 31 December 2027 and a bakery that is promised from 1 March 2027. The plan chooses a middle course: everything that costs only letters is done at once, nothing is signed before three answers are there, and a later lease is preferred to a signature in person. If the answers do not come, waiting it is.",
        'The deadline is a reason to ask quickly, not to sign quickly.',
      ),
    ],
    summary:
      'The doubts about liability, unpaid work and stopping are answered with rules and days, not removed.',
  },
};
