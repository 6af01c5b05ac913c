import type { Finding } from '@planwright/contracts';
import { type Budget, BUDGET_WORD } from '../reading/budget.js';
import { type Money, moneyIn, sameCurrency } from '../reading/money.js';
import type { Rule } from '../reading/plan-reading.js';
import { excerpt, type Said, sentenceAt } from '../reading/texts.js';

// The budget of the whole, and not of marketing: what may stand between the start of the words and the sum.
const WHOLE =
  '(?:total|overall|entire|whole|full|project|programme?|planned|defined|given|available|stated|fixed|approved|initial|gesamte?s?|the|a|an|our|its|this|das|dem|le|du|un|el|il|o|with|within|of|is|and)';
const BUDGET =
  '(?:(?:gesamt|projekt)?budget|total cost|total project cost|gesamtkosten|presupuesto(?: total)?|budget total|coût total|orçamento(?: total)?|bilancio|begroting|бюджет|总预算|预算|予算)';
const STATED_BEFORE = new RegExp(
  `(?:^|[\\n*•:;,.(–-]\\s*|${WHOLE}\\s+)${BUDGET}(?:\\*\\*)?\\s*(?:is|of|at|amounts to|is set at|totals?|von|beträgt|ist|de|es de|di|van|wynosi|составляет|为|は)?\\s*[:=：]?\\s*(?:\\*\\*)?\\s*(?:~|≈|about|around|approximately|approx\\.|roughly|circa|ca\\.|rund|environ|unos|约)?\\s*$`,
  'iu',
);
// `a $50,000 budget shortfall` states no budget.
const STATED_BEHIND = new RegExp(
  `^\\s*(?:total |overall |project )?${BUDGET}(?!\\p{L}|[ -](?:shortfall|overrun|cut|gap|increase|reserve|line|threshold|limit|request|deficit|surplus|item|buffer|variance|review|reduction|cap)s?\\b)`,
  'iu',
);
// A sum far from the budget is that of a part.
const SMALLEST_SHARE = 0.05;
// Currencies of much the same worth: their sums can be held against each other roughly.
const ALIKE = ['USD', 'EUR', 'GBP', 'CHF'];

const isWhole = (text: string, money: Money): boolean =>
  STATED_BEFORE.test(text.slice(Math.max(0, money.at - 60), money.at)) ||
  STATED_BEHIND.test(text.slice(money.at + money.quote.length));

function contradicts(money: Money, budget: Budget): boolean {
  const share = money.upTo / budget.amount;
  if (share < SMALLEST_SHARE || share > 1 / SMALLEST_SHARE) return false;
  if (budget.currencies.length === 0 || sameCurrency(money.currencies, budget.currencies))
    return money.amount > budget.amount * 1.03 || money.upTo < budget.amount * 0.97;
  const alike = [money, budget].every(({ currencies }) => ALIKE.includes(currencies[0] ?? ''));
  return alike && (share < 0.6 || share > 1.7);
}

const COST =
  /\b(?:costs?|costing|spend(?:ing)?|allocat\w+|invest(?:s|ed)?|pay(?:s|ing)?|purchas\w+|buy\w*|price[ds]?|fees?|expens\w+|capex|kosten|kostet|ausgaben|coûts?|dépens\w+|costos?|gastos?|costes?|despesas?|custos?)\b/i;
const NO_COST =
  /\b(?:revenues?|market|sales|turnover|econom\w+|gdp|savings?|worth|valu\w+|benefits?|loss\w*|damages?|fines?|penalt\w+|industry|global|raise|fundrais\w+|exceed\w*|overrun\w*|could|would|might|may|if|profit\w*|income|umsatz|erlös\w*|gewinn\w*|strafe\w*|recettes?|ingresos|multas?)\b/i;

const SPLIT =
  /\b(?:split|allocat\w+|breakdown|broken down|divided|distribut\w+|consists? of|composed of|aufgeteilt|aufteilung|verteilt|réparti\w*|répartition|desglos\w+|repart\w+|divid\w+|suddivis\w+|verdeel\w+)\b/i;
const OVERALL =
  /\b(?:total|sum|altogether|overall|gesamt|summe|insgesamt|suma|totale|somme|totaal)\b|总|合计|итого/iu;

const SHARE =
  /(\d+(?:[.,]\d+)?)\s?%(?:\s+(?:of the|of|des|der|du|del|dello)(?:\s+\p{L}+)?\s+\p{L}*budget\p{L}*)?\s*\(([^()]{2,30})\)/giu;
const SHARE_BEHIND = /\(\s*(\d+(?:[.,]\d+)?)\s?%\s*\)/u;

const percent = (written: string): number => Number(written.replace(',', '.'));
const told = (amount: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(amount);

/** A share with its sum, where the two do not belong together: `40% ($14B)` of 30 billion. */
function wrongShares(text: string, whole: number): string | null {
  for (const [quote, share, inside] of text.matchAll(SHARE)) {
    const [money] = moneyIn(inside ?? '');
    if (!money || money.amount !== money.upTo) continue;
    const due = (percent(share ?? '') / 100) * whole;
    if (Math.abs(money.amount - due) > due * 0.03)
      return `"${excerpt(quote)}" does not fit: ${share}% of ${told(whole)} is ${told(due)}`;
  }
  for (const money of moneyIn(text)) {
    const behind = SHARE_BEHIND.exec(
      text.slice(money.at + money.quote.length, money.at + money.quote.length + 12),
    );
    if (behind?.index === undefined || behind.index > 1 || money.amount !== money.upTo) continue;
    const due = (percent(behind[1] ?? '') / 100) * whole;
    if (Math.abs(money.amount - due) > due * 0.03)
      return `"${money.quote} (${behind[1]}%)" does not fit: ${behind[1]}% of ${told(whole)} is ${told(due)}`;
  }
  return null;
}

/** Shares of the money that do not make up a hundred. */
function sharesOff(paragraph: string): number | null {
  const sentence = paragraph;
  if (!BUDGET_WORD.test(sentence) || !SPLIT.test(sentence)) return null;
  const shares = [
    ...sentence.matchAll(
      /(?<![\d–-])(\d+(?:[.,]\d+)?)\s?%(?=\s*(?:\(|to |for |on |is |für |auf |pour |para |per |voor |of the budget|[\p{L}&]))/giu,
    ),
  ].map(([, share]) => percent(share ?? ''));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.length >= 3 && sum >= 80 && sum <= 125 && Math.abs(sum - 100) > 1 ? sum : null;
}

/** Parts that do not add up to their total, in one paragraph or list. */
function partsOff(paragraph: string, budget: Budget | null): string | null {
  const sums = moneyIn(paragraph).filter(({ amount, upTo }) => amount === upTo);
  if (sums.length < 3 || sums.some(({ currencies }) => !sameCurrency(currencies, sums[0]?.currencies ?? [])))
    return null;
  const isTotal = (money: Money): boolean =>
    isWhole(paragraph, money) ||
    OVERALL.test(paragraph.slice(Math.max(0, money.at - 14), money.at)) ||
    (/\bof\s(?:the\s)?$/.test(paragraph.slice(0, money.at)) &&
      STATED_BEHIND.test(paragraph.slice(money.at + money.quote.length)));
  const total = sums.find(isTotal);
  const whole =
    total?.amount ??
    (budget && SPLIT.test(paragraph) && BUDGET_WORD.test(paragraph) ? budget.amount : undefined);
  const parts = sums.filter(({ amount }) => amount !== whole);
  if (parts.length < 2) return null;
  const sum = parts.reduce((all, { amount }) => all + amount, 0);
  if (
    whole === undefined ||
    (!total && budget && !sameCurrency(parts[0]?.currencies ?? [], budget.currencies))
  )
    return null;
  const isList = /\n\s*[-*•]/.test(paragraph);
  const isSplit = SPLIT.test(paragraph) || isList;
  const tooMuch = sum > whole * 1.01;
  const tooLittle = total !== undefined && isSplit && sum < whole * 0.99 && sum > whole * 0.5;
  return isSplit && (tooMuch || tooLittle)
    ? `The parts ${parts
        .map(({ quote }) => quote)
        .slice(0, 6)
        .join(' + ')} make ${told(sum)}, not ${total?.quote ?? told(whole)}`
    : null;
}

function findingsIn({ task, path, text }: Said, budget: Budget | null): Omit<Finding, 'rule'>[] {
  const sums = moneyIn(text);
  const findings: Omit<Finding, 'rule'>[] = [];
  const add = (severity: Finding['severity'], message: string, fix: string): void => {
    findings.push({ severity, task, path, message: `${message}.`, fix });
  };
  const stated = budget && sums.find((money) => isWhole(text, money) && contradicts(money, budget));
  if (stated)
    add(
      'error',
      `The budget is stated here as ${stated.quote}, but it was given as ${budget.quote}`,
      'Bring the two together.',
    );
  const costly =
    budget &&
    sums.find((money) => {
      if (
        money === stated ||
        !sameCurrency(money.currencies, budget.currencies) ||
        money.amount <= budget.amount * 1.02
      )
        return false;
      const sentence = sentenceAt(text, money.at).text;
      return COST.test(sentence) && !NO_COST.test(sentence);
    });
  if (costly)
    add(
      'error',
      `${costly.quote} for one part is more than the whole budget of ${budget.quote}`,
      'Cut the part, or ask for more money.',
    );
  for (const paragraph of text.split(/\n\s*\n/)) {
    const own = moneyIn(paragraph).find((money) => isWhole(paragraph, money))?.amount ?? budget?.amount;
    const share = own !== undefined && BUDGET_WORD.test(paragraph) ? wrongShares(paragraph, own) : null;
    if (share) add('error', share, 'Calculate the shares anew.');
    const off = sharesOff(paragraph);
    if (off !== null)
      add('error', `The shares of the money add up to ${told(off)}%`, 'Let them make up 100%.');
    const parts = share ? null : partsOff(paragraph, budget);
    if (parts) add('error', parts, 'Calculate the parts anew.');
  }
  return findings;
}

/** Sums that do not fit the budget, and parts that do not add up to their whole. */
export const sumsAgainstBudget: Rule = ({ texts, budget }) => {
  const said = new Set<string>();
  return texts
    .filter(({ text }) => /\d/.test(text))
    .flatMap((text) => findingsIn(text, budget))
    .filter(({ task, message }) => {
      if (said.has(`${task} ${message}`)) return false;
      said.add(`${task} ${message}`);
      return true;
    });
};
