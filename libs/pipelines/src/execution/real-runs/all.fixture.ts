import { executionPipeline } from '../pipeline.js';
import { context } from './context.fixture.js';
import { documents } from './documents.fixture.js';
import { PLAN } from '../sample-plan.fixture.js';
import { early } from './early.fixture.js';
import { output } from './output.fixture.js';
import { planning } from './planning.fixture.js';
import { structure } from './structure.fixture.js';
import { team } from './team.fixture.js';
import type { Json, Mapping, RealRun } from './real-run.fixture.js';

/** Every task that a real run can be read for, in an order that respects needs. */
export const MAPPING: Mapping = {
  ...early,
  ...context,
  ...planning,
  ...team,
  ...documents,
  ...structure,
  ...output,
};

/** All outputs of a real run under our names, by task, as they would be stored: with the defaults of their schemas. */
export function outputsOf(run: RealRun): Record<string, Json> {
  const outputs: Record<string, Json> = {};
  for (const { name, output, compose } of executionPipeline.tasks) {
    // What is computed here from outputs that are there is computed for a real run, too.
    const mapped = MAPPING[name]?.(run, outputs) ?? compose({ plan: PLAN, inputs: outputs, answers: {} });
    const parsed = output.safeParse(mapped);
    outputs[name] = (parsed.success ? parsed.data : mapped) as Json;
  }
  return outputs;
}

const EXPERTS = ['Structural engineer', 'Public procurement lawyer'].map((title) => ({
  title,
  knowledge: 'what the field knows and the plan may not',
  why: 'because the costliest decisions lie there',
  what: 'the design, the contract and the order of the work',
  skills: 'design review, tendering, negotiation',
  search_query: `${title} roundabout`,
}));

/** What earlier steps of a task had answered when its later steps ask. */
export const ANSWERS_BEFORE: Readonly<
  Record<string, (inputs: Readonly<Record<string, unknown>>) => Record<string, unknown>>
> = {
  // Who they are does not matter to what is asked of them.
  expert_review: () => ({
    find: ['subject', 'surroundings'].map((item) => ({ item, answer: { experts: EXPERTS } })),
  }),
};
