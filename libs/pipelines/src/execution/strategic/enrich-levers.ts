import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { setup } from '../setup/setup.js';
import { jsonBlock, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { withinSpeed } from '../wording/speed.js';
import { deduplicateLevers } from './deduplicate-levers.js';
import { EnrichedLever } from './levers.js';

const BATCH = 5;

const Characterisation = z.object({
  characterizations: z
    .array(
      z.object({
        lever_id: z.string().describe('as given'),
        description: z
          .string()
          .describe(
            'two to four sentences: what is decided, what it controls, how one would see that it was decided well',
          ),
        synergy_text: z.string().describe('which other decisions, by name, it makes stronger, and how'),
        conflict_text: z
          .string()
          .describe('which other decisions, by name, it works against, and what has to give'),
      }),
    )
    .describe('one entry for each decision of the batch'),
});

const EnrichedLevers = z.object({ characterized_levers: z.array(EnrichedLever).min(1) });

const batchNumber = (item: string): number => Number(item.replace('batch-', ''));

/** Describes each decision and how it plays with and against the others, five decisions a call, side by side. */
export const enrichLevers = defineTask({
  name: 'enrich_levers',
  title: 'Decisions described',
  stage: 'Strategic',
  purpose: 'Describes each decision and which others it strengthens or works against.',
  wording: { ...SHARED_WORDING, BATCH },
  needs: [setup, identifyPurpose, planType, deduplicateLevers],
  steps: {
    batch: {
      kind: 'map',
      title: 'Describe decisions',
      schema: Characterisation,
      usualItems: 2,
      minDone: 1,
      items: ({ plan, inputs }) => {
        const batches = Math.ceil(inputs.deduplicate_levers.deduplicated_levers.length / BATCH);
        return withinSpeed(
          Array.from({ length: batches }, (_, i) => `batch-${i + 1}`),
          plan.speed,
          { fast: 2 },
        );
      },
      ask: ({ plan, inputs }, item) => {
        const all = inputs.deduplicate_levers.deduplicated_levers;
        const own = all.slice((batchNumber(item) - 1) * BATCH, batchNumber(item) * BATCH);
        return {
          system: system(
            'You describe strategic decisions so that people who were not in the room can make them.',
            'Write one entry for each decision in <levers>, with its lever_id exactly as given.',
            'In synergy and conflict name decisions from <all_decisions> by their names; say "none" only when there is none.',
          ),
          user: [
            planBlocks({ plan, inputs }),
            jsonBlock('purpose', {
              topic: inputs.identify_purpose.topic,
              plan_type: inputs.plan_type.plan_type,
            }),
            jsonBlock(
              'all_decisions',
              all.map((lever) => lever.name),
            ),
            jsonBlock(
              'levers',
              own.map(({ lever_id, name, consequences, options, review }) => ({
                lever_id,
                name,
                consequences,
                options,
                review,
              })),
            ),
          ].join('\n\n'),
        };
      },
    },
  },
  output: EnrichedLevers,
  compose: ({ inputs, answers }) => {
    const described = new Map(
      answers.batch.flatMap(({ answer }) => answer.characterizations.map((c) => [c.lever_id, c] as const)),
    );
    const characterized_levers = inputs.deduplicate_levers.deduplicated_levers.flatMap((lever) => {
      const { description, synergy_text, conflict_text } = described.get(lever.lever_id) ?? {};
      return description?.trim() && synergy_text?.trim() && conflict_text?.trim()
        ? [{ ...lever, description, synergy_text, conflict_text }]
        : [];
    });
    return { characterized_levers };
  },
  files: [jsonFile('002-12-enriched_levers_raw.json', 'Decisions described')],
});
