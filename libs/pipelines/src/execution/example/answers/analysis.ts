// First read, purpose, kind of plan, safety and the case against it.

export const FIRST_READ = {
  in_short:
    'Nine neighbours want to turn a former bakery in Leipzig-Lindenau into a library of things that opens in May 2027. The shop itself is affordable; the plan hangs on three answers that nobody has yet in writing: what the city fund may pay for and when it pays, whether the bakery may be used for lending, and whether about 300 people will pay around 5 EUR a month.',
  first_steps: [
    'Read the grant notice together and write to the city with four questions: who receives the money, what it may pay for, how it is called, what may not be signed before approval.',
    'Walk through the bakery with an electrician and somebody who may sign building drawings, before anything about the lease is agreed.',
    'Ask 150 households in Lindenau which things they would borrow and what they would pay.',
    'Draft the statutes of an association (e.V.) and send them to the Finanzamt for a first look.',
    'Fix a day for the founding meeting in the last week of November 2026.',
  ],
  roughly:
    'Six to seven months to the opening, of which registration and the building question take three to four. Fitting out and equipping 85 square metres costs between 18,000 and 28,000 EUR, depending mostly on the electrics, which nobody has seen yet. Running the shop costs between 1,100 and 1,500 EUR a month with the rent given. What a membership brings in cannot be said before people have been asked.',
  hard_parts: [
    'The building authority treats the lending shop as a change of use, and the answer comes after the lease begins.',
    'The nine carry the counter themselves and are worn out by the first winter.',
    'Members join for one drill in summer and do not renew.',
  ],
  open_questions: [
    "Who holds the city's promise today: nine private persons or an association that does not exist yet?",
    'Does the rent of 640 EUR include heating and service charges?',
    'Is the 14,000 EUR a gift of the members, or do they expect it back?',
  ],
};

export const PURPOSE = {
  topic: 'A library of things run by neighbours in Leipzig-Lindenau',
  purpose_detailed:
    'Nine neighbours want to open a place where people in Leipzig-Lindenau borrow tools, camping gear, sewing machines and kitchen equipment instead of buying them. It uses public money and must carry itself from membership fees after its second year.',
  purpose: 'business',
};

export const PLAN_TYPE = {
  explanation:
    'A former bakery of 85 square metres is rented and fitted out, about 250 things are bought, collected, tested and handed over a counter. People meet at set hours, and appliances have to be checked by hand. Only the catalogue and the reservations are digital.',
  plan_type: 'physical',
};

export const VERDICT = {
  verdict: 'ALLOW',
  rationale_short:
    'An ordinary neighbourhood project with public funding. The duties of care around lent tools are usual and belong into the plan.',
  violation_category: null,
  violation_claim: null,
  violation_capability_uplift: null,
  violation_severity: null,
};

const attack = (
  core_thesis: string,
  reasons: string[],
  second_order_effects: string[],
  evidence: string[],
  bottom_line: string,
) => ({ core_thesis, reasons, second_order_effects, evidence, bottom_line });

/** The five viewpoints of the case against it. */
export const ATTACKS = {
  integrity: attack(
    'The plan calls itself self-supporting but has only moved the cost onto unpaid hours that it never counts as a cost.',
    [
      'Thirty hours a week at even 14 EUR would be about 21,800 EUR a year, more than the rent and every other cost together. "Pay our own way" is true only while nine people work for nothing.',
      'The goal of 300 members is set before anybody has asked one household what it would pay.',
      'The neighbours say "instead of buying", yet the first act of the plan is to buy 150 things.',
      'The rent runs from 1 March 2027 and the opening is in May: three months are paid before the first loan.',
    ],
    [
      'By the second winter, hours become the scarce thing and opening times shrink, which is what members notice first.',
      'Within three years, whoever takes over inherits a shop whose real price was hidden from them.',
      'After the first year, the 300 are counted generously, because the city and the neighbours were told that number.',
    ],
    [
      'Lending shops in several countries report volunteer hours, not money, as the limit; the figures are to be checked with each.',
      'The prompt itself: no sum for work, no figure for demand.',
    ],
    'It falls away if the hours are planned like money, with a limit, and if at least 60 people sign up before the opening.',
  ),
  accountability: attack(
    'Nine people take on a lease, dangerous tools and public money without a body that could be held to any of it.',
    [
      'The association does not exist. Whoever signs for it before it is registered is liable in person (§ 54 BGB).',
      'If a borrowed circular saw with a worn cable injures somebody, it is unclear today whether the lender, the last borrower or the person at the counter answers for it.',
      'The 14,000 EUR comes from members who have not been told that most of it is planned to be used up.',
      'The city expects accounts for 24,000 EUR; the prompt names nobody who keeps the books.',
    ],
    [
      'A refused cost in the accounts in 2028 would have to be paid back from money that is gone by then.',
      'After the first accident, whatever its cause, insurers raise the price or withdraw within the year.',
      'Within two years, disputes about money divide people who live in the same street and cannot avoid each other.',
    ],
    [
      '§ 54 BGB: personal liability of those who act for an association without legal personality.',
      'Grant accounts (Verwendungsnachweis) are a usual duty for public grants; the exact rules stand in the notice.',
    ],
    'It falls away once the association is registered, insured for lending, and has a treasurer and two auditors, all before the lease is signed.',
  ),
  spectrum: attack(
    'The idea works for thirty friends and for a city library, but 300 members in one shop may be the size that works for nobody.',
    [
      'At thirty members a cellar and a shared list would do, without rent. At 3,000 there would be staff. At 300, rent eats half of the fees and there is no money for a paid hour.',
      'Break-even lies at 295 members. The goal and the minimum are the same number, so the plan has no room below its success.',
      'Demand comes in peaks: everybody wants the tent in July and the carpet cleaner in spring. 250 things cannot serve 300 people on the same Saturday.',
    ],
    [
      'In the first summer, popular things are always out and new members feel they pay for an empty shelf.',
      'In year two, the shop buys second and third copies of twenty things and stores 150 that nobody borrows.',
      'If it does succeed, the 85 square metres are full after about two years.',
    ],
    [
      'Running costs of 1,250 EUR a month against an average fee of 51 EUR a year, both figures of this plan.',
      'That few things make up most loans is a common experience of lending shops; the share is to be checked.',
    ],
    'It falls away if running costs can be cut to 1,000 EUR a month, or if 300 turns out to be an easy number.',
  ),
  cascade: attack(
    'A subsidised shop that lends for 5 EUR a month may first hurt the small businesses and habits that already make Lindenau a place where things are shared.',
    [
      'People lend each other drills for nothing today. A counter with terms of use can teach them that lending needs a contract.',
      'Small repair and sewing shops nearby live from work that members may now do themselves with a borrowed machine.',
      "Donated things come in faster than they go out, and the bakery turns into the street's cellar.",
      'A well-kept shop in an old bakery is one more sign that a district is becoming dearer.',
    ],
    [
      'In the first three months, more time goes into saying no to donations than into lending.',
      'Within two years, the landlord sees a better street and asks for a better rent when the option falls due.',
      'If the shop closes, 250 tested things have no home and the fund may ask where they went.',
    ],
    [
      'Grants often bind bought goods to their purpose for some years; whether this one does is to be checked in the notice.',
      'The prompt gives no word on repair cafés, hire shops or the city library in the neighbourhood.',
    ],
    'It falls away if neighbouring repairers are partners from the start and donations are taken only against a published list.',
  ),
  escalation: attack(
    'Each step is small and sensible, and after the fourth one nobody can stop without losing face, money or friends.',
    [
      'The grant must be spent by 31 December 2027, so stopping in autumn looks like giving money away.',
      "The lease, the fit-out and the members' money follow each other within twelve weeks from March 2027.",
      'The prompt names goals for success and not one figure at which to stop.',
      'Low numbers in the first winter will be called seasonal, and in the second year a matter of publicity.',
    ],
    [
      'By December 2027, money is spent on things because the deadline nears, not because they are asked for.',
      'By summer 2028, a shop with 170 members lives from the reserve and from three people who do everything.',
      'Whoever wanted to stop early leaves; those who stay are the ones who cannot imagine stopping.',
    ],
    [
      'That public money with a year-end deadline is spent hastily at the end is widely known in administrations.',
      'The dates of the prompt: lease on 1 March, opening in May, deadline on 31 December 2027.',
    ],
    'It falls away if a number and a day for stopping are agreed before the lease is signed, and the lease allows it.',
  ),
};
