import type { Finding } from '@planwright/contracts';
import { moneyIn, sameCurrency } from '../reading/money.js';
import { claimsOf, readOutput } from '../reading/outputs.js';
import type { PlanReading } from '../reading/plan-reading.js';
import { excerpt, tasksInOrder } from '../reading/texts.js';
import { contentStems } from '../reading/words.js';

type Found = Omit<Finding, 'rule'>;
export const FIX = 'Settle on one of the two and use it everywhere.';

const FIGURE = /\d+(?:[.,\u00a0]\d+)*/g;

/** Claims of two tasks that say the same of the same thing with other figures. */
export function otherClaims({ outputs }: PlanReading): Found[] {
  const first = new Map<string, { task: string; text: string; figures: string }>();
  return tasksInOrder(outputs).flatMap((task) =>
    claimsOf(outputs[task]).flatMap(({ path, claim }): Found[] => {
      const figures = (claim.text.match(FIGURE) ?? []).join(' ');
      const stems = [...contentStems(claim.text)].sort();
      if (figures === '' || stems.length < 2) return [];
      const key = stems.join(' ');
      const known = first.get(key);
      if (!known) first.set(key, { task, text: claim.text, figures });
      if (!known || known.figures === figures || known.task === task) return [];
      return [
        {
          severity: 'warning',
          task,
          path: `${path}.text`,
          message: `"${excerpt(claim.text)}" stands here, but ${known.task} says "${excerpt(known.text)}".`,
          fix: FIX,
        },
      ];
    }),
  );
}

// Where sums are stated of the plan itself: the parts of its budget, each under a name.
const BUDGETED: readonly (readonly [task: string, path: RegExp])[] = [
  ['make_assumptions', /\.assumptions$/],
  ['distill_assumptions', /^assumption_list/],
  ['project_plan', /^(?:goal_statement|smart_criteria|resources_required)/],
  ['executive_summary', /^timeline_and_budget$/],
];
/** The name that stands before a sum: `marketing (`, `Rent: `; '' where none does. */
function labelBefore(text: string): string {
  const named = /^(.*?)\s*[:(]\s*$/su.exec(text.slice(-80))?.[1];
  if (named === undefined) return '';
  return (
    named
      .split(/[,;:.(\n]|(?<!\p{L})(?:and|to|for|of|und|für|et|pour|y|para|e|en)(?!\p{L})/iu)
      .at(-1)
      ?.trim() ?? ''
  );
}
const LABEL_BEHIND =
  /^(?:\s*\(\d+%\))?\s+(?:for|to|für|pour|para|voor)\s+(?:the\s+)?([\p{L}&][\p{L}& -]{2,30}?)(?=[,;.()]|$|\sand\b)/iu;

export function otherParts({ texts }: PlanReading): Found[] {
  const first = new Map<
    string,
    { task: string; quote: string; amount: number; currencies: readonly string[] }
  >();
  return texts.flatMap(({ task, path, text }): Found[] => {
    if (!BUDGETED.some(([name, form]) => name === task && form.test(path))) return [];
    return moneyIn(text).flatMap((money): Found[] => {
      if (money.amount !== money.upTo) return [];
      const before = text.slice(0, money.at);
      const label =
        labelBefore(before) || (LABEL_BEHIND.exec(text.slice(money.at + money.quote.length))?.[1] ?? '');
      const stems = [...contentStems(label)]
        .filter((stem) => !/^(?:budget|cost|total|assum|fund)/.test(stem))
        .sort();
      if (stems.length === 0) return [];
      const key = stems.join(' ');
      const known = first.get(key);
      if (!known) first.set(key, { task, ...money });
      if (
        !known ||
        known.task === task ||
        known.amount === money.amount ||
        !sameCurrency(known.currencies, money.currencies)
      )
        return [];
      return [
        {
          severity: 'error',
          task,
          path,
          message: `${label.trim()} has ${money.quote} here, but ${known.quote} in ${known.task}.`,
          fix: FIX,
        },
      ];
    });
  });
}

/** A body that is passed over from another sum on than its own rights say. */
export function otherThresholds({ outputs }: PlanReading): Found[] {
  const bodies = readOutput(outputs, 'governance_phase2_bodies')?.internal_governance_bodies ?? [];
  const issues =
    readOutput(outputs, 'governance_phase4_decision_escalation_matrix')?.decision_escalation_matrix ?? [];
  return issues.flatMap(({ issue_type }, i): Found[] => {
    const [limit] = moneyIn(issue_type);
    const body = bodies.find(({ name }) => {
      const short = /\(([A-Z]{2,6})\)/.exec(name)?.[1];
      return (
        issue_type.includes(name) || (short !== undefined && new RegExp(`\\b${short}\\b`).test(issue_type))
      );
    });
    if (
      !limit ||
      !body ||
      !/\b(?:authority|limit|threshold|exceed\w*|over|above|befugnis|grenze|autorité|autoridad)\b/i.test(
        issue_type,
      )
    )
      return [];
    const own = moneyIn([body.decision_rights, ...body.responsibilities].join('\n'));
    if (own.length === 0 || own.some(({ amount }) => amount === limit.amount)) return [];
    return [
      {
        severity: 'warning',
        task: 'governance_phase4_decision_escalation_matrix',
        path: `decision_escalation_matrix[${i}].issue_type`,
        message: `${body.name} is passed over from ${limit.quote} on here, but its own limit is ${own[0]?.quote}.`,
        fix: FIX,
      },
    ];
  });
}
