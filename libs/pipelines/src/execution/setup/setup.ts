import { z } from 'zod';
import { textFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';

const Setup = z.object({
  text: z.string().describe('the prompt with the date and the wish to start soon, as plain text'),
});

/** The prompt word for word, with the day it was asked on: the root input of every other task. */
export const setup = defineTask({
  name: 'setup',
  title: 'Setup',
  stage: 'Setup',
  purpose: 'Keeps the prompt word for word with the date of the request.',
  needs: [],
  steps: {},
  output: Setup,
  compose: ({ plan }) => ({
    text: `Plan:\n${plan.prompt}\n\nToday's date:\n${plan.createdAt.slice(0, 10)}\n\nProject start ASAP\n`,
  }),
  files: [textFile('001-2-plan.txt', 'The prompt', (output: z.infer<typeof Setup>) => output.text)],
});
