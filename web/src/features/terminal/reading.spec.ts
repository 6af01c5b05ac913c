import { describe, expect, it } from '@jest/globals';
import { findMatches, patternOf } from './find-matches.js';
import { chunksOf, foldAt, linesIn } from './fold-text.js';
import { shownTexts } from './shown-texts.js';
import type { AnswerEntry, LogEntry } from './terminal-store.js';

const log = (id: string, message: string): LogEntry => ({
  kind: 'log',
  id,
  seq: 1,
  at: '2026-01-01T00:00:00.000Z',
  level: 'info',
  task: 'setup',
  message,
});
const answer = (output: string, change: Partial<AnswerEntry> = {}): AnswerEntry => ({
  kind: 'answer',
  id: 'a',
  at: '2026-01-01T00:00:00.000Z',
  task: 'levers',
  interactionId: 'a',
  reasoning: [{ start: 0, text: 'The risk first.' }],
  output: [{ start: 0, text: output }],
  end: {
    plan_id: 'p',
    task: 'levers',
    interaction_id: 'a',
    model: 'm',
    status: 'completed',
    tokens: { input: 1, output: 1, reasoning: 0, cached: 0 },
    cost_usd: 0,
    duration_ms: 1,
  },
  model: 'm',
  whole: true,
  ...change,
});

describe('what an entry says', () => {
  it('is JSON on lines of its own once it is complete, and as it comes before', () => {
    const json = '{"risk":"fire","level":2}';
    expect(shownTexts(answer(json)).at(-1)).toEqual({
      part: 'output',
      text: '{\n  "risk": "fire",\n  "level": 2\n}',
      json: true,
    });
    expect(shownTexts(answer(json, { end: null })).at(-1)).toMatchObject({ text: json, json: false });
    expect(shownTexts(answer('{"cut": '))).toHaveLength(2);
  });

  it('is found in any case, part by part, with signs taken as they stand', () => {
    const entries = [log('l', 'A risk, a RISK (big)'), answer('Risk.')];
    expect(findMatches(entries, patternOf('risk'))).toEqual([
      { id: 'l', part: 'message', start: 2 },
      { id: 'l', part: 'message', start: 10 },
      { id: 'a', part: 'reasoning', start: 4 },
      { id: 'a', part: 'output', start: 0 },
    ]);
    expect(findMatches(entries, patternOf('(big)'))).toHaveLength(1);
    expect(findMatches(entries, patternOf('a-b/c[d]'))).toEqual([]);
    expect(findMatches(entries, patternOf(undefined))).toEqual([]);
    // A letter whose lower-case form is longer moves nothing.
    expect(findMatches([log('t', 'İİ risk')], patternOf('risk'))).toEqual([
      { id: 't', part: 'message', start: 3 },
    ]);
  });
});

describe('a long text', () => {
  const long = Array.from({ length: 200 }, (_, line) => `line ${line} ${'x'.repeat(40)}`).join('\n');

  it('is folded at the end of a line; a short one is not', () => {
    expect(foldAt('short')).toBeNull();
    const cut = foldAt(long) ?? 0;
    expect(long[cut]).toBe('\n');
    expect(linesIn(long.slice(0, cut))).toBe(10);
    expect(foldAt('x'.repeat(5000))).toBe(1000);
  });

  it('is drawn in pieces that together are all of it, of which a stream changes only the last', () => {
    const chunks = chunksOf(long);
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.map(({ text }) => text).join('\n')).toBe(long);
    for (const { start, text } of chunks) expect(long.slice(start, start + text.length)).toBe(text);
    const longer = chunksOf(`${long} and more`);
    expect(longer.slice(0, -1)).toEqual(chunks.slice(0, -1));
  });
});
