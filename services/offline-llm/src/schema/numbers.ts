import { share } from '../chance/chance.js';
import type { JsonSchema } from './json-schema.js';
import { roundMoney } from '../subject/money.js';
import type { Sheet, Spot } from './spot.js';

/** A number that fits the field's name and the schema's limits. */
export function fillNumber(schema: JsonSchema, spot: Spot, sheet: Sheet): number {
  return within(believable(schema, spot, sheet), schema);
}

function believable(schema: JsonSchema, spot: Spot, sheet: Sheet): number {
  const { subject } = sheet;
  const { chance } = spot;
  const field = spot.field.replace(/([a-z\d])([A-Z])/gu, '$1_$2').toLowerCase();
  const found = /(^|_)id$/u.test(field)
    ? sheet.references.find(field, spot.list, spot.shape).find(({ value }) => typeof value === 'number')
    : undefined;
  if (typeof found?.value === 'number') return found.value;
  if (/(^|_)(index|number|no|position|order|rank|id|sequence)$/u.test(field)) {
    const zero =
      /from (?:0|zero)|zero-based/iu.test(spot.description) ||
      (schema.minimum === 0 && schema.maximum !== undefined);
    return spot.index + (zero ? 0 : 1);
  }
  if (/percent|share|pct|ratio/u.test(field))
    return (schema.maximum ?? 100) <= 1 ? chance.int(5, 60) / 100 : chance.int(1, 18) * 5;
  if (/probability|confidence|weight/u.test(field) && (schema.maximum ?? 1) <= 1)
    return chance.int(20, 90) / 100;
  if (/fit|match/u.test(field)) return fitScore(schema, spot, sheet);
  if (/score|rating|likelihood|impact|severity|priority|complexity|importance/u.test(field)) {
    const top = schema.maximum ?? (/_5$/u.test(field) ? 5 : 10);
    const low = schema.minimum ?? 1;
    return low + Math.round((top - low) * (0.25 + chance.next() * 0.65));
  }
  if (/cost|budget|price|amount|revenue|fund|capex|opex|spend|salary|fee|investment|usd|eur/u.test(field)) {
    const part = /total|overall/u.test(field) ? 1 : chance.int(2, 24) / 100;
    return roundMoney(subject.budget.amount * part);
  }
  if (/day|week|month|year|hour|minute|duration/u.test(field)) return duration(field, spot, sheet);
  if (/people|team_size|headcount|staff|fte/u.test(field)) return chance.int(1, 6);
  const low = schema.minimum ?? schema.exclusiveMinimum ?? 1;
  const high = schema.maximum ?? schema.exclusiveMaximum ?? Math.max(low, 0) + 10;
  return low + (high - low) * (0.2 + chance.next() * 0.6);
}

/** The scenario that will be chosen fits best; the others fit less, in their order. */
function fitScore(schema: JsonSchema, spot: Spot, sheet: Sheet): number {
  const low = schema.minimum ?? 1;
  const high = schema.maximum ?? 10;
  const distance = Math.abs(spot.index - favourite(sheet));
  const bold = spot.index < favourite(sheet) ? 0.12 : 0;
  return Math.round(high - (high - low) * (distance === 0 ? 0.1 : 0.17 + distance * 0.17 + bold));
}

/** Which of contrasting strategies suits the subject: from bold (0) to careful (2). */
export function favourite(sheet: Sheet): number {
  return sheet.subject.careful ? 2 : 1;
}

const daysIn: readonly (readonly [RegExp, number])[] = [
  [/minute/u, 1 / 1440],
  [/hour/u, 1 / 24],
  [/week/u, 7],
  [/month/u, 30],
  [/year/u, 365],
];

/** Durations of one item agree: the least is below the usual, the most above it, by as much as the item is unsure. */
function duration(field: string, spot: Spot, sheet: Sheet): number {
  const unit = daysIn.find(([name]) => name.test(field))?.[1] ?? 1;
  const item = itemShare(spot, 'length');
  const unsure = itemShare(spot, 'unsure');
  const days = usualDays(item, spot, sheet);
  const stretch = /min|optimistic|best|shortest/u.test(field)
    ? 0.88 - unsure * 0.3
    : /max|pessimistic|worst|longest/u.test(field)
      ? 1.2 + unsure * 0.8
      : 1;
  const value = (days * stretch) / unit;
  return value < 1 ? Math.max(0.5, Math.round(value * 2) / 2) : Math.round(value);
}

const WORKING_DAYS_A_MONTH = 21;
/** The share of the time that the work fills on its longest way; the rest is reserve. */
const FILLED = 0.85;

/** Numbered work shares the time of the plan by its parts, which follow each other; other things take a small part each. */
function usualDays(item: number, spot: Spot, { outline, subject }: Sheet): number {
  const number = spot.source?.fields.number;
  if (typeof number !== 'string') return Math.max(2, subject.months * 30 * (0.02 + item * 0.1));
  const parts = outline.entries.filter(({ fields }) => !String(fields.number).includes('.')).length;
  // The first part has two steps after each other, each later one adds one.
  const step = (subject.months * WORKING_DAYS_A_MONTH * FILLED) / (parts + 1);
  return Math.max(1, step * (number.includes('.') ? 0.35 + item * 0.75 : 1.15 + item * 0.3));
}

/** A share that is the same for all fields of one item. */
function itemShare(spot: Spot, about: string): number {
  const { number, name } = spot.source?.fields ?? {};
  const item = spot.shape.slice(0, -spot.field.length);
  return share(
    `${about}|${String(number ?? '')}|${String(name ?? '')}|${spot.index}|${spot.outerIndex}|${item}`,
  );
}

/** Brings a value into the schema's limits and on its grid. */
function within(value: number, schema: JsonSchema): number {
  const step = schema.multipleOf;
  const whole = step !== undefined && Number.isInteger(step);
  const margin = whole ? step : 1e-6;
  const low = Math.max(
    schema.minimum ?? -Infinity,
    schema.exclusiveMinimum === undefined ? -Infinity : schema.exclusiveMinimum + margin,
  );
  const high = Math.min(
    schema.maximum ?? Infinity,
    schema.exclusiveMaximum === undefined ? Infinity : schema.exclusiveMaximum - margin,
  );
  const limited = Math.min(Math.max(value, low), high);
  if (step === undefined) {
    const rounded = Math.round(limited * 100) / 100;
    return rounded >= low && rounded <= high ? rounded : limited;
  }
  const onGrid = Math.round(limited / step) * step;
  const inside =
    onGrid < low ? Math.ceil(low / step) * step : onGrid > high ? Math.floor(high / step) * step : onGrid;
  return whole ? Math.round(inside) : Number(inside.toPrecision(12));
}
