import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { intakeBlock, jsonBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { createPitch } from './create-pitch.js';
import { READABLE, readableMarkdown } from './readable-markdown.js';

const LaidOut = z.object({
  markdown: z
    .string()
    .refine((text) => readableMarkdown(text) !== '', 'holds no text')
    .describe(
      'the pitch as Markdown, 300 to 600 words: one bold sentence on top, then sections under ## headings',
    ),
});

export const PitchDocument = z.object({
  response_content: z.string(),
  markdown: z.string().min(1),
});
type Output = z.infer<typeof PitchDocument>;

/** Lays the pitch out as a text that is read on paper rather than heard. */
export const convertPitchToMarkdown = defineTask({
  name: 'convert_pitch_to_markdown',
  title: 'Pitch',
  stage: 'Output',
  purpose: 'Lays the pitch out as a text that is read on paper rather than heard.',
  wording: { ...SHARED_WORDING, ...READABLE },
  needs: [createPitch],
  steps: {
    lay_out: {
      kind: 'call',
      title: 'Lay the pitch out',
      schema: LaidOut,
      ask: ({ plan, inputs }) => {
        const { claims: _, why_this_pitch_works: __, ...parts } = inputs.create_pitch;
        return {
          system: system(
            'You lay a finished pitch out as one page for readers who were not in the room.',
            'On top one bold sentence that says what is wanted and why now; then the pitch; then the other parts, what matters most to the audience first, the call to action last.',
            'Keep every figure, date, name and promise as it is and add none. Cut what is said twice; shorten rather than embellish.',
            'Headings of level two that say something about this plan. Short paragraphs; bullets only where things stand side by side; bold for at most one phrase a section.',
            'Plain Markdown alone: no HTML, images, links, tables or code, and no fence around the whole.',
          ),
          user: material(intakeBlock(plan), jsonBlock('create_pitch', parts)),
        };
      },
    },
  },
  output: PitchDocument,
  compose: ({ answers }) => ({
    response_content: answers.lay_out.markdown,
    markdown: readableMarkdown(answers.lay_out.markdown),
  }),
  files: [
    jsonFile('020-2-pitch_to_markdown_raw.json', 'Pitch'),
    markdownFile('020-3-pitch.md', 'Pitch', (output: Output) => output.markdown),
  ],
  report: { title: 'Pitch', order: 200 },
});
