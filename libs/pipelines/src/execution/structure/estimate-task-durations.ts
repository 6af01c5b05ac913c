import { oneLine } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { projectPlan } from '../planning/project-plan.js';
import { block, intakeBlock, jsonBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { withinSpeed } from '../wording/speed.js';
import { findByNumber, liesIn, numberedNodes, outline, WBS_TREE } from './wbs-tree.js';
import { wbsProjectLevel1AndLevel2 } from './wbs-project-level1-and-level2.js';

const CHUNK = 3;
// Eighty years: a larger number is a slip, and no calendar should have to follow it.
const MOST_DAYS = 20_000;

const Days = z.int().min(-1).max(MOST_DAYS);
const Estimate = z.object({
  delay_risks: z
    .string()
    .describe('one sentence: what is most likely to hold up this very task, and by how much'),
  mitigation_strategy: z
    .string()
    .describe('one sentence: what is done before, by whom, so that it does not; no "careful planning"'),
  days_min: Days.describe('working days when all goes well; -1 where a duration makes no sense'),
  days_realistic: Days.describe('working days as it goes more often than not; -1 as above'),
  days_max: Days.describe('working days when the delay risk comes true; -1 as above'),
});

const Estimates = z.object({
  task_details: z
    .array(
      z.object({
        task: z.string().describe('its number as given, for example 2.3'),
        ...Estimate.shape,
      }),
    )
    .describe('one entry for each number of <to_estimate>'),
});

export const TaskDurations = z.object({
  /** Working days; -1 where a figure does not apply. Tasks without an estimate are absent. */
  task_details: z.array(z.object({ task_id: z.uuid(), ...Estimate.shape })),
});
type Output = z.infer<typeof TaskDurations>;
type DayFigures = Pick<Output['task_details'][number], 'days_min' | 'days_realistic' | 'days_max'>;

/**
 * Days in order: the realistic figure stays and the others make room for it. A figure that is missing (-1) is taken from
 * those that are there, the realistic one from the middle; all three stay missing together.
 */
export function repairDays({ days_min, days_realistic, days_max }: DayFigures): DayFigures {
  const given = [days_min, days_realistic, days_max].filter((days) => days >= 0);
  if (given.length === 0) return { days_min: -1, days_realistic: -1, days_max: -1 };
  const least = Math.min(...given);
  const most = Math.max(...given);
  return {
    days_min: least,
    days_realistic: days_realistic >= 0 ? days_realistic : Math.ceil((least + most) / 2),
    days_max: most,
  };
}

/** Numbers of tasks in reading order, three to a chunk; a chunk is called by its numbers. */
const chunksOf = (numbers: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(numbers.length / CHUNK) }, (_, i) =>
    numbers.slice(i * CHUNK, (i + 1) * CHUNK).join(', '),
  );
const numbersOf = (chunk: string): string[] => chunk.split(', ');

/** Estimates how many working days each phase and subtask takes, and what would hold it up; three a call, side by side. */
export const estimateTaskDurations = defineTask({
  name: 'estimate_task_durations',
  title: 'Durations',
  stage: 'Structure',
  purpose: 'Estimates how many working days each phase and subtask takes, and what would hold it up.',
  wording: { ...SHARED_WORDING, ...WBS_TREE, CHUNK, chunksOf, numbersOf, repairDays, withinSpeed, oneLine },
  needs: [projectPlan, wbsProjectLevel1AndLevel2],
  steps: {
    estimate: {
      kind: 'map',
      title: 'Estimate',
      schema: Estimates,
      usualItems: 14,
      minDone: 1,
      items: ({ plan, inputs }) =>
        withinSpeed(
          chunksOf(
            numberedNodes(inputs.wbs_project_level1_and_level2.wbs_project).map(({ number }) => number),
          ),
          plan.speed,
          { balanced: 12, fast: 2 },
        ),
      file: { name: '022-1-{n}-task_durations_raw.json', title: 'Durations, three tasks' },
      ask: ({ plan, inputs }, item) => {
        const numbers = numbersOf(item);
        const project = inputs.wbs_project_level1_and_level2.wbs_project;
        // All phases, and of those in question also the subtasks: what runs beside it says how long a task may take.
        const shown = numberedNodes(project).filter(
          ({ number, depth }) =>
            depth === 1 || numbers.some((own) => liesIn(number, own.split('.')[0] ?? own)),
        );
        const { goal_statement, smart_criteria, ...goal } = inputs.project_plan;
        return {
          system: system(
            'You estimate how long work takes, as one who has run such undertakings and knows where they lose time.',
            'Days are working days, five a week, from the day on which the task begins until its result is there; waiting for others is part of it: permits, deliveries, replies, seasons.',
            'A number without a dot is a phase: from the first day of its first subtask to the last day of its last, what runs side by side counted once.',
            'Let the three figures differ as much as you are unsure, and not by a habit such as half and double. Do not shorten an estimate so that it fits the goal: a plan that does not fit has to show it.',
            'A delay risk that fits any other task is none.',
          ),
          user: material(
            intakeBlock(plan),
            jsonBlock('project_plan', {
              goal: goal_statement,
              time_bound: smart_criteria.time_bound,
              permits: goal.regulatory_and_compliance_requirements.permits_and_licenses,
              risks: goal.risk_assessment_and_mitigation_strategies.key_risks,
            }),
            block('wbs_project_level1_and_level2', `${oneLine(project.description)}\n${outline(shown)}`),
            jsonBlock('to_estimate', numbers),
          ),
        };
      },
    },
  },
  output: TaskDurations,
  compose: ({ inputs, answers }): Output => {
    const nodes = numberedNodes(inputs.wbs_project_level1_and_level2.wbs_project);
    const find = findByNumber(nodes);
    const estimates = new Map<string, Output['task_details'][number]>();
    for (const { item, answer } of answers.estimate) {
      const asked = new Set(numbersOf(item));
      for (const { task, delay_risks, mitigation_strategy, ...days } of answer.task_details) {
        const found = find(task);
        if (!found || !asked.has(found.number) || estimates.has(found.number)) continue;
        estimates.set(found.number, {
          task_id: found.node.id,
          delay_risks: delay_risks.trim(),
          mitigation_strategy: mitigation_strategy.trim(),
          ...repairDays(days),
        });
      }
    }
    return { task_details: nodes.flatMap(({ number }) => estimates.get(number) ?? []) };
  },
  files: [jsonFile('022-2-task_durations.json', 'Durations', (output: Output) => output.task_details)],
});
