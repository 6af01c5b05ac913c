import { describe, expect, it } from '@jest/globals';
import type { TaskStatus } from '@planwright/contracts';
import type { WalkGraph } from '@planwright/engine';
import { readCursor, writeCursor } from './cursor.js';
import { remainingTime } from './remaining-time.js';
import { titleOfPrompt } from './title-of-prompt.js';

describe('titleOfPrompt', () => {
  it.each([
    ['Open a zero-waste café in Lisbon', 'Open a zero-waste café in Lisbon'],
    ['\n\n## **Build** a `bridge`\nmore', 'Build a bridge'],
    ['1. Open a shop. Then open more of them all over the country and abroad.', 'Open a shop'],
    ['a'.repeat(200), `${'a'.repeat(79)}…`],
    ['!!!', 'Plan'],
    ['', 'Plan'],
  ])('of %j is %j', (prompt, title) => {
    expect(titleOfPrompt(prompt)).toBe(title);
  });

  it('cuts at the end of a word and never inside a character', () => {
    const title = titleOfPrompt(`${'😀 word '.repeat(40)}`);
    expect([...title].length).toBeLessThanOrEqual(80);
    expect(title).toMatch(/(word|😀)…$/u);
  });
});

describe('readCursor', () => {
  const id = '0b6c9f0a-1111-4222-8333-444455556666';
  const at = '2026-11-21T10:00:00.123Z';

  it('gives back what was written', () => {
    const cursor = { sort: '-created_at', value: at, id };
    expect(readCursor(writeCursor(cursor), '-created_at', 'timestamptz')).toEqual(cursor);
  });

  it.each([
    ['another sort', writeCursor({ sort: 'title', value: 'x', id })],
    ['no time', writeCursor({ sort: '-created_at', value: 'yesterday', id })],
    ['an impossible time', writeCursor({ sort: '-created_at', value: '2026-13-45T10:00:00.123Z', id })],
    ['the year 0', writeCursor({ sort: '-created_at', value: '0000-01-01T10:00:00.123Z', id })],
    ['no id', writeCursor({ sort: '-created_at', value: at, id: '1' })],
    ['no JSON', 'xx'],
    ['nothing', ''],
    ['null', Buffer.from('null').toString('base64url')],
  ])('refuses one with %s', (_name, cursor) => {
    expect(() => readCursor(cursor, '-created_at', 'timestamptz')).toThrow(
      expect.objectContaining({ code: 'invalid_query' }),
    );
  });
});

describe('readCursor of a number', () => {
  const id = '0b6c9f0a-1111-4222-8333-444455556666';
  const read = (value: string, type: 'bigint' | 'numeric') =>
    readCursor(writeCursor({ sort: 'x', value, id }), 'x', type).value;

  it('takes what the database can read, and nothing else', () => {
    expect(read('1234567', 'bigint')).toBe('1234567');
    expect(read('42.5', 'numeric')).toBe('42.5');
    for (const value of ['', '1.5', '-1', '1e3', 'NaN', '9'.repeat(20), "1'"])
      expect(() => read(value, 'bigint')).toThrow(expect.objectContaining({ code: 'invalid_query' }));
    for (const value of ['', 'NaN', '.5', '1e3'])
      expect(() => read(value, 'numeric')).toThrow(expect.objectContaining({ code: 'invalid_query' }));
  });
});

describe('remainingTime', () => {
  const task = (name: string, needs: string[], kinds: ('call' | 'map' | 'pure')[]) => ({
    name,
    title: name,
    stage: 's',
    needs,
    weight: 1,
    steps: kinds.map((kind, i) => ({ id: `${i}`, kind, title: '' })),
  });
  const graph: WalkGraph = {
    kind: 'k',
    graph_hash: 'h',
    stages: ['s'],
    tasks: [
      task('a', [], ['call']),
      task('b', ['a'], ['map', 'call']),
      task('c', ['a'], ['call']),
      task('d', [], ['pure']),
    ],
  };
  const latency = { p50: 100, p90: 300 };
  const after = (statuses: Record<string, TaskStatus>) =>
    remainingTime(graph, new Map(Object.entries(statuses)), latency);

  it('is the longest chain of calls that are still to be made', () => {
    expect(after({})).toEqual({ low: 300, high: 900 });
    expect(after({ a: 'completed', b: 'running' })).toEqual({ low: 200, high: 600 });
    expect(after({ a: 'completed', b: 'failed' })).toEqual({ low: 100, high: 300 });
    expect(after({ a: 'completed', b: 'completed', c: 'completed' })).toEqual({ low: 0, high: 0 });
    expect(remainingTime(graph, new Map(), null)).toBeNull();
  });
});
