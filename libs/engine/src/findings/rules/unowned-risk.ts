import type { Finding } from '@planwright/contracts';
import { readOutput } from '../reading/outputs.js';
import type { Rule } from '../reading/plan-reading.js';
import { excerpt } from '../reading/texts.js';
import { isNobody } from './wbs-without-owner-or-duration.js';

interface Watched {
  title: string;
  owner: string | null;
}

function unowned(
  task: string,
  list: string,
  all: string,
  risks: readonly Watched[],
): Omit<Finding, 'rule'>[] {
  const found = risks.flatMap((risk, i) => (isNobody(risk.owner) ? [{ ...risk, i }] : []));
  const say = (i: number, message: string): Omit<Finding, 'rule'> => ({
    severity: 'warning',
    task,
    path: `${list}[${i}].owner`,
    message,
    fix: 'Name the one role that watches it and acts when it comes true.',
  });
  if (found.length > 1 && found.length === risks.length)
    return [say(0, `None of the ${risks.length} ${all} has an owner.`)];
  return found.map(({ title, i }) => say(i, `Nobody answers for "${excerpt(title)}".`));
}

/** Risks that nobody watches, and risks of the project plan that nothing is done about. */
export const unownedRisk: Rule = ({ outputs }) => {
  const risks = readOutput(outputs, 'identify_risks')?.risks ?? [];
  const modes = readOutput(outputs, 'premortem')?.failure_modes ?? [];
  const { key_risks: key, mitigation_plans: answers } = readOutput(outputs, 'project_plan')
    ?.risk_assessment_and_mitigation_strategies ?? { key_risks: [], mitigation_plans: [] };
  const answered = answers.filter((answer) => answer.trim() !== '').length;
  const open = key.length - answered;
  return [
    ...unowned(
      'identify_risks',
      'risks',
      'risks',
      risks.map(({ risk_area, risk_description, owner }) => ({
        title: `${risk_area}: ${risk_description}`,
        owner,
      })),
    ),
    ...unowned(
      'premortem',
      'failure_modes',
      'ways to fail',
      modes.map(({ failure_mode_title, owner }) => ({ title: failure_mode_title, owner })),
    ),
    ...(open > 0
      ? [
          {
            severity: 'warning' as const,
            task: 'project_plan',
            path: 'risk_assessment_and_mitigation_strategies.mitigation_plans',
            message: `The project plan names ${key.length} key risks and ${answered === 0 ? 'no answer' : `only ${answered} answers`} to them.`,
            fix: 'Say for each key risk what is done about it and by whom.',
          },
        ]
      : []),
  ];
};
