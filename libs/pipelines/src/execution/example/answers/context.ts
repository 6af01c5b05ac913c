/** Nine risks, the gravest first. */
export const RISKS = {
  risks: [
    {
      risk_area: 'Building law',
      risk_description:
        'The step from bakery to lending shop may count as a change of use under the Sächsische Bauordnung. If a permit is needed and the application goes in after January 2027, the answer comes after the lease has begun.',
      potential_impact:
        'Two to four months of rent and charges without income, 1,900 to 3,800 EUR (assumed), and no opening in May.',
      likelihood: 'medium',
      severity: 'high',
      action:
        'Before: ask the building authority in writing by 4 December 2026 and make the lease depend on the answer. If it happens: apply by 15 January 2027, move the start of the lease, open with a stall for signing up until the permit is there.',
      owner: 'Premises Lead',
    },
    {
      risk_area: 'Members',
      risk_description:
        'People join in summer, borrow one tent and do not renew, or fewer than 60 a quarter join at all, so that fees never reach the rent.',
      potential_impact:
        'With 220 members on 31 May 2028 instead of 300 the first year brings 2,040 EUR less and uses up the reserve.',
      likelihood: 'medium',
      severity: 'high',
      action:
        'Before: survey 150 households and sign up 60 members before the opening. If it happens: two months more than 30 below the line bring a campaign with partners; fewer than 180 on 30 April 2028 bring the vote on leaving the lease.',
      owner: 'Shift and Community Lead',
    },
    {
      risk_area: 'Stamina',
      risk_description:
        'Nine people with 30 hours a week found an association, build a shop and then run it. If hosts do not come, the nine staff 18 hours of shifts on top of repairs and books.',
      potential_impact:
        'One or two of the nine leave within a year; a shift a week is lost, and with it an estimated 40 to 60 members.',
      likelihood: 'high',
      severity: 'high',
      action:
        'Before: train 12 hosts by 23 April 2027 and write down the hours of each of the nine. If it happens: close the Wednesday shift before anybody gives more than five hours a week.',
      owner: 'Shift and Community Lead',
    },
    {
      risk_area: 'Injury',
      risk_description:
        'A borrowed tool with a damaged cable, guard or blade injures somebody, and it is unclear when the damage arose and whether the insurance covers lending at all.',
      potential_impact:
        'A person is hurt; claims can exceed everything the association owns if lending is not covered.',
      likelihood: 'low',
      severity: 'high',
      action:
        'Before: cover for lending in writing by 19 February 2027, a test of every appliance, a look at every return, a list of what is never lent. If it happens: take the thing and its kind out, tell the insurer within the time the contract sets, keep the test record.',
      owner: 'Repair and Safety Lead',
    },
    {
      risk_area: 'Grant cash',
      risk_description:
        'If the city pays only against paid invoices, 14,000 EUR of our own money has to advance the 24,000 EUR, and orders before the approval may not be paid at all.',
      potential_impact:
        'Works stop in April 2027 at about 14,000 EUR of invoices; one order too early can cost its whole sum.',
      likelihood: 'medium',
      severity: 'high',
      action:
        'Before: settle payment calls and the earliest day of ordering in writing by 4 December 2026. If it happens: spread orders so that never more than 8,000 EUR is advanced.',
      owner: 'Treasurer',
    },
    {
      risk_area: 'Electrics',
      risk_description:
        'Nobody has looked into the distribution board of the old bakery. Three-phase circuits for ovens do not help a shop, and old cables may have to be replaced completely.',
      potential_impact: '3,000 to 6,000 EUR more (assumed, until the inspection of 20 November 2026).',
      likelihood: 'medium',
      severity: 'medium',
      action:
        'Before: have an electrician inspect it before the lease is negotiated, and ask the landlord to bear what belongs to the house. If it happens: use the 1,200 EUR contingency, buy 100 things instead of 150, or take Careful Shed.',
      owner: 'Premises Lead',
    },
    {
      risk_area: 'Registration',
      risk_description:
        'The Amtsgericht Leipzig or the Finanzamt objects to the statutes, and the association is not registered when the lease has to be signed on 26 February 2027.',
      potential_impact:
        'Three to six weeks; whoever signs the lease for an unregistered association is liable in person.',
      likelihood: 'medium',
      severity: 'medium',
      action:
        'Before: send the draft to the Finanzamt by 6 November 2026 and let the statutes allow the Board to make changes that court or tax office ask for. If it happens: ask the landlord for a lease from 1 April 2027.',
      owner: 'Chairperson',
    },
    {
      risk_area: 'Flood of donations',
      risk_description:
        'Word of an open door brings cellars full of things that nobody borrows, and 85 square metres are full before the shelves stand.',
      potential_impact:
        'Ten to fifteen volunteer hours a week in spring 2027, and disposal costs of a few hundred euros.',
      likelihood: 'high',
      severity: 'low',
      action:
        'Before: publish the list of 100 wanted things and take donations only on set days in March and April 2027. If it happens: one give-away day, then nothing without an entry on the list.',
      owner: 'Collection Lead',
    },
    {
      risk_area: 'Lost things',
      risk_description: 'Things come back late, incomplete or not at all; the most wanted ones are hit most.',
      potential_impact:
        'Up to 5 % of the stock a year, about 600 EUR to replace (assumed), less than half of what is set aside for replacement.',
      likelihood: 'medium',
      severity: 'low',
      action:
        'Before: identity card at joining, one week per loan, reminders from the software. If it happens: no new loan before the return, at most 50 EUR for carelessness, replacement from the 120 EUR a month.',
      owner: 'Membership and Data Lead',
    },
  ],
  risk_assessment_summary:
    'Three risks can end the undertaking: too few members, tired people and a change of use that comes too late. They feed each other: a late opening loses the summer, a lost summer loses members, and fewer members mean fewer hosts. Watch first the answer of the building authority, due before the lease is signed, and the number of people who sign up before the opening.',
  claims: [
    { text: '24,000 EUR to be spent by 31 December 2027', kind: 'fact', source: 'plan_prompt' },
    { text: 'lease from 1 March 2027, rent 640 EUR a month', kind: 'fact', source: 'plan_prompt' },
    { text: '3,000 to 6,000 EUR more for old electrics', kind: 'assumption', source: 'here' },
    { text: '2,040 EUR less with 220 members after the first year', kind: 'inference', source: 'here' },
    { text: 'whether lending is a change of use', kind: 'placeholder', source: 'here' },
  ],
};
