import { bulletList, escapeMarkdown } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { setup } from '../setup/setup.js';
import { nameKey, sameName } from '../strategic/names.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, decisionsBlock, strategyBlock } from '../wording/briefs.js';
import { makeAssumptions } from './make-assumptions.js';

export const DistilledAssumptions = z.object({
  assumption_list: z
    .array(z.string().describe('one assumption in at most fifteen words, with its figures'))
    .min(1)
    .describe('eight to twelve, those that most depends on first'),
});
type Output = z.infer<typeof DistilledAssumptions>;

const MOST = 15;

/** One bullet an assumption. */
export const distilledMarkdown = ({ assumption_list }: Output): string =>
  bulletList(assumption_list.map(escapeMarkdown));

/** The lines that say something, without bullets of their own, each once and not more than a list can hold. */
function distinctLines(answered: readonly string[]): string[] {
  const lines = answered.map((line) => line.replace(/^\s*[-*•–]\s+/u, '').trim());
  return lines
    .filter((line, i) => line !== '' && lines.findIndex((other) => sameName(other, line)) === i)
    .slice(0, MOST);
}

/** Boils the assumptions down to single lines that others can keep in view. */
export const distillAssumptions = defineTask({
  name: 'distill_assumptions',
  title: 'Assumptions in short',
  stage: 'Assumptions',
  purpose: 'Boils the assumptions down to a short list of single lines.',
  wording: { ...SHARED_WORDING, ...BRIEFS, MOST, distinctLines, distilledMarkdown, nameKey },
  needs: [setup, identifyPurpose, strategicDecisionsMarkdown, scenariosMarkdown, makeAssumptions],
  steps: {
    distill: {
      kind: 'call',
      title: 'Boil them down',
      schema: DistilledAssumptions,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You boil assumptions down to a list that people keep beside them while they plan.',
          'One line says one thing: subject, figure, unit, date or limit. Every figure of an assumption stays, unrounded; its reasons go.',
          'Split an assumption whose parts could turn out differently; leave out what would change nothing if it were wrong.',
          'Put first what the chosen strategy and the vital decisions stand or fall with.',
          'Add nothing that <make_assumptions> does not say.',
        ),
        user: material(
          planBlocks({ plan, inputs }),
          jsonBlock('identify_purpose', { topic: inputs.identify_purpose.topic }),
          decisionsBlock(inputs.strategic_decisions_markdown),
          strategyBlock(inputs.scenarios_markdown),
          jsonBlock(
            'make_assumptions',
            inputs.make_assumptions.question_assumption_list.map(({ question, assumptions }) => ({
              question,
              assumed: assumptions,
            })),
          ),
        ),
      }),
    },
  },
  output: DistilledAssumptions,
  compose: ({ answers }) => ({ assumption_list: distinctLines(answers.distill.assumption_list) }),
  files: [
    jsonFile('003-6-distill_assumptions_raw.json', 'Assumptions in short'),
    markdownFile('003-7-distill_assumptions.md', 'Assumptions in short', distilledMarkdown),
  ],
});
