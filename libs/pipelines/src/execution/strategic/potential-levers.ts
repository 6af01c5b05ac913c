import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { setup } from '../setup/setup.js';
import { jsonBlock, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { withinSpeed } from '../wording/speed.js';
import { Lever, leverId } from './levers.js';
import { nameKey } from './names.js';

// Three different questions asked at once find more different decisions than one question asked three times.
const LENSES = {
  value:
    'what is offered to whom: scope, quality, audience, price or recognition, and what is left out on purpose',
  delivery: 'how it gets done: people, partners, places, technology, money, order and pace of the work',
  resilience:
    'how it holds: risk, law, trust, dependence on others, reversibility, what happens when a premise fails',
} as const;
type Lens = keyof typeof LENSES;

const ProposedLevers = z.object({
  strategic_rationale: z
    .string()
    .describe('two to four sentences: which tensions of this plan the five decisions settle'),
  levers: z
    .array(
      z.object({
        lever_index: z.int().describe('1 to 5'),
        name: z.string().describe('two to five words, no two alike'),
        consequences: z
          .string()
          .describe(
            'what the decision changes at once, after months, and in the end; with a figure where one can be reasoned',
          ),
        options: z
          .array(z.string())
          .min(3)
          .max(3)
          .describe('three courses that exclude each other, each a full sentence: careful, middle, bold'),
        review_lever: z.string().describe('the trade-off it controls, and what all three options overlook'),
      }),
    )
    .min(5)
    .max(5),
  summary: z.string().describe('one sentence'),
});

const PotentialLevers = z.object({
  responses: z.array(ProposedLevers.extend({ lens: z.string() })).min(1),
  levers: z.array(Lever).min(1),
});

/** Finds the open strategic decisions of a plan through three lenses at once and merges what they found. */
export const potentialLevers = defineTask({
  name: 'potential_levers',
  title: 'Open decisions',
  stage: 'Strategic',
  purpose: 'Finds up to fifteen strategic decisions that are open, each with three courses.',
  wording: { ...SHARED_WORDING, LENSES, leverId, nameKey },
  needs: [setup, identifyPurpose, planType],
  steps: {
    lens: {
      kind: 'map',
      title: 'Find open decisions',
      schema: ProposedLevers,
      usualItems: 3,
      minDone: 1,
      items: ({ plan }) => withinSpeed(Object.keys(LENSES), plan.speed, { fast: 2 }),
      ask: ({ plan, inputs }, item) => ({
        system: system(
          'You find the strategic decisions that an undertaking still has to make: the few settings that change everything after them.',
          `Look through one lens: ${LENSES[item as Lens]}. Others look through the others.`,
          'Exactly five decisions. Each is really open in this plan, belongs to it alone, and has three courses that a sensible team could choose.',
          'A task to be done is no decision. What the prompt has settled is no decision.',
        ),
        user: [
          planBlocks({ plan, inputs }),
          jsonBlock('purpose', {
            topic: inputs.identify_purpose.topic,
            purpose: inputs.identify_purpose.purpose,
            plan_type: inputs.plan_type.plan_type,
          }),
        ].join('\n\n'),
      }),
    },
  },
  output: PotentialLevers,
  compose: ({ plan, answers }) => {
    const levers = new Map<string, Lever>();
    for (const { answer } of answers.lens) {
      for (const { name, consequences, options, review_lever } of answer.levers) {
        const lever_id = leverId(plan.planId, name);
        // Two lenses that found the same decision: the first wording stays.
        if (!levers.has(lever_id))
          levers.set(lever_id, { lever_id, name: name.trim(), consequences, options, review: review_lever });
      }
    }
    return {
      responses: answers.lens.map(({ item, answer }) => ({ lens: item, ...answer })),
      levers: [...levers.values()],
    };
  },
  files: [
    jsonFile('002-9-potential_levers_raw.json', 'Open decisions by lens'),
    jsonFile(
      '002-10-potential_levers.json',
      'Open decisions',
      (output: z.infer<typeof PotentialLevers>) => output.levers,
    ),
  ],
});
