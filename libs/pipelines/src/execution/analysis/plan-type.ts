import { z } from 'zod';
import { escapeMarkdown } from '@planwright/documents';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { setup } from '../setup/setup.js';
import { jsonBlock, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { identifyPurpose } from './identify-purpose.js';

const PlanType = z.object({
  explanation: z
    .string()
    .describe('two to four sentences that name the places, goods or people that decide it'),
  plan_type: z.enum(['digital', 'physical']),
});

export const planTypeMarkdown = (output: z.infer<typeof PlanType>): string =>
  [`**Kind of plan:** ${output.plan_type}`, escapeMarkdown(output.explanation)].join('\n\n');

/** Decides whether anything in the plan happens at a place. */
export const planType = defineTask({
  name: 'plan_type',
  title: 'Digital or physical',
  stage: 'Analysis',
  purpose:
    'Decides whether the plan can be carried out at a screen or needs places, goods or people on site.',
  wording: SHARED_WORDING,
  needs: [setup, identifyPurpose],
  steps: {
    type: {
      kind: 'call',
      title: 'Decide digital or physical',
      schema: PlanType,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You decide whether a plan is digital or physical.',
          'digital: every step can be done at a screen from anywhere, by one person or a team that never has to meet, and nothing is made, moved, rented or built.',
          'physical: anything else, also when most of the work is digital but a place, a permit, equipment, stock or a meeting in person is needed.',
          'Decide by the work, not by the subject: an app about gardens is digital, a garden planned by an app is physical.',
        ),
        user: [planBlocks({ plan, inputs }), jsonBlock('purpose', inputs.identify_purpose)].join('\n\n'),
      }),
    },
  },
  output: PlanType,
  compose: ({ answers }) => answers.type,
  files: [
    jsonFile('002-7-plan_type_raw.json', 'Digital or physical'),
    markdownFile('002-8-plan_type.md', 'Digital or physical', planTypeMarkdown),
  ],
});
