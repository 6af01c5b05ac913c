import { describe, expect, it } from '@jest/globals';
import { cpuNow, parseStat, secondsByPart } from './cpu.js';

const stat = (pid: number, name: string, parent: number, ticks: [number, number, number, number]): string =>
  `${pid} (${name}) S ${parent} 1 1 0 -1 4194304 100 0 0 0 ${ticks.join(' ')} 20 0 11 0 5000 1000 200 0`;

describe('CPU by process', () => {
  it('reads parent and time, whatever the program is called', () => {
    expect(parseStat(stat(7, 'a) R 9 (b', 3, [100, 50, 20, 5]))).toEqual({
      pid: 7,
      parent: 3,
      seconds: 1.75,
    });
    expect(() => parseStat('nothing')).toThrow(/no line of/);
  });

  it('adds everything below a process, and nothing of others', () => {
    const processes = [
      parseStat(stat(1, 'init', 0, [900, 0, 0, 0])),
      parseStat(stat(10, 'postgres', 1, [100, 0, 200, 0])),
      parseStat(stat(11, 'backend', 10, [0, 400, 0, 0])),
      parseStat(stat(12, 'below that', 11, [800, 0, 0, 0])),
      parseStat(stat(20, 'node', 1, [50, 0, 0, 0])),
    ];
    const parts = new Map([
      ['postgres', 10],
      ['worker', 20],
      ['gone', 99],
    ]);
    expect(Object.fromEntries(secondsByPart(processes, parts))).toEqual({
      postgres: 15,
      worker: 0.5,
      gone: 0,
    });
  });

  it('sees this very process where the system can tell', () => {
    const now = cpuNow(new Map([['self', process.pid]]));
    if (process.platform === 'linux') expect(now?.get('self')).toBeGreaterThan(0);
    else expect(now).toBeUndefined();
  });
});
