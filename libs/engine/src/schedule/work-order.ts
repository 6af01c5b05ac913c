import { Heap } from './heap.js';
import type { Row } from './share-days.js';
import type { WorkGraph } from './work-graph.js';

/**
 * An order of all vertices in which every edge that is not absent goes forward, and with it each row in the order that
 * its leaves are done. A row keeps the order it was given unless dependencies contradict it; then what must come first
 * does. So links along a row never close a circle.
 */
export function workOrder(
  { size, head, out, into }: WorkGraph,
  absent: ReadonlySet<number>,
  rows: readonly Row[],
): { order: number[]; rows: Row[] } {
  const waits = Int32Array.from(
    { length: size },
    (_, vertex) => into.first[vertex + 1]! - into.first[vertex]!,
  );
  for (const edge of absent) waits[head[edge]!]! -= 1;

  // Rows as chains: a vertex is in turn when nothing stands before it in any of its rows.
  const before = new Map<number, Map<number, number>>();
  const after = new Map<number, Map<number, number>>();
  const link = (row: number, a: number | undefined, b: number | undefined): void => {
    if (a !== undefined) place(after, a, row, b);
    if (b !== undefined) place(before, b, row, a);
  };
  rows.forEach(({ leaves }, row) => {
    for (let i = 1; i < leaves.length; i++) link(row, 2 * leaves[i - 1]!, 2 * leaves[i]!);
  });

  const inTurn = new Heap<number>((a, b) => a < b);
  const outOfTurn = new Heap<number>((a, b) => a < b);
  const done = new Uint8Array(size);
  const offer = (vertex: number): void => (before.get(vertex)?.size ? outOfTurn : inTurn).push(vertex);
  for (let vertex = 0; vertex < size; vertex++) if (waits[vertex] === 0) offer(vertex);

  const order: number[] = [];
  for (
    let next = inTurn.pop() ?? outOfTurn.pop();
    next !== undefined;
    next = inTurn.pop() ?? outOfTurn.pop()
  ) {
    if (done[next]) continue;
    done[next] = 1;
    order.push(next);
    for (const row of new Set([...(before.get(next)?.keys() ?? []), ...(after.get(next)?.keys() ?? [])])) {
      const follower = after.get(next)?.get(row);
      link(row, before.get(next)?.get(row), follower);
      if (follower !== undefined && waits[follower] === 0) offer(follower);
    }
    for (let i = out.first[next]!; i < out.first[next + 1]!; i++) {
      const edge = out.edges[i]!;
      if (!absent.has(edge) && --waits[head[edge]!]! === 0) offer(head[edge]!);
    }
  }
  const rank = new Int32Array(size);
  order.forEach((vertex, i) => {
    rank[vertex] = i;
  });
  return {
    order,
    rows: rows.map(({ leaves, days }) => ({
      leaves: [...leaves].sort((a, b) => rank[2 * a]! - rank[2 * b]!),
      days,
    })),
  };
}

/** Sets, or with undefined clears, the neighbour that a vertex has in a row. */
function place(
  neighbours: Map<number, Map<number, number>>,
  vertex: number,
  row: number,
  neighbour: number | undefined,
): void {
  let own = neighbours.get(vertex);
  if (!own) neighbours.set(vertex, (own = new Map()));
  if (neighbour === undefined) own.delete(row);
  else own.set(row, neighbour);
}
