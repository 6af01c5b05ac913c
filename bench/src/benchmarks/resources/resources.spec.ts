import { describe, expect, it } from '@jest/globals';
import { growthOf } from './growth.js';
import { livingIn } from './living.js';

describe('growthOf', () => {
  it('sees a leak, and neither warming up nor one high sample', () => {
    const leak = Array.from({ length: 20 }, (_, i) => 100 + i);
    expect(growthOf(leak)).toEqual({ from: 107, to: 117, growth: 10 });
    const flat = [
      50, 70, 90, 99, 100, 100, 130, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 180,
    ];
    expect(growthOf(flat).growth).toBe(0);
  });

  it('works with few samples', () => {
    expect(growthOf([100, 101, 102]).growth).toBe(1);
  });
});

describe('livingIn', () => {
  it('sums the newest figures of a process’s threads', () => {
    const line = (pid: number, threadId: number, bytes: number) => JSON.stringify({ pid, threadId, bytes });
    const lines = [line(1, 0, 500), line(1, 1, 70), line(2, 0, 9), line(1, 0, 400)].join('\n');
    expect(livingIn(`${lines}\n`, 1)).toEqual({ bytes: 470, threads: 2 });
    expect(livingIn(lines, 3)).toBeNull();
  });
});
