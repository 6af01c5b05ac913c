import { z } from 'zod';
import { bulletList, escapeMarkdown } from '@planwright/documents';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { setup } from '../setup/setup.js';
import { planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { withinSpeed } from '../wording/speed.js';

const VIEWPOINTS = {
  integrity: {
    title: 'Integrity',
    looksAt:
      'whether the reasons given for the undertaking hold together, what it pretends not to know, and where it contradicts itself',
  },
  accountability: {
    title: 'Accountability',
    looksAt:
      'who carries the cost when it goes wrong, who decided without being asked, and what nobody can be held to',
  },
  spectrum: {
    title: 'Scale',
    looksAt:
      'what happens to the idea when it is ten times smaller or larger than imagined, and which scale it cannot survive',
  },
  cascade: {
    title: 'Chain of effects',
    looksAt:
      'what the first success or failure sets in motion elsewhere: other people, markets, habits, law, surroundings',
  },
  escalation: {
    title: 'Escalation',
    looksAt:
      'how commitment grows step by step until stopping costs more than going on, and which early signs would be explained away',
  },
} as const;
type Viewpoint = keyof typeof VIEWPOINTS;

const Attack = z.object({
  core_thesis: z
    .string()
    .describe('one sentence: why this should not be done at all, seen from this viewpoint'),
  reasons: z
    .array(z.string())
    .min(3)
    .max(5)
    .describe('separate reasons, each tied to something the prompt says'),
  second_order_effects: z.array(z.string()).min(3).max(5).describe('what follows later, with a time span'),
  evidence: z
    .array(z.string())
    // Asked for three of a kind, a model with two good ones invents the third.
    .min(1)
    .max(5)
    .describe(
      'comparable cases, laws or known patterns, with name and year where you are sure of them; say "to be checked" where you are not',
    ),
  bottom_line: z.string().describe('the one condition under which this objection would fall away'),
});

const PremiseAttack = z.object({
  response_list: z
    .array(Attack.extend({ viewpoint: z.string() }))
    .min(1)
    .max(5),
});

const render = ({ response_list }: z.infer<typeof PremiseAttack>): string =>
  response_list
    .map((attack) =>
      [
        `## ${VIEWPOINTS[attack.viewpoint as Viewpoint]?.title ?? escapeMarkdown(attack.viewpoint)}`,
        `**${escapeMarkdown(attack.core_thesis)}**`,
        `### Reasons\n\n${bulletList(attack.reasons.map(escapeMarkdown))}`,
        `### What follows\n\n${bulletList(attack.second_order_effects.map(escapeMarkdown))}`,
        `### Evidence\n\n${bulletList(attack.evidence.map(escapeMarkdown))}`,
        `**What would answer it:** ${escapeMarkdown(attack.bottom_line)}`,
      ].join('\n\n'),
    )
    .join('\n\n');

/** Argues against the undertaking from five viewpoints that know nothing of each other. It is shown and stops nothing. */
export const premiseAttack = defineTask({
  name: 'premise_attack',
  title: 'Case against it',
  stage: 'Analysis',
  purpose: 'Argues against the undertaking from five viewpoints that know nothing of each other.',
  wording: { ...SHARED_WORDING, VIEWPOINTS },
  needs: [setup],
  steps: {
    viewpoint: {
      kind: 'map',
      title: 'Argue against it',
      schema: Attack,
      usualItems: 5,
      minDone: 1,
      items: ({ plan }) => withinSpeed(Object.keys(VIEWPOINTS), plan.speed, { fast: 2 }),
      ask: ({ plan, inputs }, item) => ({
        system: system(
          'You are the sharpest fair critic of an undertaking: you attack its premise, not its author.',
          `You look at one thing only: ${VIEWPOINTS[item as Viewpoint].looksAt}.`,
          'Argue against doing it at all, not for doing it better. Three to five reasons, three to five effects, up to five pieces of evidence; one to two sentences each.',
          'Name no case, study or law that you are not sure exists.',
          'A critic who could say the same of any other plan has failed: name what in this prompt the point rests on.',
        ),
        user: planBlocks({ plan, inputs }),
      }),
    },
  },
  output: PremiseAttack,
  compose: ({ answers }) => ({
    response_list: answers.viewpoint.map(({ item, answer }) => ({ ...answer, viewpoint: item })),
  }),
  files: [
    jsonFile('002-3-premise_attack.json', 'Case against it'),
    markdownFile('002-4-premise_attack.md', 'Case against it', render),
  ],
  report: { title: 'The case against it', order: 810 },
});
