import type { Domain } from '../../subject/themes.js';

/** What the law may ask of a kind of plan, in words that are true nearly everywhere. */
export interface Rules {
  readonly permits: readonly string[];
  readonly standards: readonly string[];
  readonly offices: readonly string[];
}

const rules = (permits: string, standards: string, offices: string): Rules => ({
  permits: permits.split(' | '),
  standards: standards.split(' | '),
  offices: offices.split(' | '),
});

export const rulesOf: Readonly<Record<Domain, Rules>> = {
  hospitality: rules(
    'Registration as a food business: municipal food authority | Consent to the use of the premises: building authority | Permit for tables outside: municipality',
    'Hygiene rules for food businesses, with a written self-check | Allergen information on every dish | Fire safety rules for places with guests',
    'Municipal food authority | Building authority | Labour inspectorate',
  ),
  construction: rules(
    'Building permit: planning authority | Permit for works on public ground: road authority | Consent concerning water: water authority',
    'Structural design codes in force | Rules for health and safety on building sites | Noise limits during works',
    'Planning authority | Road authority | Labour inspectorate',
  ),
  software: rules(
    'Developer accounts: operators of the app stores | Consent to the use of personal data: each user',
    'Data protection law | Consumer rules for digital services | Accessibility guidelines for apps and web sites',
    'Data protection authority | Consumer authority',
  ),
  nature: rules(
    'Permit to take and release water: water authority | Consent for work near protected sites: environmental agency | Registration as a producer: agricultural authority',
    'Rules on plant and animal health | Food hygiene for primary producers | Rules on nature protection',
    'Environmental agency | Agricultural authority | Water authority',
  ),
  event: rules(
    'Leave to use the venue: its owner | Notice of music in the evening: municipality, where the house has none',
    'House rules of the venue | Noise limits after ten in the evening',
    'Municipality',
  ),
  education: rules(
    'Recognition of the school or course: education authority | Consent to the use of rooms: building authority',
    'Rules for the protection of minors | Data protection law | Fire safety rules for schools',
    'Education authority | Building authority',
  ),
  health: rules(
    'Licence to run the service: health authority | Approval of the study or pathway: ethics board',
    'Law on patients’ rights | Data protection law for health data | Rules for medical devices',
    'Health authority | Ethics board | Data protection authority',
  ),
  research: rules(
    'Approval of the study: ethics or safety board | Permit to work at the site: its owner or authority',
    'Rules for laboratory safety | Good practice in research | Export rules for technical goods',
    'Safety board | Research council',
  ),
  industry: rules(
    'Operating permit with emission limits: environmental authority | Building permit: planning authority | Connection to the grid: grid operator',
    'Rules on machinery safety | Limits for emissions | Rules on storing dangerous goods',
    'Environmental authority | Labour inspectorate | Grid operator',
  ),
  policy: rules(
    'A legal basis for the measure: parliament or council | Clearance of the budget: finance ministry',
    'Constitutional law | Data protection law | Rules for public procurement',
    'Parliament or council | Finance ministry | Court of auditors',
  ),
  culture: rules(
    'Consent to use as a place of assembly: building authority | Licences for works and brands: rights holders',
    'Fire safety rules for places of assembly | Copyright law | Accessibility rules',
    'Building authority | Fire authority',
  ),
  commerce: rules(
    'Registration of the business: trade register | Marking of the products: market authority, where it applies',
    'Consumer law on returns and guarantees | Product safety rules | Data protection law',
    'Trade register | Market authority | Tax office',
  ),
  household: rules('', '', ''),
};
