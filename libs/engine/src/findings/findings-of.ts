import type { Finding } from '@planwright/contracts';
import type { PlanContents } from './plan-contents.js';
import { readPlan, type Rule } from './reading/plan-reading.js';
import { contradiction } from './rules/contradiction.js';
import { currencyMixUp } from './rules/currency-mix-up.js';
import { dateInThePast } from './rules/date-in-the-past.js';
import { datesAgainstDurations } from './rules/dates-against-durations.js';
import { emptySection } from './rules/empty-section.js';
import { goalWithoutTask } from './rules/goal-without-task.js';
import { placeholderLeft } from './rules/placeholder-left.js';
import { sumsAgainstBudget } from './rules/sums-against-budget.js';
import { unownedRisk } from './rules/unowned-risk.js';
import { wbsWithoutOwnerOrDuration } from './rules/wbs-without-owner-or-duration.js';

export type { PlanContents } from './plan-contents.js';

/** In this order where findings are equally grave. */
const RULES: Readonly<Record<string, Rule>> = {
  sums_against_budget: sumsAgainstBudget,
  dates_against_durations: datesAgainstDurations,
  contradiction,
  currency_mix_up: currencyMixUp,
  date_in_the_past: dateInThePast,
  empty_section: emptySection,
  placeholder_left: placeholderLeft,
  goal_without_task: goalWithoutTask,
  wbs_without_owner_or_duration: wbsWithoutOwnerOrDuration,
  unowned_risk: unownedRisk,
};

/** More of one kind are not read one by one. */
const MOST_OF_A_RULE = 8;
const GRAVITY: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, note: 2 };

const byGravity = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);

/** The gravest of one rule; the rest is counted in one finding that leads to the first of them. */
function shortened(findings: readonly Finding[]): Finding[] {
  const sorted = byGravity(findings);
  const [first, ...others] = sorted.slice(MOST_OF_A_RULE);
  if (!first) return sorted;
  const more = others.length + 1;
  // A single one more takes no more room than the sentence that counts it.
  if (more === 1) return sorted;
  return [
    ...sorted.slice(0, MOST_OF_A_RULE),
    { ...first, message: `And ${more} more of this kind. The first of them: ${first.message}` },
  ];
}

/**
 * Everything that the rules find in a plan, the gravest first and in the same order whenever the contents are the same.
 * Outputs that are missing or have another shape are passed over.
 */
export function findingsOf(contents: PlanContents): Finding[] {
  const plan = readPlan(contents);
  return byGravity(
    Object.entries(RULES).flatMap(([rule, find]) =>
      shortened(find(plan).map((finding) => ({ rule, ...finding }))),
    ),
  );
}
