import { workTree } from './work/work-tree.js';
import { cleanLine } from './plain-text.js';
import type { ExportInput } from './export-input.js';

const OUTCOMES = {
  clean: null,
  completed_with_gaps: 'The plan was completed with gaps: some items were given up after their retries.',
  with_failures: 'The plan ended with failures: some of its tasks could not be done.',
  nothing_succeeded: 'Nothing of the plan succeeded.',
};

/**
 * What a reader must know before trusting an export: who wrote it, whether it is whole, and what is missing or was
 * given up. Plain sentences, one line each, none where all is well.
 */
export function noticesOf(input: ExportInput): string[] {
  const { plan, work, schedule, sections } = input;
  const { dropped } = workTree(input);
  const outcome = plan.outcome === null ? null : OUTCOMES[plan.outcome];
  return [
    ...(plan.offline ? ['Written with the offline provider: English only, not advice.'] : []),
    ...(plan.status === 'completed' ? [] : [`The plan is ${plan.status}: this is what there was.`]),
    ...(outcome === null ? [] : [outcome]),
    ...(work.length === 0 ? ['There is no work breakdown yet.'] : []),
    ...(schedule === null ? ['There is no schedule yet: no dates are given.'] : []),
    ...(dropped === 0
      ? []
      : [`Dependencies left out, since they close a circle or name no item of the plan: ${dropped}.`]),
    ...sections.flatMap(({ title, markdown, missing_reason }) =>
      markdown === null
        ? [
            `The section “${cleanLine(title)}” is missing: ${cleanLine(missing_reason ?? '', 'not made yet')}.`,
          ]
        : [],
    ),
    ...sections.flatMap(({ title, gaps }) =>
      gaps.map(
        ({ item, reason }) =>
          `A gap in “${cleanLine(title)}”: ${cleanLine(item)} was given up. ${cleanLine(reason)}`,
      ),
    ),
  ];
}
