import { FIVE_DAY_WEEK, workdaysFrom } from './calendar.js';
import { criticalChain, criticalDays, type CriticalDays } from './critical-days.js';
import { cutCircles } from './cut-circles.js';
import { placeDependencies } from './place-dependencies.js';
import { rollUp } from './roll-up.js';
import { type Row, rowsOf, shareDays } from './share-days.js';
import { drawGraph, type PlacedDependency, placeOfVertex, startVertex } from './work-graph.js';
import { workOrder } from './work-order.js';
import { growTree, isLeaf, type WorkTree } from './work-tree.js';
import type {
  ScheduledWork,
  WorkCut,
  WorkDependency,
  WorkInput,
  WorkLink,
  WorkMilestone,
  WorkSchedule,
} from './work.js';

/**
 * Lays work out in time: cuts what goes in circles, gives days to what nobody estimated, and computes dates, slack and
 * critical path. Everything not held back runs side by side, so no plan is longer than one thing after the other. Same
 * input, same schedule. Grows with nodes and dependencies, not with what a dependency between parts stands for.
 * @throws Error for ids that come twice or are not there; RangeError for days, weights, dates or a calendar that cannot be
 */
export function scheduleWork(input: WorkInput): WorkSchedule {
  const workdays = workdaysFrom(input.start, input.calendar ?? FIVE_DAY_WEEK);
  const tree = growTree(input.nodes);
  if (tree.nodes.length === 0) throw new Error('there is no work to schedule');
  const { placed, ownParts } = placeDependencies(tree, input.dependencies);
  const graph = drawGraph(tree, placed);
  const circles = cutCircles(tree, graph, placed);
  const absent = new Set([...circles.keys()].map((dependency) => graph.held + dependency));
  const { order, rows } = workOrder(graph, absent, rowsOf(tree));
  const { days: leafDays, basis } = shareDays(tree, rows);

  const isWork = (vertex: number): boolean => vertex % 2 === 0 && isLeaf(tree, placeOfVertex(vertex));
  const days = Int32Array.from({ length: graph.size }, (_, vertex) =>
    isWork(vertex) ? leafDays[placeOfVertex(vertex)]! : 0,
  );
  const timeline = { order, absent, rowBefore: neighbours(rows) };
  const critical = criticalDays(graph, timeline, days, isWork);
  const work = rollUp(tree, critical, leafDays, basis, workdays.dateOf);

  const leaves = order.filter(isWork);
  const said = (dependency: PlacedDependency): WorkDependency => input.dependencies[dependency.said]!;
  return {
    start: workdays.dateOf(0),
    finish: workdays.dateOf(critical.end - 1),
    days: critical.end,
    work,
    milestones: milestonesOf(tree, work),
    criticalPath: criticalChain(graph, timeline, days, critical)
      .filter(isWork)
      .map((vertex) => idAt(tree, placeOfVertex(vertex))),
    waves: wavesOf(tree, leaves, critical),
    links: [
      ...placed.filter((_, i) => !circles.has(i)).map((d): WorkLink => saidLink(said(d))),
      ...orderLinks(tree, rows),
    ],
    cuts: [
      ...ownParts.map((dependency): WorkCut => ({
        dependency,
        cause: 'own_part',
        circle: [...new Set([dependency.from, dependency.to])],
      })),
      ...[...circles].map(([cut, circle]): WorkCut => ({
        dependency: said(placed[cut]!),
        cause: 'circle',
        circle: circleIds([placed[cut]!, ...circle.map((i) => placed[i]!)]).map((place) => idAt(tree, place)),
      })),
    ],
  };
}

const idAt = (tree: WorkTree, place: number): string => tree.nodes[place]!.id;

const saidLink = ({ from, to, reason }: WorkDependency): WorkLink => ({
  from,
  to,
  kind: 'said',
  ...(reason === undefined ? {} : { reason }),
});

function neighbours(rows: readonly Row[]): Map<number, number[]> {
  const before = new Map<number, number[]>();
  for (const { leaves } of rows)
    for (let i = 1; i < leaves.length; i++) {
      const vertex = startVertex(leaves[i]!);
      before.set(vertex, [...(before.get(vertex) ?? []), startVertex(leaves[i - 1]!)]);
    }
  return before;
}

function orderLinks(tree: WorkTree, rows: readonly Row[]): WorkLink[] {
  const links = new Map<string, WorkLink>();
  for (const { leaves } of rows)
    for (let i = 1; i < leaves.length; i++) {
      const [from, to] = [leaves[i - 1]!, leaves[i]!];
      links.set(`${from} ${to}`, { from: idAt(tree, from), to: idAt(tree, to), kind: 'order' });
    }
  return [...links.values()];
}

/** Places along a circle, each once: where one dependency ends and the next begins at the same place, it is one. */
function circleIds(dependencies: readonly PlacedDependency[]): number[] {
  const places = dependencies.flatMap(({ from, to }) => [from, to]);
  return places.filter((place, i) => place !== places[(i + 1) % places.length]);
}

/** The ends of phases, which stand right below a single top or are the top, and of the plan. */
function milestonesOf(tree: WorkTree, work: readonly ScheduledWork[]): WorkMilestone[] {
  const places = [...tree.nodes.keys()];
  const tops = places.filter((place) => tree.parent[place] === -1);
  const single = tops.length === 1 ? tops[0]! : null;
  const phases = single === null ? tops : places.filter((place) => tree.parent[place] === single);
  const finish = (at: readonly number[]): string =>
    at.map((place) => work[place]!.finish).reduce((a, b) => (a > b ? a : b));
  return [
    ...phases.map((place): WorkMilestone => ({
      id: idAt(tree, place),
      kind: 'phase',
      date: finish([place]),
    })),
    { id: single === null ? null : idAt(tree, single), kind: 'project', date: finish(tops) },
  ];
}

function wavesOf(tree: WorkTree, leaves: readonly number[], { depth }: CriticalDays): string[][] {
  const waves: string[][] = [];
  for (const vertex of leaves) (waves[depth[vertex]!] ??= []).push(idAt(tree, placeOfVertex(vertex)));
  return waves;
}
