import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { setup } from '../setup/setup.js';
import { jsonBlock, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { DeduplicatedLever } from './levers.js';
import { potentialLevers } from './potential-levers.js';

// Fewer decisions than this leave nothing to combine into scenarios.
const FEWEST = 3;
const RANK = { keep: 0, absorb: 1, remove: 2 } as const;

const Decisions = z.object({
  decisions: z
    .array(
      z.object({
        lever_id: z.string().describe('as given'),
        classification: z.enum(['keep', 'absorb', 'remove']),
        justification: z
          .string()
          .describe('one sentence; for absorb, the name of the decision that takes it over'),
      }),
    )
    .describe('one entry for each decision given'),
});

const DeduplicatedLevers = z.object({
  response: Decisions,
  deduplicated_levers: z.array(DeduplicatedLever).min(1),
});

/** Sorts out decisions that are another one in other words, or none at all. What the model forgot to mention stays. */
export const deduplicateLevers = defineTask({
  name: 'deduplicate_levers',
  title: 'Distinct decisions',
  stage: 'Strategic',
  purpose: 'Keeps the decisions that differ, takes doubles together, drops what is none.',
  wording: SHARED_WORDING,
  needs: [setup, identifyPurpose, planType, potentialLevers],
  steps: {
    sort: {
      kind: 'call',
      title: 'Sort out doubles',
      schema: Decisions,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You put a list of strategic decisions in order before anyone works on them.',
          'keep: it settles something that no other one settles. absorb: choosing an option of another one settles it, too. remove: it is a task, already settled by the prompt, or matters to nothing else.',
          'When two overlap, keep the one with the wider effect and absorb the other. Seven or eight usually remain; never fewer than three.',
          'Use each lever_id exactly as given, each once.',
        ),
        user: [
          planBlocks({ plan, inputs }),
          jsonBlock('purpose', {
            topic: inputs.identify_purpose.topic,
            plan_type: inputs.plan_type.plan_type,
          }),
          jsonBlock(
            'levers',
            inputs.potential_levers.levers.map(({ lever_id, name, consequences, options }) => ({
              lever_id,
              name,
              consequences,
              options,
            })),
          ),
        ].join('\n\n'),
      }),
    },
  },
  output: DeduplicatedLevers,
  compose: ({ inputs, answers }) => {
    const { decisions } = answers.sort;
    const judged = inputs.potential_levers.levers.map((lever) => {
      const decision = decisions.find((d) => d.lever_id === lever.lever_id);
      return {
        lever,
        classification: decision?.classification ?? 'keep',
        justification: decision?.justification ?? 'Not judged; kept.',
      };
    });
    const kept = judged.filter((j) => j.classification === 'keep').length;
    const staying = new Set(
      [...judged]
        .sort((a, b) => RANK[a.classification] - RANK[b.classification])
        .slice(0, Math.max(kept, FEWEST)),
    );
    return {
      response: answers.sort,
      deduplicated_levers: judged
        .filter((j) => staying.has(j))
        .map(({ lever, classification, justification }) => ({
          ...lever,
          deduplication_justification:
            classification === 'keep'
              ? justification
              : `Kept so that there are ${FEWEST} decisions to combine. ${justification}`,
        })),
    };
  },
  files: [jsonFile('002-11-deduplicated_levers_raw.json', 'Distinct decisions')],
});
