import { blocks, escapeMarkdown, escapeParagraphs, section, table } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { Claims, CLAIMS_RULE, settleClaims } from '../claims/claims.js';
import { setup } from '../setup/setup.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, decisionsBlock, strategyBlock } from '../wording/briefs.js';
import { currencyStrategy } from './currency-strategy.js';
import { physicalLocations } from './physical-locations.js';

const Level = z.enum(['low', 'medium', 'high']);

const Risk = z.object({
  risk_area: z.string().describe('one to three words: law, money, people, supply, technology, season …'),
  risk_description: z
    .string()
    .describe(
      'what could happen and by what chain of causes, tied to a place, sum, date or choice of this plan',
    ),
  potential_impact: z
    .string()
    .describe('what it would cost: days, money in the budget currency, people; a range where it is assumed'),
  likelihood: Level,
  severity: Level,
  action: z.string().describe('what is done before it happens and what when it does, as two clear steps'),
  owner: z
    .string()
    .nullable()
    .default(null)
    .describe('the role that answers for it; null where none can be named'),
});

export const IdentifiedRisks = z.object({
  risks: z.array(Risk).min(1).describe('seven to eleven, the gravest first, no two with the same cause'),
  risk_assessment_summary: z
    .string()
    .describe(
      'the two or three risks that could end the undertaking, how they feed each other, what to watch first',
    ),
  claims: Claims,
});
type Output = z.infer<typeof IdentifiedRisks>;

/** The risks as a table that sorts, each with its response below. */
export function risksMarkdown({ risks, risk_assessment_summary }: Output): string {
  return blocks(
    escapeParagraphs(risk_assessment_summary),
    table(
      ['#', 'Risk', 'Likelihood', 'Severity', 'Owner'],
      risks.map((risk, i) => [
        String(i + 1),
        escapeMarkdown(risk.risk_area),
        risk.likelihood,
        risk.severity,
        risk.owner === null ? 'nobody yet' : escapeMarkdown(risk.owner),
      ]),
    ),
    ...risks.map((risk, i) =>
      section(
        2,
        `${i + 1}. ${escapeMarkdown(risk.risk_area)}`,
        escapeMarkdown(risk.risk_description),
        `**Impact:** ${escapeMarkdown(risk.potential_impact)}`,
        `**Action:** ${escapeMarkdown(risk.action)}`,
      ),
    ),
  );
}

/** Lists what could go wrong, how likely and how grave it is, what is done about it and by whom. */
export const identifyRisks = defineTask({
  name: 'identify_risks',
  title: 'Risks',
  stage: 'Context',
  purpose: 'Lists what could go wrong, how likely and how grave it is, what is done about it and by whom.',
  wording: { ...SHARED_WORDING, ...BRIEFS, CLAIMS_RULE, risksMarkdown, settleClaims },
  needs: [
    setup,
    identifyPurpose,
    planType,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    physicalLocations,
    currencyStrategy,
  ],
  steps: {
    risks: {
      kind: 'call',
      title: 'Find the risks',
      schema: IdentifiedRisks,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You find what could go wrong with an undertaking before it does.',
          'Look where this plan is thin: permits and law, money and currency, people and skills, supply, technology, places and seasons, trust of those it needs, and what happens after it is built.',
          'A risk that every project has ("delays may occur") is none; name the cause that this plan brings with it.',
          'Severity is what it does to the goal, likelihood how often such plans meet it. Do not call everything medium.',
          CLAIMS_RULE,
        ),
        user: material(
          planBlocks({ plan, inputs }),
          jsonBlock('identify_purpose', {
            topic: inputs.identify_purpose.topic,
            purpose: inputs.identify_purpose.purpose,
          }),
          jsonBlock('plan_type', inputs.plan_type.plan_type),
          decisionsBlock(inputs.strategic_decisions_markdown),
          strategyBlock(inputs.scenarios_markdown),
          jsonBlock('physical_locations', {
            requirements: inputs.physical_locations.requirements_for_the_physical_locations,
            places: inputs.physical_locations.physical_locations.map((p) => p.physical_location_specific),
            comment: inputs.physical_locations.comment,
          }),
          jsonBlock('currency_strategy', {
            primary_currency: inputs.currency_strategy.primary_currency,
            handling: inputs.currency_strategy.currency_strategy,
          }),
        ),
      }),
    },
  },
  output: IdentifiedRisks,
  compose: ({ inputs, answers }) => ({
    ...answers.risks,
    risks: answers.risks.risks.map((risk) => ({ ...risk, owner: risk.owner?.trim() || null })),
    claims: settleClaims(answers.risks.claims, inputs, 'identify_risks'),
  }),
  files: [
    jsonFile('003-1-identify_risks_raw.json', 'Risks'),
    markdownFile('003-2-identify_risks.md', 'Risks', risksMarkdown),
  ],
  report: { title: 'Risks', order: 410, figure: 'risks' },
});
