import { blocks, bulletList, escapeMarkdown, escapeParagraphs, section } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { Claims, CLAIMS_RULE, settleClaims } from '../claims/claims.js';
import { currencyBlock, currencyStrategy } from '../context/currency-strategy.js';
import { identifyRisks } from '../context/identify-risks.js';
import { locationsBlock, physicalLocations, placeName } from '../context/physical-locations.js';
import { setup } from '../setup/setup.js';
import { nameKey, sameName } from '../strategic/names.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, decisionsBlock, strategyBlock } from '../wording/briefs.js';

const Confidence = z.enum(['low', 'medium', 'high']);

const Assumption = z.object({
  question: z.string().describe('one question with one subject, which the prompt and the intake leave open'),
  assumptions: z
    .string()
    .describe(
      'the answer that the plan goes by: definite values, names or choices, then in one sentence what they rest on',
    ),
  assessments: z
    .string()
    .describe(
      'two to four sentences: what in the plan hangs on it, what a likely error would do in days or money, and the cheapest way to find out',
    ),
});

const Made = z.object({
  question_assumption_list: z
    .array(
      Assumption.extend({
        confidence: Confidence.describe('how sure an expert would be of this assumption'),
        clarifies: z
          .int()
          .nullable()
          .describe(
            'the place, from 1, of the line in areas_to_clarify that it answers; null where it answers none',
          ),
      }),
    )
    .min(1)
    .describe(
      'about eight, those that change the plan most first; more only where areas_to_clarify has more, at most twelve',
    ),
  claims: Claims,
});
type Asked = z.infer<typeof Made>['question_assumption_list'][number];

export const MadeAssumptions = z.object({
  question_assumption_list: z
    .array(
      Assumption.extend({
        item_index: z.int(),
        confidence: Confidence.nullable().default(null),
        /** The line of the intake that asked for it, word for word. */
        clarifies: z.string().nullable().default(null),
      }),
    )
    .min(1),
  /** Lines of the intake's areas to clarify that got no assumption. */
  left_open: z.array(z.string()).default([]),
  claims: Claims,
});
type Output = z.infer<typeof MadeAssumptions>;

const MOST = 12;

/** Question by question: what is assumed, how sure that is and what hangs on it; at the end what nobody answered. */
export function assumptionsMarkdown({ question_assumption_list, left_open }: Output): string {
  return blocks(
    ...question_assumption_list.map((one) =>
      section(
        2,
        `${one.item_index}. ${escapeMarkdown(one.question)}`,
        one.clarifies === null ? '' : `**Asked for:** ${escapeMarkdown(one.clarifies)}`,
        `**Assumed:** ${escapeMarkdown(one.assumptions)}`,
        one.confidence === null ? '' : `**Confidence:** ${one.confidence}`,
        escapeParagraphs(one.assessments),
      ),
    ),
    section(2, 'To be clarified, not answered here', bulletList(left_open.map(escapeMarkdown))),
  );
}

/** What was asked for by the intake first, in its order; questions without an answer and second ones dropped. */
function settleQuestions(
  answered: readonly Asked[],
  areas: readonly string[],
): Pick<Output, 'question_assumption_list' | 'left_open'> {
  const whole = answered.filter(
    (one, i) =>
      one.question.trim() !== '' &&
      one.assumptions.trim() !== '' &&
      answered.findIndex((other) => sameName(other.question, one.question)) === i,
  );
  const areaOf = (one: Asked) => (one.clarifies === null ? undefined : areas[one.clarifies - 1]);
  const rank = (one: Asked) => (areaOf(one) === undefined ? areas.length : (one.clarifies ?? 0) - 1);
  const kept = whole.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST);
  const clarified = new Set(kept.map(areaOf));
  return {
    question_assumption_list: kept.map((one, i) => ({
      ...one,
      item_index: i + 1,
      clarifies: areaOf(one) ?? null,
    })),
    left_open: areas.filter((area) => !clarified.has(area)),
  };
}

/** Asks what the prompt leaves open and answers each question with an assumption that can be calculated with. */
export const makeAssumptions = defineTask({
  name: 'make_assumptions',
  title: 'Assumptions made',
  stage: 'Assumptions',
  purpose:
    'Asks what the prompt leaves open and answers each question with an assumption and what hangs on it.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    CLAIMS_RULE,
    settleClaims,
    locationsBlock,
    placeName,
    currencyBlock,
    MOST,
    settleQuestions,
    assumptionsMarkdown,
    nameKey,
  },
  needs: [
    setup,
    identifyPurpose,
    planType,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    physicalLocations,
    currencyStrategy,
    identifyRisks,
  ],
  steps: {
    assume: {
      kind: 'call',
      title: 'Make assumptions',
      schema: Made,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You settle what a request leaves open, so that others can plan with numbers and come back to what was only supposed.',
          'Each line of areas_to_clarify in <intake>, where there is one, gets its own question before any other. What the prompt or the intake already answers is not asked.',
          'Choose the questions by how much the plan would change with the answer: how the money is split, the time each phase takes, which people and skills, permits and law, demand or use, supply and technology, safety and surroundings, running it afterwards; in a private plan health, family, habits and energy. No two on one subject.',
          'An assumption is definite enough to calculate with: a sum, a share, a number of people, a date or a named choice. Take the careful end of what is usual, and keep to the chosen strategy.',
          'They agree with each other and with what is given: shares add up to the budget, phases fit between today and the deadline, wages fit the places and the currency.',
          'To list measures that anybody would take ("regular training") is no assumption.',
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
          locationsBlock(inputs.physical_locations),
          currencyBlock(inputs.currency_strategy),
          jsonBlock(
            'identify_risks',
            inputs.identify_risks.risks.map(({ risk_area, risk_description }) => ({
              area: risk_area,
              risk: risk_description,
            })),
          ),
        ),
      }),
    },
  },
  output: MadeAssumptions,
  compose: ({ plan, inputs, answers }) => ({
    ...settleQuestions(answers.assume.question_assumption_list, plan.intake?.areas_to_clarify ?? []),
    claims: settleClaims(answers.assume.claims, inputs, 'make_assumptions'),
  }),
  files: [
    jsonFile('003-3-make_assumptions_raw.json', 'Assumptions made'),
    jsonFile('003-4-make_assumptions.json', 'Assumptions made, as a plain list', (output: Output) =>
      output.question_assumption_list.map(({ question, assumptions, assessments }) => ({
        question,
        assumptions,
        assessments,
      })),
    ),
    markdownFile('003-5-make_assumptions.md', 'Assumptions made', assumptionsMarkdown),
  ],
});
