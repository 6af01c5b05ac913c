import type { WorkGraph } from './work-graph.js';

/** Every edge of time between vertices: what the graph holds, and what follows from rows. */
export interface Timeline {
  /** Vertices, none before what it waits for. */
  order: readonly number[];
  /** Edges that do not count. */
  absent: ReadonlySet<number>;
  /** Per vertex, the leaf vertices right before it in its rows. */
  rowBefore: ReadonlyMap<number, readonly number[]>;
}

export interface CriticalDays {
  /** Working days before a vertex can begin, counted from 0. */
  earliest: Int32Array;
  /** Before which it must begin if the end is to hold. */
  latest: Int32Array;
  /** How many leaves at least stand before it in a chain. */
  depth: Int32Array;
  end: number;
}

/**
 * The critical path method (Kelley and Walker 1959): forward for the earliest, backward for the latest.
 * @param days by vertex; 0 for the starts and ends of parts
 */
export function criticalDays(
  graph: WorkGraph,
  timeline: Timeline,
  days: Int32Array,
  isWork: (vertex: number) => boolean,
): CriticalDays {
  const earliest = new Int32Array(graph.size);
  const depth = new Int32Array(graph.size);
  let end = 0;
  for (const vertex of timeline.order) {
    eachBefore(graph, timeline, vertex, (from) => {
      earliest[vertex] = Math.max(earliest[vertex]!, earliest[from]! + days[from]!);
      depth[vertex] = Math.max(depth[vertex]!, depth[from]! + (isWork(from) ? 1 : 0));
    });
    end = Math.max(end, earliest[vertex]! + days[vertex]!);
  }
  const latest = Int32Array.from(days, (length) => end - length);
  for (let i = timeline.order.length - 1; i >= 0; i--) {
    const vertex = timeline.order[i]!;
    eachBefore(graph, timeline, vertex, (from) => {
      latest[from] = Math.min(latest[from]!, latest[vertex]! - days[from]!);
    });
  }
  return { earliest, latest, depth, end };
}

/** One chain of vertices without a day to spare that ends when the plan does, first to last. */
export function criticalChain(
  graph: WorkGraph,
  timeline: Timeline,
  days: Int32Array,
  { earliest, end }: CriticalDays,
): number[] {
  const chain: number[] = [];
  let vertex = timeline.order.find((v) => days[v]! > 0 && earliest[v]! + days[v]! === end);
  while (vertex !== undefined) {
    const at: number = vertex;
    chain.unshift(at);
    vertex = undefined;
    eachBefore(graph, timeline, at, (from) => {
      if (vertex === undefined && earliest[from]! + days[from]! === earliest[at]!) vertex = from;
    });
  }
  return chain;
}

function eachBefore(
  { tail, into }: WorkGraph,
  { absent, rowBefore }: Timeline,
  vertex: number,
  visit: (from: number) => void,
): void {
  for (let i = into.first[vertex]!; i < into.first[vertex + 1]!; i++) {
    const edge = into.edges[i]!;
    if (!absent.has(edge)) visit(tail[edge]!);
  }
  for (const from of rowBefore.get(vertex) ?? []) visit(from);
}
