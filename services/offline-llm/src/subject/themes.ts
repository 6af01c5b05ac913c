/**
 * A piece of work inside a kind of undertaking, with what goes wrong in it, who decides it and how it is
 * measured. `phrase` is the label as it stands in a sentence; `plural` says which verb form it takes.
 */
export interface Theme {
  readonly label: string;
  readonly phrase: string;
  readonly plural: boolean;
  readonly hazard: string;
  readonly actor: string;
  readonly measure: string;
}

const uncountable =
  /\b(?:and|tenure|consent|monitoring|upkeep|communication|coordination|maintenance|protection|outreach|measurement|training|preparation|recruitment|funding|supply|certification)\b/u;

/** One line a theme: label | hazard | actor | measure. */
function themes(...lines: string[]): readonly Theme[] {
  return lines.map((line) => {
    const [label = '', hazard = '', actor = '', measure = ''] = line.split('|').map((part) => part.trim());
    const plural = / and (?!.*(?:practice|management|regime|agreement)$)|[^s]s$/u.test(label);
    const phrase = plural || uncountable.test(label) ? label : `the ${label}`;
    return { label, phrase, plural, hazard, actor, measure };
  });
}

export type Domain =
  | 'hospitality'
  | 'construction'
  | 'software'
  | 'nature'
  | 'event'
  | 'education'
  | 'health'
  | 'research'
  | 'industry'
  | 'policy'
  | 'culture'
  | 'commerce'
  | 'household';

export const domainThemes: Readonly<Record<Domain, readonly Theme[]>> = {
  hospitality: themes(
    'supplier take-back contracts | a supplier that stops collecting its containers | the main suppliers | share of deliveries in returnable packaging',
    'kitchen fit-out | extraction work that the building does not allow | the fit-out contractor | days from lease to first service',
    'lease length and rent steps | a rent review before the third year | the landlord | rent as a share of monthly sales',
    'menu range | too many dishes for the store room | the head cook | kilograms of food thrown away a week',
    'opening hours | staff cost that quiet hours do not earn back | the shift leads | sales an opened hour',
    'licences and inspections | a hygiene visit that finds the layout wanting | the licensing office | findings still open after inspection',
    'regular-guest programme | guests who come once for the novelty | the guests who live nearby | share of guests who return within a month',
    'dishwashing and reuse loop | cups that leave and do not come back | the counter team | reusable items lost a month',
    'seating and guest flow | a queue that blocks the door at noon | the neighbours on the street | covers served between twelve and two',
  ),
  construction: themes(
    'ground investigation | soft soil that shows only once digging starts | the geotechnical engineer | boreholes that match the ground model',
    'route and site choice | land that its owner will not sell | the landowners | parcels secured before design freeze',
    'permit sequence | an objection that restarts the public hearing | the planning authority | days a permit waits for an answer',
    'contract model | claims that outlast the building work | the main contractor | value of claims against contract value',
    'structural design margin | a load case that comes up after tender | the checking engineer | design changes after tender',
    'traffic and access during works | detours that residents refuse | the residents along the site | complaints a week of works',
    'materials and lead times | steel that arrives a season late | the material suppliers | deliveries on the promised day',
    'construction sequence | two trades that need the same space | the site manager | planned tasks finished in their week',
    'handover and upkeep | defects nobody owns after handover | the future operator | defects open at acceptance',
  ),
  software: themes(
    'first release scope | features that nobody asked for first | the first users | tasks that users finish without help',
    'data model and migration | a schema that the second customer breaks | the lead engineer | migrations undone after release',
    'hosting and running cost | a bill that grows faster than use | the platform operator | hosting cost an active user',
    'privacy and access control | an export that shows the wrong person’s data | the data protection officer | access reviews without findings',
    'integrations with outside services | an interface that changes without notice | the interface partners | failed calls a thousand',
    'release rhythm | fixes that wait for the next big release | the release manager | days from fix to use',
    'test and review practice | faults that only customers find | the quality engineer | faults found after release',
    'pricing and access tiers | free use that never turns into paid use | the paying customers | share of trials that convert',
    'support and onboarding | questions that eat the engineers’ week | the support lead | hours to the first useful answer',
  ),
  nature: themes(
    'water and soil regime | a dry season that comes a month early | the water authority | litres used a square metre',
    'species and stock choice | a disease that moves through one variety | the breeding adviser | survival rate after the first season',
    'land tenure | a lease that ends before the first full yield | the landowners | hectares under contract',
    'field monitoring | readings that nobody looks at | the field team | stations that report every week',
    'harvest and handling chain | a cold store that fails on a warm weekend | the packing crew | losses between field and buyer',
    'buyers and offtake contracts | a buyer that renegotiates at harvest | the regional buyers | share of output sold in advance',
    'permits and protected areas | a nesting season that closes the site | the environmental agency | working days lost to closures',
    'energy and climate control | a heating bill that doubles in a cold month | the equipment supplier | kilowatt hours a kilogram of output',
    'neighbour and community agreement | a complaint about smell that goes to the press | the village council | complaints settled within a week',
  ),
  event: themes(
    'venue contract | a venue that keeps the deposit after a date change | the venue owner | days of free cancellation left',
    'guest list and invitations | guests who answer after the caterer’s deadline | the invited guests | answers in hand six weeks before',
    'programme and timing | a programme that runs an hour late by noon | the stage manager | minutes of delay at each block',
    'food and drink | an order made for the wrong head count | the caterer | portions left over',
    'travel and lodging | rooms that fill up before the block is taken | the hotel partners | rooms held at the agreed rate',
    'weather alternative | rain with no room indoors | the tent supplier | hours needed to move indoors',
    'permits and safety on the day | a noise limit that ends the evening early | the local authority | open points on the safety plan',
    'photography and memories | pictures that never leave the photographer’s disk | the photographer | days until the pictures arrive',
    'helpers and duties | one person who holds every phone number | the helpers | duties with a named stand-in',
  ),
  education: themes(
    'curriculum sequence | a unit that assumes what was never taught | the subject leads | learners who reach the unit goal',
    'teacher preparation | teachers who meet the material on the day | the teachers | hours of preparation before the first lesson',
    'learner intake | classes with too wide a range of levels | the families | share of places filled by the start',
    'assessment design | tests that measure memory only | the examination board | agreement between two markers',
    'rooms and equipment | a room that is shared with another school | the building manager | lessons moved for want of a room',
    'funding agreement | a grant that pays after the school year ends | the funding body | months of cost covered in advance',
    'digital learning tools | accounts that half the learners cannot open | the tool suppliers | learners active each week',
    'inclusion and support | learners who drop out unseen | the support staff | weeks until a drop in attendance is noticed',
    'partnerships with employers | placements that are promised and not kept | the employers | placements agreed in writing',
  ),
  health: themes(
    'clinical pathway | patients who wait between two departments | the lead clinician | days from referral to treatment',
    'staff recruitment | night shifts that stay unfilled | the nursing lead | shifts covered by own staff',
    'licensing and ethics approval | an ethics board that asks for another round | the ethics board | open conditions on the approval',
    'patient data protection | records that travel by e-mail | the data protection officer | access events without a reason',
    'medicines and supplies | a cold chain that breaks at the last mile | the medical suppliers | days of stock for key items',
    'community outreach | people who hear of the service too late | the community health workers | households reached a month',
    'equipment and maintenance | a scanner without a service contract | the equipment suppliers | hours of downtime a month',
    'outcome measurement | results that are counted in visits only | the quality committee | patients with a recorded outcome',
    'emergency procedure | a referral hospital that is full | the referral hospital | minutes from alarm to transfer',
  ),
  research: themes(
    'research question and scope | a question too wide for one study | the principal investigator | hypotheses with a stated test',
    'instrument and laboratory choice | an instrument that cannot reach the needed precision | the instrument makers | error of the calibration run',
    'sampling design | samples that miss the rare case | the statistics adviser | samples that pass the quality check',
    'partner consortium | partners who wait for each other’s results | the consortium partners | deliverables on the agreed date',
    'safety case | a hazard that the first review did not list | the safety review board | hazards with a tested control',
    'transport and deployment | a launch window that slips by a year | the transport provider | mass margin at each review',
    'data release | data that nobody outside can read | the data steward | data sets released with a description',
    'long-term funding | a political change between two grant rounds | the funding agencies | years of cost that are committed',
    'crew and skills | specialists who leave in the middle of a phase | the team leads | key skills held by two people',
  ),
  industry: themes(
    'process choice | a yield that stays below the pilot’s | the process engineer | yield at the target rate',
    'plant location | a grid connection that comes two years late | the grid operator | megawatts available at the fence',
    'raw material supply | one mine that sets the price | the material suppliers | share of volume with a second source',
    'pilot line | lessons that the pilot is too small to teach | the pilot crew | hours of stable running',
    'product certification | a test that has to be run again | the certification body | tests passed at the first attempt',
    'workforce training | operators who learn on the live line | the training lead | operators certified a station',
    'customer commitments | letters of intent that do not become orders | the launch customers | volume under firm order',
    'safety and emissions control | a leak that stops the line for a week | the safety inspectorate | near misses reported a month',
    'spares and maintenance | a pump with a nine-month delivery time | the maintenance crew | unplanned stops a month',
  ),
  policy: themes(
    'legal basis | a court that suspends the measure | the constitutional lawyers | open legal questions before launch',
    'pilot area | a pilot that is not like the rest | the pilot municipalities | pilot areas with a baseline',
    'public consent | a protest that nobody planned for | the citizens concerned | support in the independent survey',
    'enforcement design | rules that are applied unevenly | the enforcing agencies | appeals that succeed',
    'budget law and funding | a budget vote that is put off | the finance ministry | share of cost covered by law',
    'rights and safeguards | a complaint that has no one to go to | the ombudsman | complaints answered in time',
    'interagency coordination | two agencies with two lists | the agency heads | decisions open for more than a month',
    'evaluation and sunset clause | a measure that nobody ends | the independent evaluators | indicators measured before the start',
    'public communication | a rumour that is faster than the notice | the press office | people who can say what changes for them',
  ),
  culture: themes(
    'licence and brand rights | a rights holder that refuses the last design | the rights holder | approvals open at each stage',
    'visitor journey | groups that bunch up at the best room | the floor staff | visitors an hour without a queue',
    'venue and footprint | a ceiling that is lower than the set | the landlord | usable square metres',
    'creative direction | a concept that only insiders understand | the creative lead | test visitors who would recommend it',
    'ticket price and sales channels | discounts that train visitors to wait | the ticket partners | share of full-price tickets',
    'content upkeep | an experience that is known by heart after one visit | the content team | months between fresh scenes',
    'opening campaign | a launch that the press does not pick up | the press and local guides | bookings before opening day',
    'safety and crowd control | an exit that a set piece blocks | the fire authority | minutes to clear the building',
    'casting and training of hosts | hosts who leave after the first season | the host team | hosts still here after six months',
  ),
  commerce: themes(
    'first customer segment | an offer made for everybody | the first fifty customers | customers who buy twice',
    'product range and sourcing | stock that ties up the cash | the suppliers | days of stock on hand',
    'sales channels | a channel that takes the margin | the channel partners | margin after channel fees',
    'price position | a price that invites comparison with the cheapest | the price-aware buyers | orders lost on price',
    'delivery and returns | returns that cost more than the sale | the delivery partner | cost of a delivered order',
    'brand and trust | a promise that the first delivery breaks | the reviewers | average rating after thirty days',
    'permits and product rules | a label that the authority rejects | the market authority | products cleared for sale',
    'service team | answers that depend on one person | the service lead | hours to a first answer',
    'cash and credit lines | a payment term longer than the runway | the bank | weeks of cash in hand',
  ),
  household: themes(
    'weekly routine | a routine that the first busy week breaks | the people at home | weeks kept without a gap',
    'equipment and preparation | a missing tool on the chosen day | the shop nearby | items ready the evening before',
    'budget envelope | small extras that add up | the person who pays | spending against the envelope',
    'timing and calendar | a date that collides with work | the employer | days kept free',
    'people to ask for help | a helper who is away that week | friends and family | tasks with a named helper',
    'rules and bookings | a booking that cannot be moved | the booking office | bookings confirmed in writing',
    'health and safety margin | tiredness that leads to a mistake | the family doctor | days with a rest in between',
    'record of progress | effort that nobody writes down | the person who plans | entries a week',
    'fallback plan | bad weather on the only free day | the neighbours | hours needed to switch plans',
  ),
};

/** Themes that every undertaking has; used after those of its own domain. */
export const commonThemes: readonly Theme[] = themes(
  'funding rhythm | money that is released after it is needed | the funders | weeks of cost covered by released money',
  'team and decision rights | a decision that waits for a person on leave | the project lead | decisions older than a week',
  'schedule buffer | a buffer that the first phase eats | the schedule keeper | days of buffer left at each gate',
  'stakeholder communication | a neighbour who reads it in the newspaper first | the people affected | open questions answered within a week',
  'quality gates | a gate that is passed because the date has come | the quality reviewer | gates passed without exception',
  'contract and supplier management | a supplier that knows it cannot be replaced | the key suppliers | contracts with a tested alternative',
  'risk reserve | a reserve that is spent on wishes | the finance lead | share of the reserve still unspent',
  'measurement and reporting | numbers that arrive when the decision is over | the reporting lead | days from event to report',
);
