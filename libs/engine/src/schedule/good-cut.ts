import { Heap } from './heap.js';
import type { WorkGraph } from './work-graph.js';

/**
 * Dependency edges to leave out of one circular part so that no circle remains, for parts too large to search through:
 * the greedy order of Eades, Lin and Smyth ("A fast and effective heuristic for the feedback arc set problem", 1993),
 * with weights. What nothing waits for goes last, what waits for nothing goes first, and when neither is there, what
 * holds back the most and waits for the least. Edges of the tree cannot be cut, so a vertex is taken only after those.
 */
export function goodCut(
  graph: WorkGraph,
  members: readonly number[],
  inside: (edge: number) => boolean,
  weightOf: (edge: number) => number,
): number[] {
  const { tail, head, held, out, into } = graph;
  const open = new Uint8Array(graph.size);
  for (const vertex of members) open[vertex] = 1;
  const surplus = new Float64Array(graph.size);
  const leaving = new Int32Array(graph.size);
  const arriving = new Int32Array(graph.size);
  const heldBack = new Int32Array(graph.size);
  const edges = members.flatMap((vertex) => [...edgesAt(out, vertex)].filter(inside));
  for (const edge of edges) {
    leaving[tail[edge]!]! += 1;
    arriving[head[edge]!]! += 1;
    if (edge < held) heldBack[head[edge]!]! += 1;
    else {
      surplus[tail[edge]!]! += weightOf(edge);
      surplus[head[edge]!]! -= weightOf(edge);
    }
  }

  const ends = members.filter((vertex) => leaving[vertex] === 0);
  const starts = members.filter((vertex) => arriving[vertex] === 0);
  const choice = new Heap<{ vertex: number; surplus: number }>(
    (a, b) => a.surplus > b.surplus || (a.surplus === b.surplus && a.vertex < b.vertex),
  );
  const offer = (vertex: number): void => {
    if (heldBack[vertex] === 0) choice.push({ vertex, surplus: surplus[vertex]! });
  };
  members.forEach(offer);

  let taken = 0;
  const left: number[] = [];
  const right: number[] = [];
  const take = (vertex: number, side: number[]): void => {
    open[vertex] = 0;
    taken += 1;
    side.push(vertex);
    for (const edge of edgesAt(out, vertex)) {
      const to = head[edge]!;
      if (!inside(edge) || !open[to]) continue;
      if (edge < held) heldBack[to]! -= 1;
      else surplus[to]! += weightOf(edge);
      if (--arriving[to]! === 0) starts.push(to);
      offer(to);
    }
    for (const edge of edgesAt(into, vertex)) {
      const from = tail[edge]!;
      if (!inside(edge) || !open[from]) continue;
      if (edge >= held) surplus[from]! -= weightOf(edge);
      if (--leaving[from]! === 0) ends.push(from);
      offer(from);
    }
  };
  while (taken < members.length) {
    const end = ends.pop();
    const start = end === undefined ? starts.pop() : undefined;
    if (end !== undefined) {
      if (open[end]) take(end, right);
    } else if (start !== undefined) {
      if (open[start]) take(start, left);
    } else {
      const chosen = choice.pop();
      if (!chosen) break;
      // An offer is out of date once its vertex was offered anew.
      if (open[chosen.vertex] && chosen.surplus === surplus[chosen.vertex]) take(chosen.vertex, left);
    }
  }

  const rank = new Int32Array(graph.size);
  [...left, ...right.reverse()].forEach((vertex, i) => {
    rank[vertex] = i;
  });
  return edges.filter((edge) => edge >= held && rank[tail[edge]!]! > rank[head[edge]!]!);
}

const edgesAt = (ends: WorkGraph['out'], vertex: number): Int32Array =>
  ends.edges.subarray(ends.first[vertex], ends.first[vertex + 1]);
