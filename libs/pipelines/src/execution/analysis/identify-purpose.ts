import { z } from 'zod';
import { escapeMarkdown } from '@planwright/documents';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { setup } from '../setup/setup.js';
import { planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';

const Purpose = z.object({
  topic: z.string().describe('what the plan is about, in at most twelve words'),
  purpose_detailed: z.string().describe('one or two sentences: who wants to reach what, and for whom'),
  purpose: z.enum(['business', 'personal', 'other']),
});

export const purposeMarkdown = (output: z.infer<typeof Purpose>): string =>
  [
    `**Subject:** ${escapeMarkdown(output.topic)}`,
    `**Purpose:** ${output.purpose}`,
    escapeMarkdown(output.purpose_detailed),
  ].join('\n\n');

/** Names the subject and the kind of interest behind it; later tasks choose their form by it. */
export const identifyPurpose = defineTask({
  name: 'identify_purpose',
  title: 'Purpose',
  stage: 'Analysis',
  purpose: 'Names the subject and whether it is business, personal or other.',
  wording: SHARED_WORDING,
  needs: [setup],
  steps: {
    purpose: {
      kind: 'call',
      title: 'Name the purpose',
      schema: Purpose,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You read a request for a plan and say what it is about and whose interest it serves.',
          'business: an organisation, a product, money to be earned or public money to be spent, research or infrastructure; also anything with employees or investors.',
          "personal: one person's or a family's own life: health, home, learning, celebration, travel, hobby.",
          'other: neither of the two, such as a text to analyse or a game without a stake.',
        ),
        user: planBlocks({ plan, inputs }),
      }),
    },
  },
  output: Purpose,
  compose: ({ answers }) => answers.purpose,
  files: [
    jsonFile('002-5-identify_purpose_raw.json', 'Purpose'),
    markdownFile('002-6-identify_purpose.md', 'Purpose', purposeMarkdown),
  ],
});
