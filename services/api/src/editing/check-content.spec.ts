import { describe, expect, it } from '@jest/globals';
import { Refusal, type TaskSpec } from '@planwright/contracts';
import { z } from 'zod';
import { checkContent } from './check-content.js';

const Tree: z.ZodType = z.object({
  name: z.string(),
  get parts() {
    return z.array(Tree);
  },
});
const spec = (schema: z.ZodType): TaskSpec =>
  ({ name: 'risks', output_schema: z.toJSONSchema(schema) }) as unknown as TaskSpec;
const RISKS = spec(
  z.object({
    risks: z.array(z.object({ name: z.string(), level: z.enum(['low', 'high']) })).min(1),
    summary: z.string(),
  }),
);
const valid = { risks: [{ name: 'Rain', level: 'low' }], summary: 'Wet.' };

function refusal(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('the content that a person sends', () => {
  it('is taken as the JSON of its schema', () => {
    expect(checkContent(RISKS, JSON.stringify(valid, null, 4))).toBe(JSON.stringify(valid));
  });

  it.each<[string, unknown, string]>([
    ['a place that is missing', { risks: valid.risks }, 'summary'],
    ['a choice that is none', { ...valid, risks: [{ name: 'Rain', level: 'medium' }] }, 'risks.0.level'],
    ['too few items', { ...valid, risks: [] }, 'risks'],
    ['what is not asked for', { ...valid, colour: 'red' }, 'colour'],
    ['another type', { ...valid, summary: 7 }, 'summary'],
    ['a list instead of an object', [], 'content'],
    ['a character that is no text', { ...valid, summary: 'a\0' }, 'summary'],
  ])('is refused with %s, naming the place', (_what, content, path) => {
    const { code, errors } = refusal(() => checkContent(RISKS, JSON.stringify(content)));
    expect(code).toBe('content_invalid');
    expect(errors?.map((error) => error.path)).toContain(path);
  });

  it('is refused where it is no JSON, nests without end, is too large or is not edited', () => {
    expect(refusal(() => checkContent(RISKS, '{"risks":')).errors?.[0]?.message).toMatch(/is not JSON/);
    const deep = `${'{"name":"x","parts":['.repeat(5000)}${']}'.repeat(5000)}`;
    expect(refusal(() => checkContent(spec(Tree), deep)).errors?.[0]?.message).toMatch(/deeper/);
    expect(refusal(() => checkContent(RISKS, 'x'.repeat(800_001))).code).toBe('payload_too_large');
    expect(refusal(() => checkContent({ ...RISKS, reads_report: true }, '{}')).code).toBe('not_editable');
  });

  it('is the text itself where the output is one text', () => {
    expect(checkContent(spec(z.object({ text: z.string() })), '# [[[{"')).toBe('{"text":"# [[[{\\""}');
    expect(refusal(() => checkContent(spec(z.object({ text: z.string().min(3) })), 'a')).errors).toEqual([
      expect.objectContaining({ path: 'text' }),
    ]);
  });
});
