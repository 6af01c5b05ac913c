import type { TaskGraph } from './model/task-graph.js';

/** Sizes in the units of the drawing: pixels at a zoom of 1. */
export const NODE = { width: 200, height: 104 } as const;
const GAP = { across: 26, down: 30, stage: 26 } as const;
const BAND = { side: 15, head: 82, foot: 22 } as const;

/** `columns`: stages side by side, read to the right. `lines`: stages below each other, for a narrow screen. */
export type Flow = 'columns' | 'lines';

/** The upper corner of a node. */
export interface Place {
  x: number;
  y: number;
}

export interface StageBand extends Place {
  stage: string;
  width: number;
  height: number;
}

export interface GraphLayout {
  flow: Flow;
  width: number;
  height: number;
  /** By the number of the task. */
  places: readonly Place[];
  bands: readonly StageBand[];
}

const LANES_OF_LINES = 2;
/** Width of the picture by its height that the columns aim at: that of the view on a wide screen. */
const ASPECT = 1.95;

const laneWidth = (lanes: number): number => lanes * NODE.width + (lanes - 1) * GAP.across + 2 * BAND.side;
const rowsHeight = (rows: number): number =>
  BAND.head + rows * (NODE.height + GAP.down) - GAP.down + BAND.foot;

/**
 * A stage's tasks in an order that respects their needs and goes on with what rests on the last one where it can, so
 * that chains stand together.
 */
function chained(members: readonly number[], graph: TaskGraph): number[] {
  const stage = graph.stageOf[members[0] ?? 0];
  const inStage = (task: number): boolean => graph.stageOf[task] === stage;
  const open = new Map(members.map((task) => [task, (graph.needs[task] ?? []).filter(inStage).length]));
  const order: number[] = [];
  let first = 0;
  let last = -1;
  while (order.length < members.length) {
    let next = (graph.dependents[last] ?? []).find((task) => open.get(task) === 0);
    if (next === undefined) {
      // In the order of the graph the first one left has all its needs behind it.
      while (!open.has(members[first] ?? -1)) first += 1;
      next = members[first] ?? -1;
    }
    open.delete(next);
    order.push(next);
    for (const task of graph.dependents[next] ?? []) {
      const left = open.get(task);
      if (left !== undefined) open.set(task, left - 1);
    }
    last = next;
  }
  return order;
}

/** As many rows as let the whole picture be shown largest. */
function bestRows(counts: readonly number[]): number {
  let best = { rows: 1, scale: 0 };
  for (let rows = 1; rows <= Math.max(1, ...counts); rows++) {
    const width = counts.reduce((sum, count) => sum + laneWidth(Math.ceil(count / rows)) + GAP.stage, 0);
    const scale = Math.min(ASPECT / width, 1 / rowsHeight(rows));
    if (scale > best.scale) best = { rows, scale };
  }
  return best.rows;
}

/**
 * Places every task. Deterministic: the same graph is always the same picture. Stages follow each other; inside a stage
 * tasks fill lane after lane in an order that respects needs, so that no line inside a stage points backwards.
 */
export function layoutGraph(graph: TaskGraph, flow: Flow): GraphLayout {
  return flow === 'columns' ? inColumns(graph) : inLines(graph);
}

function inColumns(graph: TaskGraph): GraphLayout {
  const most = bestRows(graph.stages.map(({ members }) => members.length));
  const height = rowsHeight(most);
  const middle = (BAND.head + height - BAND.foot) / 2;
  const places: Place[] = [];
  let x = 0;
  const bands = graph.stages.map(({ name, members }) => {
    const lanes = Math.ceil(members.length / most);
    const rows = Math.ceil(members.length / lanes);
    chained(members, graph).forEach((task, index) => {
      const lane = Math.floor(index / rows);
      const inLane = Math.min(rows, members.length - lane * rows);
      const top = middle - (inLane * (NODE.height + GAP.down) - GAP.down) / 2;
      places[task] = {
        x: x + BAND.side + lane * (NODE.width + GAP.across),
        y: top + (index % rows) * (NODE.height + GAP.down),
      };
    });
    const band = { stage: name, x, y: 0, width: laneWidth(lanes), height };
    x += band.width + GAP.stage;
    return band;
  });
  return { flow: 'columns', width: Math.max(0, x - GAP.stage), height, places, bands };
}

function inLines(graph: TaskGraph): GraphLayout {
  const places: Place[] = [];
  const width = laneWidth(LANES_OF_LINES);
  let y = 0;
  const bands = graph.stages.map(({ name, members }) => {
    const rows = Math.ceil(members.length / LANES_OF_LINES);
    chained(members, graph).forEach((task, index) => {
      places[task] = {
        x: BAND.side + (index % LANES_OF_LINES) * (NODE.width + GAP.across),
        y: y + BAND.head + Math.floor(index / LANES_OF_LINES) * (NODE.height + GAP.down),
      };
    });
    const band = { stage: name, x: 0, y, width, height: rowsHeight(rows) };
    y += band.height + GAP.stage;
    return band;
  });
  return { flow: 'lines', width, height: Math.max(0, y - GAP.stage), places, bands };
}
