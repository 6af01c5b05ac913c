import {
  blocks,
  bulletList,
  escapeMarkdown,
  escapeParagraphs,
  numberedList,
  section,
} from '@planwright/documents';
import { z } from 'zod';
import { markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { block, intakeBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';

const FirstRead = z.object({
  in_short: z.string().describe('two or three sentences: what is to be done, for whom, and what it hangs on'),
  first_steps: z
    .array(z.string())
    .describe('three to five things to do in the first two weeks, in order, one sentence each'),
  roughly: z
    .string()
    .describe('how long and how much, as ranges with what they rest on; say plainly what cannot be said yet'),
  hard_parts: z.array(z.string()).describe('the three things most likely to go wrong, one sentence each'),
  open_questions: z
    .array(z.string())
    .describe('up to three questions whose answer would change the plan most'),
});
type FirstRead = z.infer<typeof FirstRead>;

/** One page in reading order; the page and the report mark it as provisional. */
export const firstReadMarkdown = (read: FirstRead): string =>
  blocks(
    escapeParagraphs(read.in_short),
    section(2, 'First steps', numberedList(read.first_steps.map(escapeMarkdown))),
    section(2, 'Roughly', escapeParagraphs(read.roughly)),
    section(2, 'The hard parts', bulletList(read.hard_parts.map(escapeMarkdown))),
    section(2, 'Open questions', bulletList(read.open_questions.map(escapeMarkdown))),
  );

/** A provisional summary made in one call right after the start, so that a person has something to read at once. */
export const firstRead = defineTask({
  name: 'first_read',
  title: 'First read',
  stage: 'Setup',
  purpose: 'Gives a provisional summary in one page while the plan is being made.',
  wording: { ...SHARED_WORDING, firstReadMarkdown },
  needs: [],
  steps: {
    read: {
      kind: 'call',
      title: 'First read',
      schema: FirstRead,
      ask: ({ plan }) => ({
        system: system(
          'You give a first reading of a plan that a team is only now beginning to work out.',
          'One page at most. It will be replaced, so be useful rather than complete.',
          'Every figure is a range and says what it rests on. What you do not know you ask.',
          'If the plan would harm people or break the law, say only that it has to be looked at first.',
        ),
        user: material(block('plan_prompt', plan.prompt), intakeBlock(plan)),
      }),
    },
  },
  output: FirstRead,
  compose: ({ answers }) => answers.read,
  files: [markdownFile('000-first_read.md', 'First read', firstReadMarkdown)],
});
