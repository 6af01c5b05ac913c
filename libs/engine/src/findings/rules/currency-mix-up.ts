import type { Finding } from '@planwright/contracts';
import { type Money, moneyIn, sameCurrency } from '../reading/money.js';
import { readIntake, readOutput } from '../reading/outputs.js';
import type { Rule } from '../reading/plan-reading.js';
import { excerpt } from '../reading/texts.js';

const FIX = 'State it in the currency of the budget, or list the other currency with what it is used for.';

/** Currencies that the plan may speak of: those of the budget, of the prompt and of its own list. */
function knownCurrencies(
  prompt: string,
  given: string | null | undefined,
  listed: readonly string[],
): string[] {
  const sure = [...(given ? [given] : []), ...listed];
  // A sign of many countries means the one of them that the plan has settled on.
  const meant = (codes: readonly string[]) => (sameCurrency(codes, sure) ? [] : codes);
  return [...moneyIn(prompt).flatMap(({ currencies }) => meant(currencies)), ...sure];
}

// Round sums meet by chance; one with three figures of its own is the same sum.
const isTelling = (amount: number): boolean => String(amount).replace(/0+$/, '').replace('.', '').length >= 3;

const isSameSum = (a: Money, b: Money): boolean =>
  a.amount === b.amount && a.upTo === b.upTo && a.amount === a.upTo && isTelling(a.amount);

/** Sums in a currency that the plan does not use, one sum in two currencies, and a budget in another currency than was given. */
export const currencyMixUp: Rule = ({ outputs, intake, prompt, texts, budget }) => {
  const findings: Omit<Finding, 'rule'>[] = [];
  const strategy = readOutput(outputs, 'currency_strategy');
  const primary = strategy?.primary_currency ?? null;
  if (primary && budget && budget.currencies.length > 0 && !budget.currencies.includes(primary))
    findings.push({
      severity: 'error',
      task: 'currency_strategy',
      path: 'primary_currency',
      message: `The plan is budgeted in ${primary}, but the budget was given as ${budget.quote}.`,
      fix: 'Budget in the currency that was given, or convert the sum and say at which rate.',
    });

  const given = readIntake(intake).budget?.currency;
  const known = knownCurrencies(prompt, given, [
    ...(primary ? [primary] : []),
    ...(strategy?.currency_list.map(({ currency }) => currency) ?? []),
  ]);
  // Without any currency to go by, none is the wrong one.
  if (known.length === 0) return findings;
  const first = new Map<number, { money: Money; quote: string }>();
  const said = new Set<string>();
  for (const { task, path, text } of texts) {
    if (task === 'currency_strategy') continue;
    const strange: Money[] = [];
    for (const money of moneyIn(text)) {
      const other = first.get(money.amount);
      if (!other) first.set(money.amount, { money, quote: money.quote });
      if (sameCurrency(money.currencies, known) || said.has(`${task} ${money.quote}`)) continue;
      said.add(`${task} ${money.quote}`);
      strange.push(money);
    }
    const [money] = strange;
    if (!money) continue;
    const twin = [...first.values()].find(
      ({ money: other }) =>
        strange.some((money) => isSameSum(money, other)) && sameCurrency(other.currencies, known),
    );
    const quotes = strange
      .map(({ quote }) => `"${quote}"`)
      .slice(0, 3)
      .join(', ');
    findings.push({
      severity: twin ? 'error' : 'warning',
      task,
      path,
      message: twin
        ? `${quotes} has the figure of "${twin.quote}", but in another currency.`
        : `${quotes} ${strange.length === 1 ? 'is' : 'are'} in a currency that this plan does not use (${excerpt([...new Set([primary ?? known[0]])].join(', '))}).`,
      fix: FIX,
    });
  }
  return findings;
};
