const outline = (
  essential_information: string[],
  risks_of_poor_quality: string[],
  worst_case_scenario: string,
  best_case_scenario: string,
  fallback_alternative_approaches: string[],
) => ({
  essential_information,
  risks_of_poor_quality,
  worst_case_scenario,
  best_case_scenario,
  fallback_alternative_approaches,
});

/** What the documents to write have to hold, for those that are kept. */
export const OUTLINES_TO_CREATE = {
  'Statutes of the association': outline(
    [
      'Which charitable purpose is named, and how does lending serve it?',
      'Which fees may the General Meeting set, with a reduced price?',
      'Who are the three members of the Board, and which two sign together?',
      'How are two Auditors elected, and who may not be one?',
      'With which notice is a meeting called, so that the vote on the lease fits before 26 February 2027?',
      'May the Board make changes that court or tax office ask for?',
      'Who gets 250 things and the money when the association ends?',
    ],
    [
      'An unclear purpose costs the notice under § 60a AO and perhaps the grant',
      'A long notice period makes the vote on the lease late',
      'Without the clause on changes each remark of the court needs a new meeting',
    ],
    'The register refuses the entry in February 2027, and the lease cannot be signed by the association.',
    'Entry by 5 February 2027 at the first attempt; the Board can act for the association on the next day.',
    [
      'Model statutes with only the names filled in, and changes later',
      'Work under the roof of an existing association for the first year',
    ],
  ),
  'Budget of 38,000 EUR with a cash plan by week': outline(
    [
      'Which of the 14 lines is paid by the city and which by us?',
      'What is the lowest balance between March and July 2027 under each rule of payment?',
      'On which day does each call for money go out?',
      'Which two lines give way first if the electrics cost more?',
      'What is spent by 30 June and by 30 November 2027?',
      'How long does the reserve of 2,000 EUR last at 60, 120 and 180 members?',
    ],
    [
      'A sum without a date hides that works cannot be paid in April 2027',
      'Lines that do not match the notice have to be explained twice',
      'A forgotten deposit of 1,920 EUR eats the reserve',
    ],
    'Invoices for 12,000 EUR lie on the table in April 2027, and the account holds 7,000 EUR.',
    'The Board orders on 1 March 2027 knowing that every invoice can be paid.',
    [
      'A sheet with only the ten largest invoices',
      'Ordering trade after trade, each after the last was paid',
    ],
  ),
  'Survey of 150 households': outline(
    [
      'How many of 150 would pay 60, 30 or nothing?',
      'Which three things would each borrow within a year?',
      'How many leave an address for a form?',
      'Which days and hours suit them?',
      'How far would they walk?',
      'In which streets were they asked, and who was not reached?',
    ],
    [
      'Asking friends gives a yes that is worth nothing',
      'Questions without a price say nothing about break-even',
      'Wishes without season hide the same Saturday in June',
    ],
    'A friendly survey leads to a lease that 170 members cannot pay.',
    'On 27 November 2026 the founding meeting knows price, list and the first 30 addresses.',
    [
      'A stall with real forms for membership on two Saturdays',
      'A call to three lending shops for their figures',
    ],
  ),
  'Question to the building authority with floor plan': outline(
    [
      'Which use is permitted today, by which paper?',
      'What will happen in each room: counter, shelves, tests, storage?',
      'How many visitors at once, on which days and hours?',
      'Are there noise, fire load or batteries beyond a usual shop?',
      'Where are exits, and how wide are they?',
      'What is asked: is it a change of use, and with or without a procedure?',
    ],
    [
      'A vague description gets a cautious answer',
      'Repairs described as a workshop raise questions of noise',
      'Missing measures cost a round of letters, about four weeks',
    ],
    'The authority asks for a full application in February 2027, after three months of waiting.',
    'A letter of one page by 5 February 2027 that goes into the lease as an annex.',
    [
      'A talk at the counter of the authority with a written note that is confirmed',
      'An application by an architect at once',
      'A lease that begins when the use is permitted',
    ],
  ),
  'Lease proposal with a right to leave': outline(
    [
      'Term of three years, option for three more',
      'Right to leave on 31 August 2028 with notice by 31 May 2028',
      'Who pays for the distribution board and cables?',
      'What may be built in, and what has to be taken out?',
      'Deposit of 1,920 EUR: where is it kept, when does it come back?',
      'What if the use is not permitted?',
      'How may rent and charges rise?',
    ],
    [
      'Without the right to leave a failure costs 640 EUR a month for years',
      'Without a word on the electrics the landlord gains 3,200 EUR',
      'Signing by persons makes persons liable',
    ],
    'The association is bound for three years to a room that it may not use.',
    'A shop that is secure for those who come and can be left by a vote of the members.',
    [
      'One year with an extension year by year',
      'Use of the bakery on a written promise until the register entry, without works',
      "Another room from the city's list of empty shops, if there is one",
    ],
  ),
  'List of 250 things with second copies': outline(
    [
      'Which 15 things are bought twice or three times?',
      'What do the four groups cost: 3,400, 2,100, 1,500 and 1,500 EUR?',
      'Which 100 things are wanted as donations?',
      'Which of them need an electrical test, about 110?',
      'What waits for the second round in September 2027?',
      'What is never lent?',
    ],
    [
      'One copy of everything means empty hooks on Saturdays',
      'No price list means 113 things instead of 150',
      'Unlisted donations fill the room',
    ],
    'Members of the first summer find nothing they came for and do not renew.',
    'Seven of ten things are lent within six months.',
    ['Start with the 60 most wanted things', 'Borrow the list of another lending shop and strike out'],
  ),
  'Terms of use and list of what is never lent': outline(
    [
      'Loan period of one week, one extension',
      'No fee for a loan: why, in one sentence',
      'What the borrower checks at hand-out and who signs',
      'At most 50 EUR for carelessness, nothing for wear',
      'Age of borrowers for tools with blades',
      'Never lent: chainsaws, gas appliances, climbing gear, child seats',
      'What happens after two late returns',
    ],
    [
      'A fee hidden in the terms turns a loan into rental with stricter liability',
      'Soft words at the counter lead to hard disputes',
      "An incomplete list costs the insurer's consent",
    ],
    'After an injury the insurer points to a term that nobody kept.',
    'Two pages that the insurer accepts by 19 February 2027 and hosts can explain in a minute.',
    [
      'The terms of another lending shop, adapted',
      'A start without blades and mains tools for the first month',
    ],
  ),
  'Quotes and choice for the fit-out': outline(
    [
      'What exactly is asked for: circuits, square metres of floor, width of the door?',
      'Three prices with tax for electrics, floor, light and entrance',
      'On which days can each firm come in March and April 2027?',
      'Warranty and sign-off of the electrics',
      'What do we do ourselves, and is it safe to?',
      'Who declared an interest?',
    ],
    [
      'Quotes for different work cannot be compared',
      'No dates in the quote means no works in March',
      'A choice without reasons may be refused in the accounts',
    ],
    'The only free electrician comes in May 2027 at 5,000 EUR.',
    'Firms within 7,000 EUR hold their dates from 18 January 2027 and are ordered once the lease is signed.',
    ['Two quotes and a note why there is no third', 'Repair of the electrics only, the rest in autumn 2027'],
  ),
};

/** What has to be read out of the documents to find, for those that are kept. */
export const OUTLINES_TO_FIND = {
  'Grant notice of the city fund with its conditions': outline(
    [
      'Who is named as recipient?',
      'From which day may be ordered?',
      'Which costs are eligible: rent, fit-out of a rented room, used things?',
      'How and when is paid, and within how many weeks must money be spent?',
      'From which sum on are three quotes needed?',
      'For how many years are things bound, from which price on?',
      'Form and day of the accounts after 31 December 2027',
    ],
    [
      'The general conditions are missing and with them the earliest day of ordering',
      'A summary by telephone leaves out the binding period',
      'An older version names other sums',
    ],
    'The first invoice is refused because it was ordered a week too early.',
    'By 4 December 2026 each of the seven lines has a yes of the city.',
    [
      'A written list of questions to the city, answered by letter',
      'Use of own money for everything urgent until the answer is there',
    ],
  ),
  'Building file of the former bakery': outline(
    [
      'Use permitted today: bakery, shop, or both',
      'Plans with measures of sales room and back rooms',
      'Conditions of the last permit: exits, ventilation, hours',
      'Is the house listed?',
      'Date of the electrical installation, if it is there',
    ],
    [
      'A plan without the later conversion shows doors that are gone',
      'Taking the shop for a bakery in the whole leads to the wrong question',
    ],
    'The authority finds out in summer 2027 that the back room was never permitted as storage.',
    'The question to the authority can be put in one sentence, with the old permit beside it.',
    ['Own measurement and photographs', 'Question to the last tenant'],
  ),
  'Sächsische Bauordnung on changes of use': outline(
    [
      'When is a change of use free of any procedure?',
      'What is a shop under this law, and from which size on are there special rules?',
      'Which demands on exits and step-free access hold for 85 square metres?',
      'How long may the authority take from complete papers?',
    ],
    ['Rules of another state are taken for those of Saxony', 'An old version names other periods'],
    'An application goes in that nobody needed, and three months are lost.',
    'The question to the authority uses the words of the law and gets a plain answer.',
    ['An hour with an architect', 'A talk at the counter of the authority'],
  ),
  'Service charge statements of the bakery for two years': outline(
    [
      'Heating a year in EUR and kilowatt hours',
      'Other charges by kind',
      'How is it divided: area, meter, heads?',
      'Advance payments and what was paid after',
      'Was the bakery in use in those years?',
    ],
    ['A year without a tenant shows hardly any heating', 'Ovens in the figures show too much power'],
    'The first statement in 2028 asks for 1,200 EUR that nobody has.',
    'The line of 150 EUR a month is confirmed or corrected before the lease is signed.',
    [
      'Estimate by an energy adviser from area and windows',
      'A cap for charges in the lease for the first year',
    ],
  ),
  'Conditions of two insurers for lent tools': outline(
    [
      'Is lending to members named as covered?',
      'Exclusions: blades, ladders, things above a value',
      'Demanded tests and their proof',
      'Sum insured for injury and for things',
      'Premium a year for 300 members',
      'Time for reporting damage',
    ],
    [
      'Liability "of the association" may not include lent things',
      'An offer for 50 members does not hold for 300',
    ],
    'After an accident the insurer says that lending was never covered.',
    'A sentence in the policy that names lending of tested tools, by 19 February 2027.',
    [
      'The policy of another lending shop through the same insurer',
      'A collection without blades until cover is there',
    ],
  ),
};
