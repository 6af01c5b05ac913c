import { writeMoney } from '../subject/money.js';
import { spanOf } from '../writing/dates.js';
import type { JsonSchema } from './json-schema.js';
import type { Sheet, Spot } from './spot.js';

/** Whether the items of a list say of statements what they rest on. */
export function areClaims(items: JsonSchema): boolean {
  const { text, kind, source } = items.properties ?? {};
  const kinds = kind?.enum ?? [];
  return (
    text !== undefined && source !== undefined && kinds.includes('fact') && kinds.includes('placeholder')
  );
}

interface Claim {
  readonly text: string;
  readonly kind: 'fact' | 'assumption' | 'inference' | 'placeholder';
  readonly source: string;
}

/**
 * What an answer rests on: a fact is only what the prompt or the intake gives and this request shows; what earlier
 * answers say follows from them, and the rest is supposed or still to be filled in.
 */
export function claimsOf(spot: Spot, sheet: Sheet): Claim[] {
  const { subject, tags } = sheet;
  const given = tags.has('plan_prompt') ? 'plan_prompt' : null;
  const said = (text: string, known: boolean): Claim =>
    !known
      ? { text: `${text} (assumed)`, kind: 'assumption', source: 'here' }
      : given !== null
        ? { text, kind: 'fact', source: given }
        : { text, kind: 'inference', source: earlier(tags) };
  const focus = sheet.focusAt(spot.field, 0, undefined);
  const next = sheet.focusAt(spot.field, 1, undefined);
  const claims: Claim[] = [
    said(`The budget is ${writeMoney(subject.budget)}`, subject.budgetGiven),
    said(`The plan takes ${spanOf(subject.months)}`, subject.monthsGiven),
  ];
  if (subject.place !== null) claims.push(said(`The place is ${subject.place}`, true));
  claims.push(
    {
      text: sheet.writer.phrase('{theme} [comes|come] before {also}', focus, `${spot.path}.order`),
      kind: 'inference',
      source: [...tags].find((tag) => /scenario|strateg|decision/u.test(tag)) ?? 'here',
    },
    {
      text: sheet.writer.phrase('{actor} will agree by {month}', next, `${spot.path}.consent`),
      kind: 'assumption',
      source: 'here',
    },
    {
      text: sheet.writer.phrase(
        'The price of {theme}: an offer is still to be had',
        focus,
        `${spot.path}.price`,
      ),
      kind: 'placeholder',
      source: 'here',
    },
  );
  return claims;
}

/** The block that repeats what the prompt gave, where the prompt itself is not there. */
function earlier(tags: ReadonlySet<string>): string {
  return [...tags].find((tag) => tag !== 'intake') ?? 'here';
}
