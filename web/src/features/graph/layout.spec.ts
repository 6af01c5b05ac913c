import { describe, expect, it } from '@jest/globals';
import { executionPipeline } from '@planwright/pipelines';
import { phaseOf } from './phase-of.js';
import { layoutGraph, NODE, type Flow, type GraphLayout } from './layout.js';
import { manyTasks, taskView } from './graph.fixture.js';
import { readGraph, shapeKey, type TaskGraph } from './model/task-graph.js';

const execution = readGraph(
  executionPipeline.tasks.map(({ name, stage, needs }) => ({
    task: name,
    stage,
    needs: needs.map((need) => need.name),
  })),
);
const thousand = readGraph(manyTasks(1000));
const FLOWS: Flow[] = ['columns', 'lines'];

function overlaps({ places }: GraphLayout): number {
  let count = 0;
  places.forEach((a, i) => {
    for (const b of places.slice(i + 1))
      if (Math.abs(a.x - b.x) < NODE.width && Math.abs(a.y - b.y) < NODE.height) count += 1;
  });
  return count;
}

/** Lines inside a stage that lead back against the order of reading. */
function backwards(graph: TaskGraph, { places, flow }: GraphLayout): number {
  return graph.needs.flatMap((needs, task) =>
    needs.filter((need) => {
      const [from, to] = [places[need], places[task]];
      if (!from || !to || graph.stageOf[need] !== graph.stageOf[task]) return false;
      return flow === 'columns'
        ? to.x < from.x || (to.x === from.x && to.y <= from.y)
        : to.y < from.y || (to.y === from.y && to.x <= from.x);
    }),
  ).length;
}

describe.each(FLOWS)('the layout in %s', (flow) => {
  it.each([
    ['the execution plan', execution],
    ['a thousand tasks', thousand],
  ])('puts no task of %s on another, outside its stage, or before what it rests on', (_, graph) => {
    const layout = layoutGraph(graph, flow);
    expect(layout.places).toHaveLength(graph.names.length);
    expect(overlaps(layout)).toBe(0);
    expect(backwards(graph, layout)).toBe(0);
    layout.places.forEach((place, task) => {
      const band = layout.bands[graph.stageOf[task] ?? -1];
      expect(place.x).toBeGreaterThan(band?.x ?? Infinity);
      expect(place.y).toBeGreaterThan(band?.y ?? Infinity);
      expect(place.x + NODE.width).toBeLessThan((band?.x ?? 0) + (band?.width ?? 0));
      expect(place.y + NODE.height).toBeLessThan((band?.y ?? 0) + (band?.height ?? 0));
    });
    expect(layoutGraph(graph, flow)).toEqual(layout);
  });

  it('takes less than 50 ms of CPU for a thousand tasks', () => {
    const tasks = manyTasks(1000);
    layoutGraph(readGraph(tasks), flow);
    const before = process.cpuUsage();
    layoutGraph(readGraph(tasks), flow);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(50);
  });
});

describe('stages as columns', () => {
  it('follow each other to the right, in a picture as wide as a screen', () => {
    const { bands, width, height } = layoutGraph(execution, 'columns');
    expect(bands.map(({ stage }) => stage)).toEqual(executionPipeline.stages);
    bands.slice(1).forEach((band, index) => {
      const before = bands[index];
      expect(band.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
    });
    expect(width / height).toBeGreaterThan(1.5);
    expect(width / height).toBeLessThan(3);
  });

  it('keep a chain together beside what runs along with it', () => {
    const chain = ['a', 'b', 'c'].map((task, at, all) =>
      taskView({ task, needs: at > 0 ? [all[at - 1] ?? ''] : [] }),
    );
    // In the order of the graph the other chain stands in between.
    const other = [taskView({ task: 'x' }), taskView({ task: 'y', needs: ['x'] })];
    const tasks = [chain[0], other[0], chain[1], other[1], chain[2]].filter((task) => task !== undefined);
    const graph = readGraph(tasks);
    const { places } = layoutGraph(graph, 'lines');
    const read = [...graph.names].sort((a, b) => {
      const [from, to] = [places[graph.at.get(a) ?? -1], places[graph.at.get(b) ?? -1]];
      return (from?.y ?? 0) - (to?.y ?? 0) || (from?.x ?? 0) - (to?.x ?? 0);
    });
    expect(read).toEqual(['a', 'b', 'c', 'x', 'y']);
  });

  it('are drawn for no task and for one', () => {
    expect(layoutGraph(readGraph([]), 'columns')).toMatchObject({ width: 0, places: [] });
    expect(layoutGraph(readGraph([taskView({ task: 'a' })]), 'columns').places).toHaveLength(1);
  });
});

describe('the shape of a graph', () => {
  it('is the same whatever its tasks go through, and another with another need', () => {
    const tasks = [taskView({ task: 'a' }), taskView({ task: 'b', needs: ['a'] })];
    const later = tasks.map((task) => ({ ...task, status: 'completed' as const, cost_usd: 1 }));
    expect(shapeKey(later)).toBe(shapeKey(tasks));
    expect(shapeKey([taskView({ task: 'a' }), taskView({ task: 'b' })])).not.toBe(shapeKey(tasks));
  });
});

describe('the phase of a stage', () => {
  it('goes from blue over purple to green with the order of stages, however many there are', () => {
    const phases = (stages: number) => Array.from({ length: stages }, (_, stage) => phaseOf(stage, stages));
    expect(phases(10)).toEqual([
      ...Array(4).fill('blue'),
      ...Array(3).fill('purple'),
      ...Array(3).fill('green'),
    ]);
    expect(phases(3)).toEqual(['blue', 'purple', 'green']);
    expect(phases(1)).toEqual(['blue']);
  });
});
