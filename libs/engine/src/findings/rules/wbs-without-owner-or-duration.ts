import type { Finding } from '@planwright/contracts';
import { isInFull } from '../plan-contents.js';
import { readOutput } from '../reading/outputs.js';
import type { Rule } from '../reading/plan-reading.js';
import { excerpt } from '../reading/texts.js';

interface Item {
  id: string;
  number: string;
  title: string;
  owner: string | null;
  path: string;
}

const PHASES = 'create_wbs_level2';
const DURATIONS = 'estimate_task_durations';
const NOBODY =
  /^\W*(?:n\/?a|none|nobody|no one|unassigned|tb[acd]|to be (?:assigned|determined|decided|defined)|unknown|offen|niemand)?\W*$/i;

/** Says that nobody is named, whatever word stands in the place of a name. */
export const isNobody = (owner: string | null): boolean => owner === null || NOBODY.test(owner);

/** One finding for each, or a single one where it is all of them. */
function told(
  items: readonly Item[],
  of: number,
  all: string,
  each: (item: Item) => Omit<Finding, 'rule'>,
): Omit<Finding, 'rule'>[] {
  const [first] = items;
  if (!first) return [];
  return items.length === of && of > 1 ? [{ ...each(first), message: all }] : items.map(each);
}

/** Work that nobody answers for, or that nobody estimated: it can be neither handed out nor placed in the schedule. */
export const wbsWithoutOwnerOrDuration: Rule = (plan) => {
  const phases = readOutput(plan.outputs, PHASES)?.phases ?? [];
  const items = phases.flatMap(({ subtasks }, p) =>
    subtasks.map(({ id, description, responsible_role }, s): Item => ({
      id,
      number: `${p + 1}.${s + 1}`,
      title: excerpt(description),
      owner: responsible_role,
      path: `phases[${p}].subtasks[${s}]`,
    })),
  );
  const unowned = items.filter(({ owner }) => isNobody(owner));
  const findings = told(
    unowned,
    items.length,
    `None of the ${items.length} work items has an owner.`,
    (item) => ({
      severity: 'warning',
      task: PHASES,
      path: `${item.path}.responsible_role`,
      message: `Work item ${item.number} "${item.title}" has no owner.`,
      fix: 'Name the one role of the team that answers for it.',
    }),
  );

  const estimates = readOutput(plan.outputs, DURATIONS)?.task_details;
  if (!estimates) return findings;
  const place = new Map(estimates.map(({ task_id }, i) => [task_id, i]));
  // At the lower speeds only the first items are estimated; what comes after the last of those is left out by design.
  const last = items.findLastIndex(({ id }) => place.has(id));
  const expected = isInFull(plan) ? items : items.slice(0, last + 1);
  const missing = expected.filter(({ id }) => !place.has(id));
  findings.push(
    ...told(missing, items.length, `None of the ${items.length} work items has a duration.`, (item) => ({
      severity: 'warning',
      task: PHASES,
      path: item.path,
      message: `Work item ${item.number} "${item.title}" has no duration, so the schedule can only guess its end.`,
      fix: 'Estimate how many working days it takes.',
    })),
  );
  for (const item of expected) {
    const at = place.get(item.id);
    if (at === undefined || (estimates[at]?.days_realistic ?? -1) >= 0) continue;
    findings.push({
      severity: 'note',
      task: DURATIONS,
      path: `task_details[${at}].days_realistic`,
      message: `Work item ${item.number} "${item.title}" was given no duration in days, so the schedule can only guess its end.`,
      fix: 'Split off the part that has an end, and estimate that.',
    });
  }
  return findings;
};
