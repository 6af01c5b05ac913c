import { z } from 'zod';
import { bulletList, escapeMarkdown } from '@planwright/documents';
import { markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { enrichLevers } from './enrich-levers.js';
import { focusOnVitalFewLevers } from './focus-on-vital-few-levers.js';
import type { EnrichedLever } from './levers.js';

const StrategicDecisions = z.object({
  markdown: z.string(),
  /** For later prompts: each decision in two lines, the vital ones first. */
  decisions: z.array(
    z.object({ name: z.string(), primary: z.boolean(), why: z.string(), trade_off: z.string() }),
  ),
});

function decision(lever: EnrichedLever, number: number, why: string | undefined): string {
  return [
    `### ${number}. ${escapeMarkdown(lever.name)}`,
    `\`${lever.lever_id}\``,
    escapeMarkdown(lever.description),
    ...(why ? [`**Why it matters:** ${escapeMarkdown(why)}`] : []),
    `**What hangs on it:** ${escapeMarkdown(lever.consequences)}`,
    `**Courses**\n\n${bulletList(lever.options.map(escapeMarkdown))}`,
    `**Trade-off:** ${escapeMarkdown(lever.review)}`,
    `**Strengthens:** ${escapeMarkdown(lever.synergy_text)}`,
    `**Works against:** ${escapeMarkdown(lever.conflict_text)}`,
    `**Why it stands alone:** ${escapeMarkdown(lever.deduplication_justification)}`,
  ].join('\n\n');
}

/** One readable document of all decisions: the vital ones first, then the others. */
export const strategicDecisionsMarkdown = defineTask({
  name: 'strategic_decisions_markdown',
  title: 'Strategic decisions',
  stage: 'Strategic',
  purpose: 'Puts the vital and the other decisions into one readable document.',
  wording: { decision },
  needs: [enrichLevers, focusOnVitalFewLevers],
  steps: {},
  output: StrategicDecisions,
  compose: ({ inputs }) => {
    const { levers: vital, response } = inputs.focus_on_vital_few_levers;
    const vitalIds = new Set(vital.map((lever) => lever.lever_id));
    const others = inputs.enrich_levers.characterized_levers.filter((lever) => !vitalIds.has(lever.lever_id));
    const why = new Map(response.lever_assessments.map((a) => [a.lever_id, a.justification]));
    const parts = [
      `## Primary decisions\n\n${escapeMarkdown(response.summary)}`,
      ...vital.map((lever, i) => decision(lever, i + 1, why.get(lever.lever_id))),
    ];
    if (others.length) {
      parts.push(
        '## Secondary decisions',
        ...others.map((lever, i) => decision(lever, vital.length + i + 1, why.get(lever.lever_id))),
      );
    }
    return {
      markdown: parts.join('\n\n'),
      decisions: [...vital, ...others].map((lever) => ({
        name: lever.name,
        primary: vitalIds.has(lever.lever_id),
        why: why.get(lever.lever_id) ?? lever.consequences,
        trade_off: lever.review,
      })),
    };
  },
  files: [
    markdownFile(
      '002-14-strategic_decisions.md',
      'Strategic decisions',
      (output: z.infer<typeof StrategicDecisions>) => output.markdown,
    ),
  ],
  report: { title: 'Strategic decisions', order: 300 },
});
