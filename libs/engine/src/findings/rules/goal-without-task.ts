import type { Finding } from '@planwright/contracts';
import { isInFull } from '../plan-contents.js';
import { readIntake, readOutput } from '../reading/outputs.js';
import type { PlanReading, Rule } from '../reading/plan-reading.js';
import { excerpt } from '../reading/texts.js';
import { contentStems } from '../reading/words.js';

interface Goal {
  task: string;
  path: string;
  text: string;
  severity: Finding['severity'];
}

function goalsOf({ outputs, intake }: PlanReading): Goal[] {
  const plan = readOutput(outputs, 'project_plan');
  const swot = readOutput(outputs, 'swot_analysis');
  return [
    ...(readIntake(intake).success_criteria ?? []).map((text): Goal => ({
      task: 'setup',
      path: '',
      text,
      severity: 'warning',
    })),
    ...(plan
      ? [
          {
            task: 'project_plan',
            path: 'goal_statement',
            text: plan.goal_statement,
            severity: 'error' as const,
          },
        ]
      : []),
    ...(swot?.response_conduct.strategic_objectives ?? []).map((text, i): Goal => ({
      task: 'swot_analysis',
      path: `response_conduct.strategic_objectives[${i}]`,
      // How well it is put and why it is there comes behind it.
      text: text.replace(/\((?:specific|spezifisch)[^)]*\).*/is, ''),
      severity: 'warning',
    })),
    ...(plan?.related_goals ?? []).map((text, i): Goal => ({
      task: 'project_plan',
      path: `related_goals[${i}]`,
      text,
      severity: 'note',
    })),
  ];
}

interface Work {
  /** Of the names of phases, subtasks and pieces. */
  names: Set<string>;
  /** Of those and of what is said about each piece. */
  all: Set<string>;
  /** Of each subtask with its pieces. */
  subtasks: Set<string>[];
}

function workOf({ outputs }: PlanReading): Work | null {
  const phases = readOutput(outputs, 'create_wbs_level2')?.phases ?? [];
  if (phases.length === 0) return null;
  const pieces = readOutput(outputs, 'create_wbs_level3')?.subtasks ?? [];
  const deliverable = readOutput(outputs, 'create_wbs_level1')?.final_deliverable ?? '';
  const subtasks = phases.flatMap(({ major_phase_title, subtasks: own }) =>
    own.map(({ id, description }) => {
      const below = pieces.filter(({ parent_id }) => parent_id === id);
      return {
        names: [major_phase_title, description, ...below.map(({ name }) => name)].join('\n'),
        texts: below.map((piece) => piece.description).join('\n'),
      };
    }),
  );
  return {
    names: contentStems([deliverable, ...subtasks.map(({ names }) => names)].join('\n')),
    all: contentStems([deliverable, ...subtasks.map(({ names, texts }) => `${names}\n${texts}`)].join('\n')),
    subtasks: subtasks.map(({ names, texts }) => contentStems(`${names}\n${texts}`)),
  };
}

// A goal that shares fewer of its words with the work than this is served by none of it.
const LEAST_OF_ALL = 0.25;
// A short goal is served by one piece of work rather than by words from everywhere.
const LEAST_OF_ONE = 0.35;
const FEW_WORDS = 4;

/** Says whether no work serves a goal with these stems. A goal of one word says too little to tell. */
function isUnserved(stems: readonly string[], work: Work, isWhole: boolean, inFull: boolean): boolean {
  const share = (words: Set<string>): number => stems.filter((stem) => words.has(stem)).length / stems.length;
  // At the lower speeds most work has no more than a name, which need not use the words of the goal.
  if (!inFull) return stems.length >= FEW_WORDS && share(work.all) === 0;
  if (stems.length < 2) return false;
  if (share(work.all) < LEAST_OF_ALL) return true;
  return (
    !isWhole &&
    stems.length > 2 &&
    share(work.names) < LEAST_OF_ONE &&
    Math.max(...work.subtasks.map(share)) < LEAST_OF_ONE
  );
}

/** Goals that no part of the work serves, going by the words that they share. */
export const goalWithoutTask: Rule = (plan) => {
  const work = workOf(plan);
  if (!work) return [];
  const title = contentStems(readOutput(plan.outputs, 'create_wbs_level1')?.project_title ?? '');
  const goal = readOutput(plan.outputs, 'project_plan');
  const aim = contentStems(
    `${plan.prompt}\n${goal?.goal_statement ?? ''}\n${goal?.smart_criteria.specific ?? ''}`,
  );
  return goalsOf(plan).flatMap(({ task, path, text, severity }): Omit<Finding, 'rule'>[] => {
    const all = [...contentStems(text)];
    // The name of the undertaking is in every part of the work and says of none what it is for.
    const own = all.filter((stem) => !title.has(stem));
    const isUnrelated = all.length >= 2 && all.every((stem) => !work.all.has(stem) && !aim.has(stem));
    // A goal outside the plan is served by the whole of it: only one that has nothing to do with it is found.
    const isFound = path.startsWith('related_goals')
      ? isUnrelated
      : isUnserved(own, work, path === 'goal_statement', isInFull(plan));
    if (!isFound) return [];
    return [
      {
        severity,
        task,
        path,
        message: `No part of the work serves "${excerpt(text)}".`,
        fix: 'Add the work that leads there, or drop the goal.',
      },
    ];
  });
};
