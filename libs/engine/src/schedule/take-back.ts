import type { WorkGraph } from './work-graph.js';

/**
 * Takes cut edges back one by one, as long as they close no circle, so that in the end none was cut in vain. Keeps an
 * order of the vertices up to date (Pearce and Kelly 2006), so that each try looks only at what lies between its ends.
 *
 * @param absent edges that are out, by edge; those taken back are deleted from it
 * @param tries the same edges, in the order they are tried
 * @returns for each edge that stays out the edges of a circle that it would close, from its head back to its tail
 */
export function takeBack(
  graph: WorkGraph,
  absent: Set<number>,
  tries: readonly number[],
): Map<number, number[]> {
  const { tail, head, out, into } = graph;
  const rank = firstRanks(graph, absent);
  const circles = new Map<number, number[]>();

  const forward = searchOver(graph, absent, rank, { ends: out, far: head, sign: 1 });
  const backward = searchOver(graph, absent, rank, { ends: into, far: tail, sign: -1 });

  for (const edge of tries) {
    const from = tail[edge]!;
    const to = head[edge]!;
    if (rank[from]! > rank[to]!) {
      const ahead = forward(to, from);
      if (ahead.found) {
        const circle: number[] = [];
        for (let at = from; at !== to; at = tail[circle[circle.length - 1]!]!) circle.push(ahead.by[at]!);
        circles.set(edge, circle.reverse());
        continue;
      }
      // What leads to the edge moves before what follows it, within the ranks that they have together.
      const byRank = (a: number, b: number): number => rank[a]! - rank[b]!;
      const behind = backward(from, to);
      const moved = [...behind.reached.sort(byRank), ...ahead.reached.sort(byRank)];
      const ranks = Int32Array.from(moved, (vertex) => rank[vertex]!).sort();
      moved.forEach((vertex, i) => {
        rank[vertex] = ranks[i]!;
      });
    }
    absent.delete(edge);
  }
  return circles;
}

/** Breadth first along edges, no further than the rank of the goal; `by` has the edge by which each was reached. */
function searchOver(
  { size }: WorkGraph,
  absent: ReadonlySet<number>,
  rank: Int32Array,
  { ends, far, sign }: { ends: WorkGraph['out']; far: Int32Array; sign: 1 | -1 },
): (from: number, goal: number) => { found: boolean; reached: number[]; by: Int32Array } {
  const by = new Int32Array(size);
  const seenIn = new Int32Array(size);
  let search = 0;
  return (from, goal) => {
    search += 1;
    seenIn[from] = search;
    const reached = [from];
    const limit = sign * rank[goal]!;
    for (let n = 0; n < reached.length; n++) {
      const vertex = reached[n]!;
      for (let i = ends.first[vertex]!; i < ends.first[vertex + 1]!; i++) {
        const edge = ends.edges[i]!;
        const next = far[edge]!;
        if (seenIn[next] === search || sign * rank[next]! > limit || absent.has(edge)) continue;
        seenIn[next] = search;
        by[next] = edge;
        reached.push(next);
        if (next === goal) return { found: true, reached, by };
      }
    }
    return { found: false, reached, by };
  };
}

/** The place of each vertex in an order in which no edge that is there goes back. */
function firstRanks({ size, head, out, into }: WorkGraph, absent: ReadonlySet<number>): Int32Array {
  const waits = Int32Array.from(
    { length: size },
    (_, vertex) => into.first[vertex + 1]! - into.first[vertex]!,
  );
  for (const edge of absent) waits[head[edge]!]! -= 1;
  const order = [...waits.keys()].filter((vertex) => waits[vertex] === 0);
  const rank = new Int32Array(size);
  for (let place = 0; place < order.length; place++) {
    const vertex = order[place]!;
    rank[vertex] = place;
    for (let i = out.first[vertex]!; i < out.first[vertex + 1]!; i++) {
      const edge = out.edges[i]!;
      if (!absent.has(edge) && --waits[head[edge]!]! === 0) order.push(head[edge]!);
    }
  }
  return rank;
}
