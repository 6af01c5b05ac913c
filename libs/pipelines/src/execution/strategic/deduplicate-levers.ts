import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { setup } from '../setup/setup.js';
import { jsonBlock, planPrompt, system } from '../wording/blocks.js';
import { DeduplicatedLever } from './levers.js';
import { potentialLevers } from './potential-levers.js';

// Fewer decisions than this leave nothing to combine into scenarios.
const FEWEST = 3;

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
  needs: [setup, identifyPurpose, planType, potentialLevers],
  steps: {
    sort: {
      kind: 'call',
      title: 'Sort out doubles',
      schema: Decisions,
      ask: ({ inputs }) => ({
        system: system(
          'You put a list of strategic decisions in order before anyone works on them.',
          'keep: it settles something that no other one settles. absorb: choosing an option of another one settles it, too. remove: it is a task, already settled by the prompt, or matters to nothing else.',
          'When two overlap, keep the one with the wider effect and absorb the other. Seven or eight usually remain; never fewer than three.',
          'Use each lever_id exactly as given, each once.',
        ),
        user: [
          planPrompt(inputs.setup),
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
    const decisions = new Map(answers.sort.decisions.map((d) => [d.lever_id, d]));
    const sorted = inputs.potential_levers.levers.map((lever) => {
      const decision = decisions.get(lever.lever_id);
      return {
        classification: decision?.classification ?? 'keep',
        lever: { ...lever, deduplication_justification: decision?.justification ?? 'Not judged; kept.' },
      };
    });
    const rank = { keep: 0, absorb: 1, remove: 2 } as const;
    const kept = sorted.filter((s) => s.classification === 'keep').length;
    const enough = [...sorted]
      .sort((a, b) => rank[a.classification] - rank[b.classification])
      .slice(0, Math.max(kept, FEWEST));
    return {
      response: answers.sort,
      deduplicated_levers: sorted.filter((s) => enough.includes(s)).map((s) => s.lever),
    };
  },
  files: [jsonFile('002-11-deduplicated_levers_raw.json', 'Distinct decisions')],
});
