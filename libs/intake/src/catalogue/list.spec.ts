import { describe, expect, it } from '@jest/globals';
import { PlanScale, PromptExample, PromptKind, PromptPlanType, PromptPurpose } from '@planwright/contracts';
import { existsSync, readFileSync } from 'node:fs';
import { screenPrompt } from '../screening/screen-prompt.js';
import { listPromptExamples } from './list.js';

const ALL = listPromptExamples();
const SHARED = new URL(
  '../../../../../shared/data/planexe/prompts/simple_plan_prompts.jsonl',
  import.meta.url,
);

/** Share of the smaller text's five-letter pieces that the other text has, too. */
function overlap(a: string, b: string): number {
  const pieces = (s: string): Set<string> => {
    const plain = s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    return new Set(Array.from({ length: Math.max(1, plain.length - 4) }, (_, i) => plain.slice(i, i + 5)));
  };
  const [small, large] = [pieces(a), pieces(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  return [...small].filter((p) => large.has(p)).length / small.size;
}

describe('the prompt catalogue', () => {
  it('holds at least 36 valid examples with ids of their own', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(36);
    ALL.forEach((example) => PromptExample.parse(example));
    expect(new Set(ALL.map((e) => e.id)).size).toBe(ALL.length);
    expect(new Set(ALL.map((e) => e.title)).size).toBe(ALL.length);
  });

  it('covers every scale, purpose, kind and type, and ten languages', () => {
    for (const scale of PlanScale.options)
      expect(listPromptExamples({ scale }).length).toBeGreaterThanOrEqual(2);
    for (const purpose of PromptPurpose.options)
      expect(listPromptExamples({ purpose }).length).toBeGreaterThanOrEqual(5);
    for (const kind of PromptKind.options)
      expect(listPromptExamples({ kind }).length).toBeGreaterThanOrEqual(5);
    for (const type of PromptPlanType.options)
      expect(listPromptExamples({ plan_type: type }).length).toBeGreaterThanOrEqual(5);
    expect(new Set(ALL.map((e) => e.language.split('-')[0])).size).toBeGreaterThanOrEqual(10);
  });

  it.each(ALL)('screens "$title" as usable', ({ prompt }) => {
    const result = screenPrompt(prompt);
    expect(result.usable).toBe(true);
    // A model to learn from says where, when, how much and for whom; one gap is allowed, as numbers in words are not read.
    expect(result.usable ? result.hints.length : 9).toBeLessThanOrEqual(1);
  });

  it('repeats neither itself nor the shared collection', () => {
    ALL.forEach((a, i) =>
      ALL.slice(i + 1).forEach((b) => {
        if (overlap(a.prompt, b.prompt) > 0.5) throw new Error(`${a.title} is close to ${b.title}`);
      }),
    );
    if (!existsSync(SHARED))
      return console.warn('skipped: the shared prompts are not beside this repository');
    const others = readFileSync(SHARED, 'utf8').split('\n').filter(Boolean);
    for (const line of others) {
      const { prompt } = JSON.parse(line) as { prompt: string };
      // Very short prompts share most of their few pieces with any longer text.
      if (prompt.length < 120) continue;
      for (const e of ALL)
        if (overlap(e.prompt, prompt) > 0.5) throw new Error(`${e.title} is close to: ${prompt}`);
    }
  });
});

describe('listPromptExamples', () => {
  it('takes a language with or without its region', () => {
    expect(listPromptExamples({ language: 'de' }).length).toBeGreaterThan(
      listPromptExamples({ language: 'de-AT' }).length,
    );
    expect(listPromptExamples({ language: 'de-AT' }).map((e) => e.language)).toEqual(['de-AT']);
  });

  it('joins all parts of a filter and searches title, prompt and tags', () => {
    const found = listPromptExamples({ kind: 'execution', purpose: 'business', search: 'FREIBURG' });
    expect(found.map((e) => e.title)).toEqual(['Lastenradverleih im Quartier']);
    expect(listPromptExamples({ tag: 'software', search: 'no such word anywhere' })).toEqual([]);
  });
});
