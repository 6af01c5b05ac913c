import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { BAD_PROMPTS } from './bad-prompts.fixture.js';
import { GOOD_PROMPTS } from './good-prompts.fixture.js';
import type { HintField } from './result.js';
import { screenPrompt } from './screen-prompt.js';

const SHARED = new URL('../../../../../shared/data/planexe/prompts/', import.meta.url);

interface SharedPrompt {
  prompt: string;
  tags: string[];
}

function sharedPrompts(name: string): SharedPrompt[] | null {
  const file = new URL(name, SHARED);
  if (!existsSync(file)) {
    console.warn(`skipped: ${name} is not beside this repository`);
    return null;
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as SharedPrompt);
}

const refusalOf = (prompt: string): string | null => {
  const result = screenPrompt(prompt);
  return result.usable ? null : (result.reasons[0]?.code ?? 'no reason');
};
const hintsOf = (prompt: string): HintField[] => {
  const result = screenPrompt(prompt);
  if (!result.usable) throw new Error(`refused: ${prompt}`);
  return result.hints.map((h) => h.field);
};

describe('screenPrompt', () => {
  it.each(GOOD_PROMPTS)('takes %j', (prompt) => {
    expect(refusalOf(prompt)).toBeNull();
  });

  it.each(BAD_PROMPTS)('refuses as %s: %j', (code, prompt) => {
    expect(refusalOf(prompt)).toBe(code);
  });

  it('gives each refusal a message and a way out', () => {
    for (const [, prompt] of BAD_PROMPTS) {
      const result = screenPrompt(prompt);
      if (result.usable) throw new Error(prompt);
      for (const { message, suggestion } of result.reasons) {
        expect(message.length).toBeGreaterThan(20);
        expect(suggestion.length).toBeGreaterThan(20);
      }
    }
  });

  it('takes every usable prompt of the shared collection', () => {
    const prompts = sharedPrompts('simple_plan_prompts.jsonl');
    expect(prompts?.filter((p) => refusalOf(p.prompt)).map((p) => p.prompt) ?? []).toEqual([]);
  });

  it('refuses every core prompt of the shared unusable collection', () => {
    const prompts = sharedPrompts('unusable.train.jsonl')?.filter((p) => p.tags.includes('core'));
    expect(prompts?.filter((p) => !refusalOf(p.prompt)).map((p) => p.prompt) ?? []).toEqual([]);
  });
});

describe('hints', () => {
  it('says all that is missing in a thin prompt', () => {
    expect(hintsOf('Open a business')).toEqual(['budget', 'place', 'timeline', 'audience', 'scale']);
  });

  it.each([
    'Open a bakery with 20 seats for families in Porto, budget 80,000 EUR, ready by June 2027',
    'Eine Bäckerei mit 20 Plätzen für Familien in Graz eröffnen, 80.000 € Budget, in 9 Monaten',
    'Ouvrir une petite boulangerie à Nantes pour les familles, 80 000 €, en 9 mois',
    '我想在上海开一家30席的小型咖啡馆，面向学生，预算50万元，6个月内开业',
    '京都で観光客向けの小さな茶店を開きたい。20席、予算800万円、来年の4月まで',
    'أريد فتح مقهى صغير في القاهرة للطلاب بميزانية 500 ألف جنيه خلال 6 أشهر',
    'मैं जयपुर में छात्रों के लिए एक छोटी चाय की दुकान 3 महीने में 2 लाख रुपये में खोलना चाहता हूँ',
  ])('finds nothing missing in %j', (prompt) => {
    expect(hintsOf(prompt)).toEqual([]);
  });

  it('points at a blank that was left open', () => {
    expect(hintsOf('Open a bakery in [CITY] with 20 seats')).toContain('placeholder');
  });

  it('does not ask whom a personal wish is for', () => {
    expect(hintsOf('Plan my wedding')).not.toContain('audience');
  });
});

describe('on 200 KB', () => {
  const fill = (unit: string): string => unit.repeat(Math.ceil(200_000 / unit.length)).slice(0, 200_000);
  screenPrompt('warm up the country names first');
  it.each([
    'a',
    ' ',
    '\n',
    '1',
    '1,',
    'a.',
    'a-',
    "a'",
    '{',
    '{{',
    '[A',
    '<',
    '<a',
    '<!--',
    '"',
    '\\n',
    '\\u00',
    '%20',
    '&nbsp;',
    'http://',
    'a@',
    'the ',
    'at (',
    'File "',
    'Error: ',
    'SELECT ',
    'ignore all ',
    'your ',
    '哈',
    '在上海',
    'in A',
    '1 ',
    'Open a café. ',
    '2026-',
    '\u0301',
    '_',
    '$',
    '[A ',
    'insert the ',
    'for my ',
    'by the ',
    'x'.repeat(399) + '\n',
    'a,b\n',
    '12 month',
    '한',
    'مقهى ',
    '\u200b',
    '`',
  ])('stays far from a second of CPU for repeated %j', (unit) => {
    const prompt = fill(unit);
    // CPU, and the better of two: the bound is about the rules, not about what else the machine does.
    const times = [0, 1].map(() => {
      const before = process.cpuUsage();
      screenPrompt(prompt);
      return process.cpuUsage(before).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(600);
  });
});
