import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { editableAs, outputOfText, textOfOutput } from './editable.js';

const spec = (schema: z.ZodType) => ({ output_schema: z.toJSONSchema(schema) });

it.each([
  ['an object', z.object({ text: z.string(), count: z.int() }), 'json'],
  ['a list', z.array(z.string()), 'json'],
  ['one choice', z.object({ verdict: z.enum(['yes', 'no']) }), 'json'],
  ['one text', z.object({ text: z.string() }), 'markdown'],
  ['a bare text', z.string(), 'markdown'],
] as const)('an output that is %s is edited as %s', (_what, schema, as) => {
  expect(editableAs(spec(schema))).toBe(as);
});

it('what is made of the whole plan, or has no schema, is not edited', () => {
  expect(editableAs({})).toBe('none');
  expect(editableAs({ ...spec(z.object({ a: z.int() })), reads_report: true })).toBe('none');
});

it('a text and its output lead to each other', () => {
  const one = spec(z.object({ text: z.string() }));
  expect(textOfOutput(one, '{"text":"# Hi"}')).toBe('# Hi');
  expect(outputOfText(one, '# Hi')).toEqual({ text: '# Hi' });
  expect(outputOfText(spec(z.string()), 'x')).toBe('x');
  const many = spec(z.object({ a: z.int(), b: z.int() }));
  expect(textOfOutput(many, '{"a":1,"b":2}')).toBe('{"a":1,"b":2}');
  expect(outputOfText(many, '{"a":1,"b":2}')).toEqual({ a: 1, b: 2 });
  expect(() => outputOfText(many, '{')).toThrow(SyntaxError);
});
