import { compareFileNames } from '@planwright/documents';
import { definePipeline, itemFileName } from '../../definition/pipeline.js';
import type { PlanContext, Step, StepContext, Task } from '../../definition/task.js';
import { executionPipeline } from '../pipeline.js';
import { ATTACKS, FIRST_READ, PLAN_TYPE, PURPOSE, VERDICT } from './answers/analysis.js';
import { DISTILLED, MADE, REVIEWED, SHORTENED } from './answers/assumptions.js';
import { RISKS } from './answers/context.js';
import {
  IDENTIFIED,
  outlinesToCreate,
  outlinesToFind,
  RATED_TO_CREATE,
  RATED_TO_FIND,
} from './answers/documents.js';
import { CRITICISMS, DATA, EXPERTS } from './answers/experts-and-data.js';
import { AUDIT, BODIES, ESCALATION, MONITORING, QUESTIONED, SETTING_UP } from './answers/governance.js';
import { DESCRIBED, LENSES, RATED, SORTED } from './answers/levers.js';
import { SPLIT } from './answers/pieces.js';
import { PITCH, PITCH_PAGE, SUMMARY } from './answers/pitch-and-summary.js';
import { ASSESSMENT, PROJECT } from './answers/planning.js';
import { ROUNDS } from './answers/premortem.js';
import { QUESTIONS } from './answers/questions.js';
import { RELATED, SWOT } from './answers/resources-and-swot.js';
import { REVIEW } from './answers/review.js';
import { COMBINED, SELECTED } from './answers/strategy.js';
import { DURATIONS, GOAL, LEVEL_2, ORDER } from './answers/structure.js';
import { CONTRACTS, EQUIPMENT, ROLES, STORIES, TEAM_REVIEW } from './answers/team.js';
import { EXAMPLE_PLAN } from './plan.js';

interface ItemAnswer {
  item: string;
  answer: unknown;
}

export interface WorkedExample {
  plan: PlanContext;
  /** By task and step: the answer of a call, the answers of a map's items. A step that was not asked is absent. */
  answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface ExampleFile {
  task: string;
  name: string;
  contentType: string;
  content: string;
}

const byItem = (answers: Readonly<Record<string, unknown>>): ItemAnswer[] =>
  Object.entries(answers).map(([item, answer]) => ({ item, answer }));

const inBatches = (answers: readonly unknown[], size: number): ItemAnswer[] =>
  Array.from({ length: Math.ceil(answers.length / size) }, (_, i) => ({
    item: `batch-${i + 1}`,
    answer: { characterizations: answers.slice(i * size, (i + 1) * size) },
  }));

const LEVERS_OF_A_BATCH = 5;

/** A whole plan as good answers would make it: what a newcomer is shown before there is a plan of their own. */
export const WORKED_EXAMPLE: WorkedExample = {
  plan: EXAMPLE_PLAN,
  answers: {
    first_read: { read: FIRST_READ },
    identify_purpose: { purpose: PURPOSE },
    plan_type: { type: PLAN_TYPE },
    redline_gate: { verdict: VERDICT },
    premise_attack: { viewpoint: byItem(ATTACKS) },
    potential_levers: { lens: byItem(LENSES) },
    deduplicate_levers: { sort: SORTED },
    enrich_levers: { batch: inBatches(DESCRIBED, LEVERS_OF_A_BATCH) },
    focus_on_vital_few_levers: { rate: RATED },
    candidate_scenarios: { combine: COMBINED },
    select_scenario: { select: SELECTED },
    identify_risks: { risks: RISKS },
    make_assumptions: { assume: MADE },
    distill_assumptions: { distill: DISTILLED },
    review_assumptions: { review: REVIEWED },
    consolidate_assumptions_markdown: {
      shorten: byItem(SHORTENED).map(({ item, answer }) => ({ item, answer: { markdown: answer } })),
    },
    pre_project_assessment: { assess: ASSESSMENT },
    project_plan: { define: PROJECT },
    governance_phase1_audit: { audit: AUDIT },
    governance_phase2_bodies: { bodies: BODIES },
    governance_phase3_impl_plan: { plan: SETTING_UP },
    governance_phase4_decision_escalation_matrix: { matrix: ESCALATION },
    governance_phase5_monitoring_progress: { monitor: MONITORING },
    governance_phase6_extra: { question: QUESTIONED },
    related_resources: { suggest: RELATED },
    find_team_members: { find: ROLES },
    enrich_team_members_with_contract_type: { enrich: CONTRACTS },
    enrich_team_members_with_background_story: { enrich: STORIES },
    enrich_team_members_with_environment_info: { enrich: EQUIPMENT },
    review_team: { review: TEAM_REVIEW },
    swot_analysis: { conduct: SWOT },
    expert_review: {
      find: Object.entries(EXPERTS).map(([item, experts]) => ({ item, answer: { experts } })),
      criticise: CRITICISMS.map((answer, i) => ({ item: `expert-${i + 1}`, answer })),
    },
    data_collection: { collect: DATA },
    identify_documents: { identify: IDENTIFIED },
    filter_documents_to_create: { rate: RATED_TO_CREATE },
    filter_documents_to_find: { rate: RATED_TO_FIND },
    draft_documents_to_create: { outline: outlinesToCreate() },
    draft_documents_to_find: { outline: outlinesToFind() },
    create_wbs_level1: { goal: GOAL },
    create_wbs_level2: { phases: LEVEL_2 },
    create_wbs_level3: { split: SPLIT },
    identify_task_dependencies: { order: ORDER },
    estimate_task_durations: { estimate: DURATIONS },
    create_pitch: { pitch: PITCH },
    convert_pitch_to_markdown: { lay_out: PITCH_PAGE },
    review_plan: { question: REVIEW },
    executive_summary: { summary: SUMMARY },
    questions_and_answers: { lens: byItem(QUESTIONS) },
    premortem: { side: byItem(ROUNDS) },
  },
};

/** The answers of a task as its steps' schemas read them. @throws ZodError when one does not fit */
function parsed(task: Task, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const [id, step] of Object.entries(task.steps)) {
    if (!(id in given) || step.kind === 'gate') continue;
    answers[id] =
      step.kind === 'map'
        ? (given[id] as ItemAnswer[]).map(({ item, answer }) => ({ item, answer: step.schema.parse(answer) }))
        : step.schema.parse(given[id]);
  }
  return answers;
}

const PRETTY = 2;
const asJson = (value: unknown): string => JSON.stringify(value, null, PRETTY);

function itemFiles(
  task: Task,
  step: Step,
  answers: readonly ItemAnswer[],
  context: StepContext,
): ExampleFile[] {
  return answers.flatMap(({ item, answer }) => {
    const name = itemFileName(step, context, item);
    return name === null
      ? []
      : [{ task: task.name, name, contentType: 'application/json', content: asJson(answer) }];
  });
}

/** Everything that a task made of the example's answers. */
export interface ExampleStep {
  task: Task;
  context: StepContext;
  output: unknown;
  files: ExampleFile[];
}

function runTask(task: Task, outputs: Readonly<Record<string, unknown>>): ExampleStep {
  const inputs = Object.fromEntries(task.needs.map(({ name }) => [name, outputs[name]]));
  const answers = parsed(task, WORKED_EXAMPLE.answers[task.name] ?? {});
  const context: StepContext = { plan: WORKED_EXAMPLE.plan, inputs, answers };
  const output = task.output.parse(task.compose(context));
  const ofItems = Object.entries(task.steps).flatMap(([id, step]) =>
    step.kind === 'map' && id in answers ? itemFiles(task, step, answers[id] as ItemAnswer[], context) : [],
  );
  // What reads the whole plan is rendered by those who have it.
  const own = (task.readsReport ? [] : task.files).map(({ name, contentType, render }) => ({
    task: task.name,
    name,
    contentType,
    content: render ? render(output as never, context) : asJson(output),
  }));
  return { task, context, output, files: [...ofItems, ...own] };
}

/** Composes the first read and then every task in the order of needs. @throws ZodError where an answer or output does not fit */
export function runSteps(): ExampleStep[] {
  const { tasks, firstRead } = definePipeline(executionPipeline);
  const outputs: Record<string, unknown> = {};
  return [...(firstRead ? [firstRead] : []), ...tasks].map((task) => {
    const step = runTask(task, outputs);
    outputs[task.name] = step.output;
    return step;
  });
}

/**
 * The worked example as a finished plan: every task's output and every file in natural order, but the file of a task that
 * `readsReport`, which the caller renders. The same each time: nothing in it reads a clock.
 */
export function runExample(): { outputs: Record<string, unknown>; files: ExampleFile[] } {
  const steps = runSteps();
  return {
    outputs: Object.fromEntries(steps.map(({ task, output }) => [task.name, output])),
    files: steps.flatMap(({ files }) => files).sort((a, b) => compareFileNames(a.name, b.name)),
  };
}
