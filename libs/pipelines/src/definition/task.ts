import type { PlanIntake, ReportFigure, ReportInput, SpeedVsDetail } from '@planwright/contracts';
import type { z } from 'zod';

/** What every step may know of the plan itself. `createdAt` is ISO 8601 UTC; no definition reads a clock. */
export interface PlanContext {
  planId: string;
  title: string;
  prompt: string;
  intake: PlanIntake | null;
  options: Record<string, unknown>;
  speed: SpeedVsDetail;
  createdAt: string;
}

/** A place in the report: `figure` names the drawing that is made of the task's output. */
export interface ReportPlace {
  title: string;
  order: number;
  /** The file that is shown; the first that is Markdown where it is left out. */
  file?: string;
  figure?: ReportFigure;
}

/** A task as a value that others name in their needs; `Output` is what they get of it. */
export interface Task<Name extends string = string, Output = unknown> {
  readonly name: Name;
  readonly title: string;
  readonly stage: string;
  readonly purpose: string;
  readonly needs: readonly Task[];
  readonly steps: Readonly<Record<string, Step>>;
  readonly output: z.ZodType<Output>;
  readonly files: readonly FileDefinition[];
  /**
   * Texts and functions of the module that the steps, `compose` or a rendering use. They count for the task's
   * `definition_hash`, which sees of a function only its own text and not what it calls.
   */
  readonly wording?: Readonly<Record<string, unknown>>;
  /** Where the report shows this task's Markdown; left out where it is only input for others. */
  readonly report?: ReportPlace;
  /** Its rendering takes the whole plan, not only what it needs: `context.report` is there. */
  readonly readsReport?: true;
  compose(context: StepContext): Output;
}

export type OutputOf<T> = T extends Task<string, infer Output> ? Output : never;
export type InputsOf<N extends readonly Task[]> = { [T in N[number] as T['name']]: OutputOf<T> };

/** Answers given so far, by step: one answer of a call, a list of `{item, answer}` of a map. */
export type StepAnswers = Readonly<Record<string, unknown>>;

export interface StepContext<Inputs = Readonly<Record<string, unknown>>, Answers = StepAnswers> {
  plan: PlanContext;
  inputs: Inputs;
  answers: Answers;
  /** Everything that a report says, for a task that `readsReport`. */
  report?: ReportInput;
}

export interface Question {
  system: string;
  user: string;
}

/** One call to a model. `calls` fixes the weight of the task at the start of a plan. */
export interface CallStep<Inputs = never, Schema extends z.ZodType = z.ZodType> {
  kind: 'call';
  title: string;
  schema: Schema;
  /** Says that the answer is needed; where it is not, nothing is asked and there is no answer. */
  when?(context: StepContext<Inputs>): boolean;
  ask(context: StepContext<Inputs>): Question;
}

/** Calls side by side over items. Items beyond what succeeded become gaps as long as `minDone` were answered. */
export interface MapStep<Inputs = never, Schema extends z.ZodType = z.ZodType> {
  kind: 'map';
  title: string;
  schema: Schema;
  /** How many items there usually are. */
  usualItems: number;
  minDone: number;
  /** Names of the items: short, unique, in order, the same for the same inputs. */
  items(context: StepContext<Inputs>): string[];
  /** The file of each answer, written as soon as it is there; `{n}` in the name is the item's place, from 1. */
  file?: { name: `${string}{n}${string}`; title: string };
  ask(context: StepContext<Inputs>, item: string): Question;
}

/** Waits for a person when `reasons` says why; an empty list lets the plan pass. */
export interface GateStep<Inputs = never> {
  kind: 'gate';
  title: string;
  reasons(context: StepContext<Inputs>): string[];
}

export type StepFor<Inputs> = CallStep<Inputs> | MapStep<Inputs> | GateStep<Inputs>;
/** A step as the machinery sees it: which inputs it takes is known only where it is defined. */
export type Step = StepFor<never>;

export type AnswersOf<S extends Readonly<Record<string, unknown>>> = {
  [K in keyof S]: S[K] extends { kind: 'map'; schema: z.ZodType<infer A> }
    ? { item: string; answer: A }[]
    : S[K] extends { kind: 'call'; when: unknown; schema: z.ZodType<infer A> }
      ? A | undefined
      : S[K] extends { kind: 'call'; schema: z.ZodType<infer A> }
        ? A
        : never;
};

export interface FileDefinition<Output = never> {
  name: string;
  title: string;
  contentType: string;
  /** Absent: the file is the output itself, as JSON. */
  render?: (output: Output, context: StepContext) => string;
}

interface TaskDraft<
  Name extends string,
  N extends readonly Task[],
  S extends Readonly<Record<string, StepFor<InputsOf<N>>>>,
  Output,
> {
  name: Name;
  title: string;
  stage: string;
  purpose: string;
  wording?: Readonly<Record<string, unknown>>;
  needs: N;
  steps: S;
  output: z.ZodType<Output>;
  compose(context: StepContext<InputsOf<N>, AnswersOf<S>>): NoInfer<Output>;
  files: readonly FileDefinition<NoInfer<Output>>[];
  report?: ReportPlace;
  readsReport?: true;
}

/**
 * Defines a task: what it needs (values, so a misspelt need does not compile), its steps in order, the shape of its
 * output, how the output is put together from inputs and answers, and the files it is rendered to.
 */
export function defineTask<
  const Name extends string,
  const N extends readonly Task[],
  S extends Readonly<Record<string, StepFor<InputsOf<N>>>>,
  Output,
>(draft: TaskDraft<Name, N, S, Output>): Task<Name, Output> {
  return draft as unknown as Task<Name, Output>;
}
