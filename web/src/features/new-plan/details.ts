import type { PlanIntake } from '@planwright/contracts';
import { texts } from '../../shared/texts/en.js';

const t = texts.newPlan.details;

/** Fields of which each line is a thing of its own, by their names in the request. */
export const LISTS = [
  'geography',
  'hard_constraints',
  'success_criteria',
  'stakeholders',
  'resources',
  'regulation',
  'areas_to_clarify',
] as const;
export type ListField = (typeof LISTS)[number];

/** What a person says of the plan field by field, as it was typed; empty where nothing is said. */
export type Details = Record<
  | ListField
  | 'amount'
  | 'currency'
  | 'flexibility'
  | 'start'
  | 'end'
  | 'team_size'
  | 'scale'
  | 'risk_tolerance'
  | 'domain',
  string
>;

export const emptyDetails = (): Details => ({
  amount: '',
  currency: '',
  flexibility: '',
  start: '',
  end: '',
  team_size: '',
  scale: '',
  risk_tolerance: '',
  domain: '',
  geography: '',
  hard_constraints: '',
  success_criteria: '',
  stakeholders: '',
  resources: '',
  regulation: '',
  areas_to_clarify: '',
});

/** Where a field stands in the request, for what the server says of it. */
export const PLACE_OF: Record<keyof Details, string> = {
  amount: 'intake.budget.amount',
  currency: 'intake.budget.currency',
  flexibility: 'intake.budget.flexibility',
  start: 'intake.timeline.start',
  end: 'intake.timeline.end',
  team_size: 'intake.team_size',
  scale: 'intake.scale',
  risk_tolerance: 'intake.risk_tolerance',
  domain: 'intake.domain',
  geography: 'intake.geography',
  hard_constraints: 'intake.hard_constraints',
  success_criteria: 'intake.success_criteria',
  stakeholders: 'intake.stakeholders',
  resources: 'intake.resources',
  regulation: 'intake.regulation',
  areas_to_clarify: 'intake.areas_to_clarify',
};

/** As the API's own limits say. */
const MOST_MONEY = 1e15;
const MOST_PEOPLE = 10_000_000;
const LONGEST_DOMAIN = 200;
const MOST_LINES = 40;
const LONGEST_LINE = 500;

const GROUPED = /^\d{1,3}([.,' \u00a0\u202f’]\d{3})+$/;
const PLAIN = /^\d+$/;

/** A whole number, also with its thousands set apart as one is used to; NaN for anything else, null for nothing. */
function wholeOf(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  return PLAIN.test(typed) || GROUPED.test(typed) ? Number(typed.replace(/\D/g, '')) : Number.NaN;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const currencyOf = ({ currency }: Details): string => currency.trim().toUpperCase();

const upTo = (number: number | null, most: number): boolean => number === null || number <= most;

/** What is wrong with each field, in words; no entry where nothing is. */
export function wrongDetails(details: Details): Partial<Record<keyof Details, string>> {
  const wrong: Partial<Record<keyof Details, string>> = {};
  if (!upTo(wholeOf(details.amount), MOST_MONEY)) wrong.amount = t.amountWrong;
  if (!/^([A-Z]{3})?$/.test(currencyOf(details))) wrong.currency = t.currencyWrong;
  if (details.start && details.end && details.end < details.start) wrong.end = t.endWrong;
  if (!upTo(wholeOf(details.team_size), MOST_PEOPLE)) wrong.team_size = t.teamWrong;
  if (details.domain.trim().length > LONGEST_DOMAIN) wrong.domain = t.domainWrong;
  for (const field of LISTS) {
    const lines = linesOf(details[field]);
    if (lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE))
      wrong[field] = t.linesWrong;
  }
  return wrong;
}

/** How many fields say something. */
export const filledIn = (details: Details): number =>
  Object.values(details).filter((value) => value.trim() !== '').length;

const withoutNothing = <T extends object>(fields: T): Partial<T> | undefined => {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return said.length > 0 ? (Object.fromEntries(said) as Partial<T>) : undefined;
};

/** The fields as the API takes them, without what is empty or wrong; undefined where nothing is left. */
export function intakeOf(details: Details): PlanIntake | undefined {
  const wrong = wrongDetails(details);
  const text = <T extends string = string>(field: keyof Details): T | undefined =>
    wrong[field] ? undefined : (details[field].trim() as T) || undefined;
  const whole = (field: 'amount' | 'team_size'): number | undefined =>
    wrong[field] ? undefined : (wholeOf(details[field]) ?? undefined);
  const lines = (field: ListField): string[] | undefined =>
    wrong[field] || linesOf(details[field]).length === 0 ? undefined : linesOf(details[field]);
  return withoutNothing<PlanIntake>({
    budget: withoutNothing({
      amount: whole('amount'),
      currency: text('currency')?.toUpperCase(),
      flexibility: text<'fixed' | 'some' | 'open'>('flexibility'),
    }),
    timeline: withoutNothing({ start: text('start'), end: text('end') }),
    team_size: whole('team_size'),
    scale: text<NonNullable<PlanIntake['scale']>>('scale'),
    risk_tolerance: text<NonNullable<PlanIntake['risk_tolerance']>>('risk_tolerance'),
    domain: text('domain'),
    ...Object.fromEntries(LISTS.map((field) => [field, lines(field)])),
  });
}
