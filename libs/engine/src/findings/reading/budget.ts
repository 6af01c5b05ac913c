import type { PlanContents } from '../plan-contents.js';
import { type Money, moneyIn } from './money.js';
import { readIntake, readOutput } from './outputs.js';

/** What a plan may cost. */
export interface Budget {
  amount: number;
  currencies: readonly string[];
  quote: string;
}

/** Words for money set aside, in the languages that plans are most often written in. */
export const BUDGET_WORD =
  /\b(?:budgets?|presupuestos?|presupuesto|orçamento|bilancio|begroting|budzet\p{L}*|költségvetés\p{L}*)\b|бюджет\p{L}*|bud[żz]et\p{L}*|预算|予算|예산/iu;
// How far from the word the sum may stand to be its sum.
const NEAR = 40;

const near = (text: string, money: Money): boolean =>
  BUDGET_WORD.test(text.slice(Math.max(0, money.at - NEAR), money.at + money.quote.length + NEAR));

/** The budget that the intake or the prompt gives; null where there is none or more than one could be it. */
export function budgetOf({ intake, prompt, outputs }: PlanContents): Budget | null {
  const { amount, currency } = readIntake(intake).budget ?? {};
  const primary = readOutput(outputs, 'currency_strategy')?.primary_currency;
  if (typeof amount === 'number' && amount > 0) {
    const code = currency ?? primary;
    return { amount, currencies: code ? [code] : [], quote: `${amount}${code ? ` ${code}` : ''}` };
  }
  const sums = moneyIn(prompt);
  const meant = sums.filter((money) => near(prompt, money));
  const found = meant.length > 0 ? meant : sums;
  // A sum that stands alone is what there is; of several without the word none is known to be it.
  const [first] = found;
  if (!first || (meant.length === 0 && sums.length > 1)) return null;
  // A sign of many countries means the currency that the plan settled on.
  const currencies = primary && first.currencies.includes(primary) ? [primary] : first.currencies;
  return { amount: first.upTo, currencies, quote: first.quote };
}
