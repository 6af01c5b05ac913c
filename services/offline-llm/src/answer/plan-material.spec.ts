import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { JsonSchema } from '../schema/json-schema.js';
import { compose } from './compose.js';

const PROMPT =
  '<plan_prompt>\nOpen a zero-waste café in Lisbon. Budget: 120,000 EUR, 9 months.\n</plan_prompt>';
const GOAL =
  '<agreed>\n{"goal":"A zero-waste café in Lisbon in regular use by August 2027, within 9 months and for EUR 120,000 in all, with opening hours settled first."}\n</agreed>';

function ask<T>(schema: z.ZodType<T>, user: string, system = 'You plan.'): T {
  const json = z.toJSONSchema(schema) as JsonSchema;
  const question = { texts: [system, user], userTexts: [user], schema: json, seed: user, maxTokens: null };
  return schema.parse(JSON.parse(compose({ ...question, thinks: false }).text));
}

describe('a request without the prompt', () => {
  it('is about what the goal in its material says, in the goal’s own place, money and time', () => {
    const Pitch = z.object({ goal_statement: z.string(), takeaway: z.string() });
    const { goal_statement, takeaway } = ask(Pitch, GOAL);
    expect(goal_statement).toMatch(/^A zero-waste café in Lisbon .*August 2027.*9 months.*EUR 120,000/u);
    expect(takeaway).toMatch(/20(?:26|27)/u);
    expect(takeaway).not.toContain('agreed');
  });

  it('is put into another form where it is a single text', () => {
    const Short = z.object({
      markdown: z.string().describe('the text in at most 30 words: bullets, no heading'),
    });
    const text = `# Risks\n\nThe landlord may say no. This would be sad.\n\nRent is EUR 2,000 a month until June 2027.`;
    const { markdown } = ask(Short, `<risks>\n${text}\n</risks>`);
    expect(markdown.split('\n')).toEqual([
      '- The landlord may say no.',
      '- Rent is EUR 2,000 a month until June 2027.',
    ]);
  });
});

describe('claims', () => {
  const Claim = z.object({
    text: z.string(),
    kind: z.enum(['fact', 'assumption', 'inference', 'placeholder']),
    source: z.string(),
  });
  const Answer = z.object({ claims: z.array(Claim) });

  it('are facts only where the prompt is there and gives them', () => {
    const { claims } = ask(Answer, PROMPT);
    const facts = claims.filter(({ kind }) => kind === 'fact');
    expect(facts.map(({ text }) => text)).toEqual([
      'The budget is EUR 120,000',
      'The plan takes 9 months',
      'The place is Lisbon',
    ]);
    expect(facts.every(({ source }) => source === 'plan_prompt')).toBe(true);
    expect(ask(Answer, GOAL).claims.some(({ kind }) => kind === 'fact')).toBe(false);
    const unpriced = ask(Answer, '<plan_prompt>\nOpen a café in Lisbon\n</plan_prompt>');
    expect(unpriced.claims[0]).toMatchObject({ kind: 'assumption', source: 'here' });
  });
});

describe('numbered work', () => {
  const outline =
    '<work>\n1 Start\n1.1 Ask\n1.2 Count\n1.3 Choose\n2 Build\n2.1 Buy\n2.2 Fit\n3 End\n3.1 Open\n3.2 Watch\n</work>';

  it('waits for earlier work in strands side by side, never in a circle', () => {
    const number = z.string().describe('the number of a piece of work');
    const Order = z.object({
      waiting: z.array(z.object({ task: number, waits_for: z.array(z.object({ task: number })) })),
    });
    const { waiting } = ask(Order, outline);
    const before = Object.fromEntries(
      waiting.map((one) => [one.task, one.waits_for.map(({ task }) => task)]),
    );
    expect(before).toEqual({
      '1.3': ['1.1'],
      '2.1': ['1.1', '1.2'],
      '2.2': ['1.3'],
      '3.1': ['2'],
      '3.2': ['2.2'],
    });
  });

  it('gets durations that agree and differ, for the numbers that are handed over', () => {
    const Details = z.object({
      details: z.array(
        z.object({
          task: z.string().describe('its number as given'),
          days_min: z.int(),
          days_realistic: z.int(),
          days_max: z.int(),
        }),
      ),
    });
    const { details } = ask(
      Details,
      `${GOAL}\n${outline}\n<to_estimate>\n["1","1.2","2.1","3.1"]\n</to_estimate>`,
    );
    expect(details.map(({ task }) => task)).toEqual(['1', '1.2', '2.1', '3.1']);
    for (const one of details) {
      expect(one.days_min).toBeGreaterThan(0);
      expect(one.days_min).toBeLessThanOrEqual(one.days_realistic);
      expect(one.days_realistic).toBeLessThanOrEqual(one.days_max);
    }
    expect(new Set(details.map((one) => one.days_realistic)).size).toBeGreaterThan(2);
  });
});

describe('people and findings', () => {
  it('who answer for something are those whom the request names', () => {
    const Step = z.object({ steps: z.array(z.object({ responsible_role: z.string().nullable() })).min(4) });
    const { steps } = ask(Step, `${PROMPT}\n<team>\n["Baker (2, full_time)","Head Waiter"]\n</team>`);
    expect(new Set(steps.map((step) => step.responsible_role))).toEqual(new Set(['Baker', 'Head Waiter']));
  });

  it('answer what is asked', () => {
    const point = z.object({
      headline: z.string().describe('the finding itself'),
      detail: z.string().describe('what in the material shows it'),
    });
    const Points = z.object({ points: z.array(point).length(3) });
    const about = (question: string) =>
      JSON.stringify(ask(Points, GOAL, `Answer one question: ${question}`).points);
    expect(about('Which sums are missing or rest on nothing?')).toMatch(/money|EUR/u);
    expect(about('Which permit or law is missing?')).toMatch(/[Pp]ermission|liable/u);
  });

  it('fail in ways that rest each on another assumption', () => {
    const Side = z.object({
      assumptions: z.array(z.object({ assumption_id: z.string(), statement: z.string() })).length(3),
      failures: z.array(z.object({ root_cause_assumption_id: z.string(), failure_mode_title: z.string() })),
    });
    const { assumptions, failures } = ask(Side, GOAL);
    expect(assumptions.map((one) => one.assumption_id)).toEqual(['A1', 'A2', 'A3']);
    expect(failures.map((one) => one.root_cause_assumption_id)).toEqual(['A1', 'A2', 'A3']);
  });
});
