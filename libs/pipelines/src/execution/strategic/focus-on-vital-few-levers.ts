import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { setup } from '../setup/setup.js';
import { jsonBlock, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { enrichLevers } from './enrich-levers.js';
import { EnrichedLever } from './levers.js';

const VITAL = 5;
const IMPORTANCE = ['Critical', 'High', 'Medium', 'Low'] as const;

const Assessment = z.object({
  lever_assessments: z
    .array(
      z.object({
        lever_id: z.string().describe('as given'),
        lever_name: z.string(),
        strategic_importance: z.enum(IMPORTANCE),
        justification: z.string().describe('one or two sentences: what stands or falls with it'),
      }),
    )
    .describe('one entry for each decision given'),
  summary: z
    .string()
    .describe(
      'two to four sentences: the tensions that the most important ones cover, and one that none of them covers',
    ),
});

const VitalFew = z.object({ response: Assessment, levers: z.array(EnrichedLever).min(1).max(VITAL) });

/** Rates every decision and takes the five that matter most, the critical ones first. */
export const focusOnVitalFewLevers = defineTask({
  name: 'focus_on_vital_few_levers',
  title: 'Vital decisions',
  stage: 'Strategic',
  purpose: 'Rates every decision and takes the five that matter most.',
  wording: { ...SHARED_WORDING, VITAL },
  needs: [setup, identifyPurpose, planType, enrichLevers],
  steps: {
    rate: {
      kind: 'call',
      title: 'Rate the decisions',
      schema: Assessment,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You tell a team which few of its open decisions decide the whole undertaking.',
          'Critical: a wrong choice sinks it. High: it decides how well it goes. Medium: it can be corrected on the way. Low: it hardly matters. At most three are Critical.',
          'A decision that many others hang on weighs more than one that stands alone. Use each lever_id and name exactly as given, each once.',
        ),
        user: [
          planBlocks({ plan, inputs }),
          jsonBlock('purpose', {
            topic: inputs.identify_purpose.topic,
            plan_type: inputs.plan_type.plan_type,
          }),
          jsonBlock(
            'levers',
            inputs.enrich_levers.characterized_levers.map(
              ({ lever_id, name, description, synergy_text, conflict_text }) => ({
                lever_id,
                lever_name: name,
                description,
                synergy_text,
                conflict_text,
              }),
            ),
          ),
        ].join('\n\n'),
      }),
    },
  },
  output: VitalFew,
  compose: ({ inputs, answers }) => {
    const importance = new Map(
      answers.rate.lever_assessments.map((a) => [a.lever_id, IMPORTANCE.indexOf(a.strategic_importance)]),
    );
    const rank = (id: string): number => importance.get(id) ?? IMPORTANCE.length;
    const levers = [...inputs.enrich_levers.characterized_levers]
      .sort((a, b) => rank(a.lever_id) - rank(b.lever_id))
      .slice(0, VITAL);
    return { response: answers.rate, levers };
  },
  files: [jsonFile('002-13-vital_few_levers_raw.json', 'Vital decisions')],
});
