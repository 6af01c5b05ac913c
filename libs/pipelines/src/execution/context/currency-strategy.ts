import { blocks, escapeMarkdown, escapeParagraphs, section, table } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask, type PlanContext } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { Claims, CLAIMS_RULE, settleClaims } from '../claims/claims.js';
import { setup } from '../setup/setup.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, decisionsBlock, strategyBlock } from '../wording/briefs.js';
import { physicalLocations, placeName } from './physical-locations.js';

const CODE = /^[A-Z]{3}$/;

const Decided = z.object({
  money_involved: z
    .boolean()
    .describe('false only where nobody pays, earns or borrows anything on account of this plan'),
  currency_list: z
    .array(
      z.object({
        currency: z.string().regex(CODE).describe('ISO 4217 code'),
        consideration: z
          .string()
          .describe('one or two sentences: what is paid or earned in it, about which share of the money'),
      }),
    )
    .describe('one to four, the one of the budget first; empty where no money is involved'),
  primary_currency: z
    .string()
    .regex(CODE)
    .nullable()
    .describe('the ISO 4217 code that the budget is made in; null where no money is involved'),
  currency_strategy: z
    .string()
    .describe(
      'two to five sentences: who bears a change of rates, when money is changed, which buffer is kept',
    ),
  claims: Claims,
});

export const CurrencyStrategy = Decided.extend({
  /** The intake names the currency; nothing was asked about others. */
  given: z.boolean().default(false),
});
type Output = z.infer<typeof CurrencyStrategy>;

/** For later prompts: the budget's currency and how others are dealt with. */
export const currencyBlock = (output: Output): string =>
  jsonBlock('currency_strategy', {
    primary_currency: output.primary_currency,
    handling: output.currency_strategy,
  });

/** The budget's currency, what the others are for, and how a change of rates is dealt with. */
export function currencyMarkdown(output: Output): string {
  return blocks(
    output.money_involved
      ? `**Budget currency:** ${escapeMarkdown(output.primary_currency ?? 'not decided')}${output.given ? ' (given)' : ''}`
      : '**Money involved:** no',
    table(
      ['Currency', 'What for'],
      output.currency_list
        .filter(({ consideration }) => consideration !== '')
        .map(({ currency, consideration }) => [escapeMarkdown(currency), escapeMarkdown(consideration)]),
    ),
    section(2, 'Changes of rates', escapeParagraphs(output.currency_strategy)),
  );
}

/** The currency that the intake names, with the sum where there is one. */
function budgetOfIntake({ intake }: Pick<PlanContext, 'intake'>): { currency: string; sum: string } | null {
  const { currency, amount } = intake?.budget ?? {};
  if (!currency) return null;
  return { currency, sum: typeof amount === 'number' ? `${amount} ${currency}` : '' };
}

/** The listed currencies that exist, each once, with the budget's own among them. */
function settleCurrencies({
  money_involved,
  currency_list,
  primary_currency,
}: z.infer<typeof Decided>): Pick<Output, 'currency_list' | 'primary_currency'> {
  if (!money_involved) return { currency_list: [], primary_currency: null };
  const real = new Set(Intl.supportedValuesOf('currency'));
  const listed = currency_list.filter(
    ({ currency }, i) => real.has(currency) && currency_list.findIndex((c) => c.currency === currency) === i,
  );
  const primary =
    primary_currency !== null && real.has(primary_currency)
      ? primary_currency
      : (listed[0]?.currency ?? null);
  if (primary === null || listed.some(({ currency }) => currency === primary))
    return { currency_list: listed, primary_currency: primary };
  return { currency_list: [{ currency: primary, consideration: '' }, ...listed], primary_currency: primary };
}

/** Decides which currencies the plan meets and which one it is budgeted in. Nothing is asked where the intake says it. */
export const currencyStrategy = defineTask({
  name: 'currency_strategy',
  title: 'Currency',
  stage: 'Context',
  purpose:
    'Decides which currencies the plan meets, which one it is budgeted in, and who bears a change of rates.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    CLAIMS_RULE,
    settleClaims,
    placeName,
    currencyMarkdown,
    budgetOfIntake,
    settleCurrencies,
  },
  needs: [setup, identifyPurpose, planType, physicalLocations, strategicDecisionsMarkdown, scenariosMarkdown],
  steps: {
    decide: {
      kind: 'call',
      title: 'Decide on the currency',
      schema: Decided,
      when: ({ plan }) => budgetOfIntake(plan) === null,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You decide in which currency an undertaking is budgeted and how it deals with the others it meets.',
          'A currency that the prompt gives its sums in is the primary one, wherever the places are. Otherwise take the one that most costs fall due in; a foreign one only where they are spread over several countries or the local one loses value fast.',
          'List a currency only for payments that will really be made or received in it, and say which. One is often enough.',
          'Where several are met: which payments are fixed in advance, which are changed when due, how large the buffer is and who covers what exceeds it. Where there is one: whether any price still follows a foreign currency.',
          'Quote no exchange rate that nobody has given.',
          CLAIMS_RULE,
        ),
        user: material(
          planBlocks({ plan, inputs }),
          jsonBlock('identify_purpose', {
            topic: inputs.identify_purpose.topic,
            purpose: inputs.identify_purpose.purpose,
          }),
          jsonBlock('plan_type', inputs.plan_type.plan_type),
          jsonBlock('physical_locations', inputs.physical_locations.physical_locations.map(placeName)),
          decisionsBlock(inputs.strategic_decisions_markdown),
          strategyBlock(inputs.scenarios_markdown),
        ),
      }),
    },
  },
  output: CurrencyStrategy,
  compose: ({ plan, inputs, answers }) => {
    if (answers.decide) {
      return {
        ...answers.decide,
        ...settleCurrencies(answers.decide),
        claims: settleClaims(answers.decide.claims, inputs, 'currency_strategy'),
        given: false,
      };
    }
    const budget = budgetOfIntake(plan);
    return {
      money_involved: budget !== null,
      currency_list: budget ? [{ currency: budget.currency, consideration: budget.sum }] : [],
      primary_currency: budget?.currency ?? null,
      currency_strategy: '',
      claims: budget ? [{ text: budget.sum || budget.currency, kind: 'fact' as const, source: 'setup' }] : [],
      given: budget !== null,
    };
  },
  files: [
    jsonFile('002-22-currency_strategy_raw.json', 'Currency'),
    markdownFile('002-23-currency_strategy.md', 'Currency', currencyMarkdown),
  ],
});
