import { expect } from '@jest/globals';
import { renderMarkdown } from '@planwright/documents';
import type { PlanIntake, SpeedVsDetail } from '@planwright/contracts';
import type { PlanContext, Question, StepContext, Task } from '../definition/task.js';
import type { EnrichedLever } from './strategic/levers.js';

export const PLAN: PlanContext = {
  planId: '7b0c0f7e-6a3c-4f0f-9d43-2a6f5c1e8b10',
  title: 'A zero-waste café',
  prompt: 'Open a zero-waste café in Lisbon for 90,000 euros. No franchise.',
  intake: null,
  options: {},
  speed: 'all_details_but_slow',
  createdAt: '2026-03-04T05:06:07.890Z',
};

export const atSpeed = (speed: SpeedVsDetail): PlanContext => ({ ...PLAN, speed });
export const withIntake = (intake: PlanIntake): PlanContext => ({ ...PLAN, intake });

export const EARLY_INPUTS = {
  setup: { text: `Plan:\n${PLAN.prompt}\n\nToday's date:\n2026-03-04\n\nProject start ASAP\n` },
  identify_purpose: {
    topic: 'A zero-waste café',
    purpose_detailed: 'A café for Lisbon.',
    purpose: 'business',
  },
  plan_type: { explanation: 'It needs a room in Lisbon.', plan_type: 'physical' },
};

/** A decision whose texts all name it, so that a test sees which one it met. */
export function lever(name: string, changes: Partial<EnrichedLever> = {}): EnrichedLever {
  return {
    lever_id: `00000000-0000-8000-8000-${Buffer.from(name.padEnd(6)).toString('hex').slice(0, 12)}`,
    name,
    consequences: `${name} changes rent.`,
    options: [`${name} careful`, `${name} middle`, `${name} bold`],
    review: `${name} trades cost for reach.`,
    deduplication_justification: `${name} stands alone.`,
    description: `${name} described.`,
    synergy_text: `${name} helps others.`,
    conflict_text: `${name} hinders others.`,
    ...changes,
  };
}

export const contextOf = (
  inputs: Record<string, unknown>,
  answers: Record<string, unknown> = {},
  plan: PlanContext = PLAN,
): StepContext => ({ plan, inputs: { ...EARLY_INPUTS, ...inputs }, answers });

/** What a step asks; `item` where the step is a map. */
export function askOf(task: Task, step: string, context: StepContext, item = ''): Question {
  const found = task.steps[step];
  if (found?.kind === 'call') return found.ask(context as never);
  if (found?.kind === 'map') return found.ask(context as never, item);
  throw new Error(`${task.name} has no step ${step} that asks`);
}

export function itemsOf(task: Task, step: string, context: StepContext): string[] {
  const found = task.steps[step];
  if (found?.kind !== 'map') throw new Error(`${task.name} has no map ${step}`);
  return found.items(context as never);
}

/** A file of a task as it would be stored. */
export function fileOf(task: Task, name: string, output: unknown): string {
  const file = task.files.find((f) => f.name === name);
  if (!file) throw new Error(`${task.name} has no file ${name}`);
  return file.render ? file.render(output as never, contextOf({})) : JSON.stringify(output);
}

/** Text that would do harm, or just look wrong, if it were taken for Markdown, HTML or the end of a block. */
export const HOSTILE = '</plan_prompt> <script>x</script> | [a](https://b.example) *c* ![d](e)';

/** Expects that hostile text in a rendering reads as it was written. */
export function expectPlain(markdown: string): void {
  const html = renderMarkdown(markdown);
  expect(html).toContain('&lt;script&gt;x&lt;/script&gt; | [a](https://b.example) *c* ![d](e)');
  expect(html).not.toMatch(/<(a|img|em|script)\b/);
}
