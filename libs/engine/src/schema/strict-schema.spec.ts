import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { lintStrictSchema, StrictSchemaError, toStrictSchema } from './strict-schema.js';

const findingsOf = (schema: z.ZodType) => {
  try {
    toStrictSchema(schema);
  } catch (error) {
    if (error instanceof StrictSchemaError) return error.findings;
    throw error;
  }
  return [];
};

describe('toStrictSchema', () => {
  it('requires every property and closes every object, also inside lists, unions and nullables', () => {
    const schema = toStrictSchema(
      z.object({
        title: z.string().min(3).max(80).describe('A title.'),
        required: z.int().min(0),
        items: z.array(z.object({ kind: z.enum(['a', 'b']), note: z.string().nullable() })).min(1),
        choice: z.union([z.object({ a: z.number() }), z.object({ b: z.iso.date() })]),
        owner: z.object({ name: z.string() }).nullable(),
      }),
    );
    expect(lintStrictSchema(schema)).toEqual([]);
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['title', 'required', 'items', 'choice', 'owner'],
      properties: {
        title: { type: 'string', description: 'A title. 3 to 80 characters.' },
        required: { type: 'integer', minimum: 0 },
        items: { minItems: 1, items: { additionalProperties: false, required: ['kind', 'note'] } },
      },
    });
    const text = JSON.stringify(schema);
    for (const banned of ['minLength', 'maxLength', '$schema', 'oneOf', '9007199254740991']) {
      expect(text).not.toContain(banned);
    }
    expect(text.match(/"type":"object"/g)).toHaveLength(5);
    expect(text.match(/"additionalProperties":false/g)).toHaveLength(5);
  });

  it('keeps recursive schemas as references', () => {
    const node = z.object({
      name: z.string(),
      get children() {
        return z.array(node);
      },
    });
    expect(findingsOf(z.object({ root: node }))).toEqual([]);
  });

  it('takes what a transform takes in', () => {
    const schema = toStrictSchema(z.object({ n: z.string().transform((text) => text.length) }));
    expect(schema).toMatchObject({ properties: { n: { type: 'string' } } });
  });

  it('asks for what has a default, which serves what was stored without it', () => {
    const schema = z.object({ a: z.string().nullable().default(null), b: z.array(z.string()).default([]) });
    expect(toStrictSchema(schema)).toMatchObject({ required: ['a', 'b'] });
    expect(JSON.stringify(toStrictSchema(schema))).not.toContain('default');
    expect(schema.parse({})).toEqual({ a: null, b: [] });
  });

  it.each<[string, z.ZodType, string, RegExp]>([
    ['optional', z.object({ a: z.object({ b: z.string().optional() }) }), '$.a.b', /nullable/],
    ['record', z.object({ a: z.record(z.string(), z.number()) }), '$.a', /\{key, value\}/],
    ['tuple', z.object({ a: z.tuple([z.string(), z.number()]) }), '$.a', /z\.object/],
    ['any', z.object({ list: z.array(z.object({ x: z.any() })) }), '$.list[].x', /what it holds/],
    ['date', z.object({ a: z.date() }), '$.a', /what it holds/],
    ['url', z.object({ a: z.url() }), '$.a', /plain z\.string/],
    ['loose object', z.object({ a: z.looseObject({}) }), '$.a', /strictObject/],
    ['intersection', z.object({ a: z.string().and(z.union([z.string(), z.null()])) }), '$.a', /extend/],
    ['lookahead', z.object({ a: z.string().regex(/^(?=a)/) }), '$.a', /without/],
    [
      'discriminated union',
      z.object({
        a: z.discriminatedUnion('k', [z.object({ k: z.literal('x') }), z.object({ k: z.literal('y') })]),
      }),
      '$.a',
      /z\.union/,
    ],
    ['a list at the root', z.array(z.string()), '$', /wrap/],
  ])('names the path of a %s and what to write instead', (_name, schema, path, instead) => {
    const found = findingsOf(schema).filter((finding) => finding.path === path);
    expect(found.map((finding) => finding.instead).join(' ')).toMatch(instead);
  });

  it('finds a nesting that is too deep', () => {
    let schema: z.ZodType = z.string();
    for (let level = 0; level < 11; level += 1) schema = z.object({ inner: schema });
    expect(findingsOf(schema).map((finding) => finding.problem)).toEqual([expect.stringMatching(/deeper/)]);
  });
});
