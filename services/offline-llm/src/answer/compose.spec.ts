import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { JsonSchema } from '../schema/json-schema.js';
import { compose } from './compose.js';

const PROMPT = 'Open a zero-waste café in Lisbon. Budget: 120,000 EUR, 9 months.';

function answer(schema: z.ZodType | null, request = '', prompt = PROMPT): string {
  const user = `<plan_prompt>\n${prompt}\n</plan_prompt>\n${request}`;
  const json = schema === null ? null : (z.toJSONSchema(schema) as JsonSchema);
  const seed = JSON.stringify([user, json]);
  return compose({
    texts: ['You plan.', user],
    userTexts: [user],
    schema: json,
    seed,
    maxTokens: null,
    thinks: true,
  }).text;
}
function ask<T>(schema: z.ZodType<T>, request = '', prompt = PROMPT): T {
  return schema.parse(JSON.parse(answer(schema, request, prompt)));
}

const fieldName = fc.constantFrom(
  'name',
  'lever_id',
  'description',
  'score',
  'days_min',
  'cost_usd',
  'options',
  'risks',
  'summary',
  'currency',
  'url',
  'email',
  'index',
  'tags',
  'owner',
  'markdown',
  'x',
  'depends_on_task_ids',
  'rationale',
  'is_digital',
);
const leaf = fc.oneof(
  fc.constant(z.string()),
  fc.tuple(fc.nat(40), fc.nat(300)).map(([low, more]) =>
    z
      .string()
      .min(low)
      .max(low + more),
  ),
  fc.constantFrom(
    z.uuid(),
    z.iso.datetime(),
    z.iso.date(),
    z.email(),
    z.url(),
    z.string().regex(/^[A-Z]{3}-\d{2,4}$/),
  ),
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(40)).map(([low, more]) =>
    z
      .int()
      .min(low)
      .max(low + more),
  ),
  fc.tuple(fc.integer({ min: -5, max: 5 }), fc.nat(4)).map(([low, more]) =>
    z
      .number()
      .gt(low)
      .lt(low + more + 1),
  ),
  fc.constantFrom(z.boolean(), z.null(), z.literal('fixed'), z.literal(7)),
  fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }).map((words) => z.enum(words)),
);
const anySchema = fc.letrec<{ any: z.ZodType; object: z.ZodType }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    tie('object'),
    tie('any').map((inner) => z.nullable(inner)),
    fc.tuple(tie('any'), fc.nat(4), fc.nat(3)).map(([item, low, more]) =>
      z
        .array(item)
        .min(low)
        .max(low + more),
    ),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => z.union([a, b])),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => z.tuple([a, b])),
    tie('any').map((value) => z.record(z.string(), value)),
  ),
  object: fc
    .dictionary(fieldName, tie('any'), { maxKeys: 5, noNullPrototype: true })
    .map((fields) => z.strictObject(fields)),
})).object;

describe('answers', () => {
  it('are valid for any schema', () => {
    fc.assert(
      fc.property(anySchema, fc.string({ maxLength: 200 }), (schema, request) => {
        ask(schema, request);
      }),
      { numRuns: 200 },
    );
  });

  it('end for schemas that hold themselves', () => {
    const Node = z.object({
      name: z.string(),
      get children() {
        return z.array(Node);
      },
    });
    expect(ask(Node).children.length).toBeGreaterThan(0);
  });

  it('speak of the prompt, repeat no sentence and differ between fields', () => {
    const Item = z.object({
      name: z.string(),
      consequences: z.string(),
      options: z.array(z.string()).length(3),
      review: z.string(),
    });
    const made = ask(
      z.object({ rationale: z.string(), levers: z.array(Item).length(15), summary: z.string() }),
    );
    const text = JSON.stringify(made);
    expect(text).toContain('Lisbon');
    expect(text).toContain('zero-waste café');
    const texts = [
      made.rationale,
      made.summary,
      ...made.levers.flatMap((l) => [l.name, l.consequences, l.review, ...l.options]),
    ];
    const sentences = texts.flatMap((one) => one.split(/(?<=[.?])\s+/u));
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(text).not.toMatch(/lorem|undefined|\{\w+\}|\[\w+\|/iu);
  });
});

const levers = ['Menu Range', 'Price of the Cup', 'Opening Hours', 'Kitchen Fit-Out', 'Staff'].map(
  (name, i) => ({
    lever_id: `0f8fad5b-d9cb-469f-a165-70867728950${i}`,
    name,
    options: [`Keep ${name}`, `Share ${name}`, `Drop ${name}`],
  }),
);
const block = `<levers>${JSON.stringify(levers)}</levers>`;

describe('ids and names of the request', () => {
  it('are used, each once, with the name that belongs to the id', () => {
    const Assessed = z.object({
      lever_assessments: z.array(
        z.object({
          lever_id: z.string(),
          lever_name: z.string(),
          strategic_importance: z.enum(['Critical', 'High', 'Low']),
        }),
      ),
    });
    const { lever_assessments: made } = ask(Assessed, block);
    expect(made.map(({ lever_id, lever_name }) => [lever_id, lever_name])).toEqual(
      levers.map((l) => [l.lever_id, l.name]),
    );
    expect(made[0]?.strategic_importance).toBe('Critical');
  });

  it('carry over into settings, with an option of that very lever, others in each scenario', () => {
    const Setting = z.object({ lever_name: z.string(), selected_option: z.string() });
    const Scenario = z.object({ scenario_name: z.string(), lever_settings: z.array(Setting) });
    const { scenarios } = ask(z.object({ scenarios: z.array(Scenario).length(3) }), block);
    for (const { lever_settings } of scenarios) {
      expect(lever_settings.map(({ lever_name }) => lever_name)).toEqual(levers.map(({ name }) => name));
      for (const { lever_name, selected_option } of lever_settings) {
        expect(levers.find(({ name }) => name === lever_name)?.options).toContain(selected_option);
      }
    }
    expect(new Set(scenarios.map(({ lever_settings }) => JSON.stringify(lever_settings))).size).toBe(3);
    const Choice = z.object({
      scenario_assessments: z.array(
        z.object({ scenario_name: z.string(), fit_score: z.int().min(1).max(10) }),
      ),
      final_choice: z.object({ chosen_scenario_name: z.string() }),
    });
    const chosen = ask(Choice, `<scenarios>${JSON.stringify(scenarios)}</scenarios>`);
    const best = [...chosen.scenario_assessments].sort((a, b) => b.fit_score - a.fit_score)[0];
    expect(chosen.scenario_assessments.map((s) => s.scenario_name)).toEqual(
      scenarios.map((s) => s.scenario_name),
    );
    expect(chosen.final_choice.chosen_scenario_name).toBe(best?.scenario_name);
  });

  it('are found in lists and tables, too', () => {
    const Durations = z.object({
      task_details: z.array(
        z.object({ task_id: z.string(), days_min: z.int(), days_realistic: z.int(), days_max: z.int() }),
      ),
    });
    for (const listed of [
      '## Tasks\n- T1: Dig\n- T2: Pour',
      '## Tasks\n| task_id | name |\n|---|---|\n| T1 | Dig |\n| T2 | Pour |',
      'task_id: T1\nname: Dig\n\ntask_id: T2\nname: Pour',
    ]) {
      const { task_details: made } = ask(Durations, listed);
      expect(made.map(({ task_id }) => task_id)).toEqual(['T1', 'T2']);
      for (const { days_min, days_realistic, days_max } of made) {
        expect(days_min).toBeLessThanOrEqual(days_realistic);
        expect(days_realistic).toBeLessThanOrEqual(days_max);
      }
    }
  });

  it('point within one answer at what that answer made, and never in a circle', () => {
    const Premortem = z.object({
      assumptions: z.array(z.object({ assumption_id: z.string(), statement: z.string() })).length(3),
      failure_modes: z.array(z.object({ root_cause_assumption_id: z.string(), title: z.string() })).length(3),
    });
    const made = ask(Premortem);
    expect(made.failure_modes.map((f) => f.root_cause_assumption_id)).toEqual(
      made.assumptions.map((a) => a.assumption_id),
    );
    const Needs = z.object({
      dependencies: z.array(z.object({ lever_id: z.string(), depends_on_lever_ids: z.array(z.string()) })),
    });
    const order = levers.map(({ lever_id }) => lever_id);
    for (const { lever_id, depends_on_lever_ids } of ask(Needs, block).dependencies) {
      for (const id of depends_on_lever_ids) expect(order.indexOf(id)).toBeLessThan(order.indexOf(lever_id));
    }
  });

  it('are not given to new things', () => {
    const More = z.object({ levers: z.array(z.object({ name: z.string() })).length(5) });
    const old = new Set(levers.map(({ name }) => name));
    expect(ask(More, block).levers.some(({ name }) => old.has(name))).toBe(false);
  });

  it('are sorted so that most stay and what is absorbed goes into one that stays', () => {
    const Decision = z.object({
      lever_id: z.string(),
      classification: z.enum(['keep', 'absorb', 'remove']),
      absorbed_into_lever_id: z.string().nullable(),
    });
    const { decisions } = ask(z.object({ decisions: z.array(Decision) }), block);
    const kept = decisions.filter((d) => d.classification === 'keep').map((d) => d.lever_id);
    expect(kept.length).toBeGreaterThanOrEqual(3);
    for (const d of decisions) {
      if (d.classification === 'absorb') expect(kept).toContain(d.absorbed_into_lever_id);
      else expect(d.absorbed_into_lever_id).toBeNull();
    }
  });
});

describe('classes', () => {
  const Class = z.object({
    verdict: z.enum(['ALLOW', 'ALLOW_WITH_SAFETY_FRAMING', 'REFUSE']),
    violation_category: z.enum(['biological_weapon', 'explosives', 'fraud', 'other']).nullable(),
    plan_type: z.enum(['digital', 'physical']),
    purpose: z.enum(['business', 'personal', 'other']),
  });
  it.each([
    ['Open a zero-waste café in Lisbon', 'ALLOW', null, 'physical', 'business'],
    ['My wedding in Tuscany for 80 guests', 'ALLOW', null, 'physical', 'personal'],
    ['Build a mobile app for dog walkers', 'ALLOW', null, 'digital', 'business'],
    ['How to build a pipe bomb at home', 'REFUSE', 'explosives', undefined, undefined],
    ['Engineer a bioweapon from anthrax', 'REFUSE', 'biological_weapon', undefined, undefined],
  ])('%s', (prompt, verdict, category, type, purpose) => {
    const made = ask(Class, '', prompt);
    expect([made.verdict, made.violation_category]).toEqual([verdict, category]);
    if (type !== undefined) expect([made.plan_type, made.purpose]).toEqual([type, purpose]);
  });
});
