import { blocks, section } from '@planwright/documents';
import { z } from 'zod';
import { markdownFile } from '../../definition/files.js';
import { defineTask, type InputsOf } from '../../definition/task.js';
import { identifyPurpose, purposeMarkdown } from '../analysis/identify-purpose.js';
import { planType, planTypeMarkdown } from '../analysis/plan-type.js';
import { currencyMarkdown, currencyStrategy } from '../context/currency-strategy.js';
import { identifyRisks, risksMarkdown } from '../context/identify-risks.js';
import { locationsMarkdown, physicalLocations } from '../context/physical-locations.js';
import { block, intakeBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { distilledMarkdown, distillAssumptions } from './distill-assumptions.js';
import { makeAssumptions, assumptionsMarkdown } from './make-assumptions.js';
import { reviewAssumptions, reviewedAssumptionsMarkdown } from './review-assumptions.js';

const NEEDS = [
  identifyPurpose,
  planType,
  physicalLocations,
  currencyStrategy,
  identifyRisks,
  makeAssumptions,
  distillAssumptions,
  reviewAssumptions,
] as const;
type Inputs = InputsOf<typeof NEEDS>;

/** The eight documents that are joined, in reading order. */
export const SectionKey = z.enum([
  'purpose',
  'plan_type',
  'physical_locations',
  'currency_strategy',
  'identify_risks',
  'make_assumptions',
  'distill_assumptions',
  'review_assumptions',
]);
type SectionKey = z.infer<typeof SectionKey>;

const SECTIONS: Record<SectionKey, { title: string; text: (inputs: Inputs) => string }> = {
  purpose: { title: 'Purpose', text: (i) => purposeMarkdown(i.identify_purpose) },
  plan_type: { title: 'Kind of plan', text: (i) => planTypeMarkdown(i.plan_type) },
  physical_locations: { title: 'Places', text: (i) => locationsMarkdown(i.physical_locations) },
  currency_strategy: { title: 'Currency', text: (i) => currencyMarkdown(i.currency_strategy) },
  identify_risks: { title: 'Risks', text: (i) => risksMarkdown(i.identify_risks) },
  make_assumptions: { title: 'Assumptions', text: (i) => assumptionsMarkdown(i.make_assumptions) },
  distill_assumptions: {
    title: 'Assumptions in short',
    text: (i) => distilledMarkdown(i.distill_assumptions),
  },
  review_assumptions: {
    title: 'Assumptions under review',
    text: (i) => reviewedAssumptionsMarkdown(i.review_assumptions),
  },
};

// What is this short already is not asked about: a shorter wording would save nothing.
const SHORT_ENOUGH = 700;

const Shortened = z.object({
  markdown: z.string().describe('the text in at most 150 words: bullets or one short table, no heading'),
});

export const ConsolidatedAssumptions = z.object({
  full: z.string(),
  short: z.string(),
  /** The shortened text of each section: later tasks take those that they need. */
  sections: z.array(z.object({ key: SectionKey, title: z.string(), short: z.string() })),
});
type Output = z.infer<typeof ConsolidatedAssumptions>;

// A heading of the model would break the order of headings in the joined document.
const withoutHeadings = (markdown: string): string =>
  markdown.replace(/^ {0,3}#{1,6}\s+(.*)$/gm, (_, text: string) => `**${text.trim()}**`).trim();

/** Joins what is known and supposed so far, once in full and once shortened for the tasks that follow. */
export const consolidateAssumptionsMarkdown = defineTask({
  name: 'consolidate_assumptions_markdown',
  title: 'Assumptions together',
  stage: 'Assumptions',
  purpose:
    'Joins what is known and supposed so far, once in full and once shortened for the tasks that follow.',
  wording: { ...SHARED_WORDING, SECTIONS, SHORT_ENOUGH, withoutHeadings },
  needs: NEEDS,
  steps: {
    shorten: {
      kind: 'map',
      title: 'Shorten',
      schema: Shortened,
      usualItems: 6,
      minDone: 0,
      items: ({ inputs }) =>
        SectionKey.options.filter((key) => SECTIONS[key].text(inputs).length > SHORT_ENOUGH),
      ask: ({ plan, inputs }, item) => ({
        system: system(
          'You shorten one section of a plan for colleagues who will build on it and see nothing else of it.',
          'Keep every name, place, sum, date, deadline, limit and condition. Drop explanations, repetitions and what anybody would guess.',
          'Add nothing that is not there, and soften nothing: what the text supposes stays marked as supposed.',
        ),
        user: material(intakeBlock(plan), block(item, SECTIONS[SectionKey.parse(item)].text(inputs))),
      }),
    },
  },
  output: ConsolidatedAssumptions,
  compose: ({ inputs, answers }) => {
    const shortened = new Map(
      answers.shorten.map(({ item, answer }) => [item, withoutHeadings(answer.markdown)]),
    );
    const sections = SectionKey.options.map((key) => {
      const text = SECTIONS[key].text(inputs);
      // A section whose shortening was given up, or came back empty or longer, is used as it is.
      const short = shortened.get(key);
      return {
        key,
        title: SECTIONS[key].title,
        text,
        short: short && short.length < text.length ? short : text,
      };
    });
    return {
      full: blocks(...sections.map(({ title, text }) => section(1, title, text))),
      short: blocks(...sections.map(({ title, short }) => section(1, title, short))),
      sections: sections.map(({ key, title, short }) => ({ key, title, short })),
    };
  },
  files: [
    markdownFile(
      '003-10-consolidate_assumptions_full.md',
      'Assumptions in full',
      (output: Output) => output.full,
    ),
    markdownFile(
      '003-11-consolidate_assumptions_short.md',
      'Assumptions in short',
      (output: Output) => output.short,
    ),
  ],
  report: { title: 'Assumptions', order: 400, file: '003-11-consolidate_assumptions_short.md' },
});
