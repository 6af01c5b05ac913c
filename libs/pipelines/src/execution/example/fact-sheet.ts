// What the worked example goes by: every sum, count and date of its texts comes from here or is worked out from it.

interface Line {
  what: string;
  /** Whole euros. */
  eur: number;
}

export const sumOf = (lines: readonly Pick<Line, 'eur'>[]): number =>
  lines.reduce((sum, { eur }) => sum + eur, 0);

/** A sum as the texts have it: 1250 is "1,250 EUR". */
export const euros = (sum: number): string => `${sum.toString().replace(/\B(?=(\d{3})+$)/g, ',')} EUR`;

/** Budget lines as one clause: "rent 640; power 55". */
export const listed = (lines: readonly Line[]): string =>
  lines.map(({ what, eur }) => `${what} ${euros(eur).replace(' EUR', '')}`).join('; ');

export const BUDGET = 38_000;
export const GRANT = 24_000;
export const OWN_MONEY = 14_000;

/** Paid from the city's fund: what stays in the shop. */
export const GRANT_LINES = [
  { what: 'electrics, light, floor, walls and a step-free entrance', eur: 7_000 },
  { what: 'contingency for the fit-out', eur: 1_200 },
  { what: 'shelves, counter, workbench and a lockable cabinet', eur: 3_300 },
  { what: '150 things bought', eur: 8_500 },
  { what: 'test device and an electrician for the first tests', eur: 1_600 },
  { what: 'laptop, label printer, scanner and router', eur: 1_300 },
  { what: 'drawings and fees for the change of use', eur: 1_100 },
] as const;

/** Paid from what the members put in: what the fund would hardly carry, and what comes after it. */
export const OWN_LINES = [
  { what: "deposit of three months' rent", eur: 1_920 },
  { what: 'running costs from March to May 2027', eur: 2_850 },
  { what: 'notary, register and bank', eur: 280 },
  { what: 'publicity and the opening day', eur: 700 },
  { what: 'training of hosts and first aid', eur: 430 },
  { what: 'shortfall of the first year', eur: 5_820 },
  { what: 'reserve', eur: 2_000 },
] as const;

export const RESERVES = 1_200 + 2_000;

export const RENT = 640;
/** A month from June 2027 on. */
export const RUNNING_COSTS = [
  { what: 'rent', eur: RENT },
  { what: 'heating and service charges', eur: 150 },
  { what: 'power', eur: 55 },
  { what: 'internet', eur: 30 },
  { what: 'insurance', eur: 75 },
  { what: 'software', eur: 45 },
  { what: 'repairs and supplies', eur: 90 },
  { what: 'bank and bookkeeping', eur: 25 },
  { what: 'printing and meetings', eur: 20 },
  { what: 'replacement of things', eur: 120 },
] as const;
export const MONTHS_BEFORE_OPENING = 3;
/** Of the running costs, those that begin with the lease. */
export const PAID_BEFORE_OPENING = ['rent', 'heating and service charges', 'power', 'internet', 'insurance'];

export const FEES = { full: 60, reduced: 30, share_reduced: 0.3, average: 51 } as const;

/** Paying members at the end of each quarter of the first year; the first is the opening. */
export const MEMBERS = [60, 120, 180, 240, 300] as const;
export const BREAK_EVEN_MEMBERS = 295;

/** Things by group; what is bought adds up to its line of the grant. */
export const COLLECTION = [
  { group: 'tools', bought: 60, donated: 40, eur: 3_400 },
  { group: 'camping gear', bought: 35, donated: 15, eur: 2_100 },
  { group: 'sewing and textiles', bought: 15, donated: 5, eur: 1_500 },
  { group: 'kitchen and party equipment', bought: 40, donated: 40, eur: 1_500 },
] as const;

/** Hours a week of the nine until the opening. */
export const HOURS = [
  { role: 'Chairperson', people: 1, hours: 4 },
  { role: 'Treasurer', people: 1, hours: 3 },
  { role: 'Premises Lead', people: 1, hours: 6 },
  { role: 'Collection Lead', people: 2, hours: 6 },
  { role: 'Repair and Safety Lead', people: 1, hours: 4 },
  { role: 'Membership and Data Lead', people: 1, hours: 3 },
  { role: 'Shift and Community Lead', people: 2, hours: 4 },
] as const;
