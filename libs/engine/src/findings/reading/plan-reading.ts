import type { Finding } from '@planwright/contracts';
import type { PlanContents } from '../plan-contents.js';
import { type Budget, budgetOf } from './budget.js';
import { type Said, statedTexts } from './texts.js';

/** A plan as the rules read it: its contents, and what is worth finding out only once. */
export interface PlanReading extends PlanContents {
  /** `YYYY-MM-DD`: the day on which the plan was asked for. */
  today: string;
  /** Everything that the plan itself states. */
  texts: readonly Said[];
  /** What the plan may cost; null where nobody said so. */
  budget: Budget | null;
}

/** Looks at a plan and says what is wrong with it, in reading order. It never throws for what a model wrote. */
export type Rule = (plan: PlanReading) => Omit<Finding, 'rule'>[];

export function readPlan(contents: PlanContents): PlanReading {
  const texts = statedTexts(contents.outputs);
  return { ...contents, today: contents.createdAt.slice(0, 10), texts, budget: budgetOf(contents) };
}
