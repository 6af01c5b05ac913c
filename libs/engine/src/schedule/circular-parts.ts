import type { WorkGraph } from './work-graph.js';

/**
 * For each vertex the number of its strongly connected part (Tarjan 1972): vertices have the same number when each is
 * reached from the other, so a circle never leaves a part. With a stack of its own, since a plan may be thousands deep.
 */
export function circularParts({ size, head, out }: WorkGraph): Int32Array {
  const part = new Int32Array(size).fill(-1);
  const seen = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = out.first.slice(0, size);
  const waiting: number[] = [];
  let count = 0;
  let parts = 0;
  for (let root = 0; root < size; root++) {
    if (seen[root] !== -1) continue;
    const path = [root];
    seen[root] = low[root] = count++;
    waiting.push(root);
    while (path.length > 0) {
      const vertex = path[path.length - 1]!;
      if (next[vertex]! < out.first[vertex + 1]!) {
        const target = head[out.edges[next[vertex]!++]!]!;
        if (seen[target] === -1) {
          seen[target] = low[target] = count++;
          waiting.push(target);
          path.push(target);
        } else if (part[target] === -1) low[vertex] = Math.min(low[vertex]!, seen[target]!);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above !== undefined) low[above] = Math.min(low[above]!, low[vertex]!);
      if (low[vertex] !== seen[vertex]) continue;
      for (let member = -1; member !== vertex;) {
        member = waiting.pop()!;
        part[member] = parts;
      }
      parts += 1;
    }
  }
  return part;
}
