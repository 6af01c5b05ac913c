import fc from 'fast-check';
import type { WorkDependency, WorkInput, WorkNode } from './work.js';

// The same questions answered in the plainest way, sharing no code with what is tested: every dependency written out leaf
// by leaf, longest paths by relaxing until nothing moves, dates by walking the calendar day by day.

export function leavesOf(nodes: readonly WorkNode[], id: string): string[] {
  const children = nodes.filter(({ parentId }) => parentId === id);
  return children.length ? children.flatMap((child) => leavesOf(nodes, child.id)) : [id];
}

export type Pair = readonly [from: string, to: string];

export const leafPairs = (
  nodes: readonly WorkNode[],
  dependencies: readonly { from: string; to: string }[],
): Pair[] =>
  dependencies.flatMap(({ from, to }) =>
    leavesOf(nodes, from).flatMap((a) => leavesOf(nodes, to).map((b): Pair => [a, b])),
  );

/** Whether nothing waits for itself, by taking away what waits for nothing until all is gone. */
export function holds(
  nodes: readonly WorkNode[],
  dependencies: readonly { from: string; to: string }[],
): boolean {
  let pairs = leafPairs(nodes, dependencies);
  for (;;) {
    const waiting = new Set(pairs.map(([, to]) => to));
    const left = pairs.filter(([from]) => waiting.has(from));
    if (left.length === pairs.length) return left.length === 0;
    pairs = left;
  }
}

/** What it costs to leave a set out: its weight, its size, and how early it was said, in this order. */
export const costOf = (cut: readonly WorkDependency[], dependencies: readonly WorkDependency[]): number[] => [
  cut.reduce((sum, { weight = 1 }) => sum + weight, 0),
  cut.length,
  cut.reduce((sum, d) => sum - dependencies.indexOf(d), 0),
];

/** The least cost of a set without which the others hold, by trying all of them. */
export function leastCost(nodes: readonly WorkNode[], dependencies: readonly WorkDependency[]): number[] {
  const costs: number[][] = [];
  for (let set = 0; set < 2 ** dependencies.length; set++) {
    const isCut = (i: number): boolean => (set & (1 << i)) !== 0;
    if (
      holds(
        nodes,
        dependencies.filter((_, i) => !isCut(i)),
      )
    )
      costs.push(
        costOf(
          dependencies.filter((_, i) => isCut(i)),
          dependencies,
        ),
      );
  }
  costs.sort((a, b) => a.map((part, i) => part - b[i]!).find((difference) => difference !== 0) ?? 0);
  return costs[0] ?? [];
}

const nextDay = (iso: string): string => {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  const [year, month, day] = d < length ? [y, m, d + 1] : m < 12 ? [y, m + 1, 1] : [y + 1, 1, 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};
/** Sakamoto's weekday, 1 for Monday to 7. */
const weekday = (iso: string): number => {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
  const year = m < 3 ? y - 1 : y;
  const sunday =
    (year +
      Math.floor(year / 4) -
      Math.floor(year / 100) +
      Math.floor(year / 400) +
      ([0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][m - 1] ?? 0) +
      d) %
    7;
  return sunday === 0 ? 7 : sunday;
};

/** The first `count` working days from a date on. */
export function walkCalendar(input: Pick<WorkInput, 'start' | 'calendar'>, count: number): string[] {
  const { weekdays, holidays } = input.calendar ?? { weekdays: [1, 2, 3, 4, 5], holidays: [] };
  const days: string[] = [];
  for (let day = input.start; days.length < count; day = nextDay(day))
    if (weekdays.includes(weekday(day)) && !holidays.includes(day)) days.push(day);
  return days;
}

/** Start, finish and slack of every leaf of a plan without circles, where every leaf has days. */
export function plainSchedule(input: WorkInput, pairs: readonly Pair[]) {
  const leaves = input.nodes.filter(({ id }) => !input.nodes.some((n) => n.parentId === id));
  const days = new Map(leaves.map((leaf) => [leaf.id, leaf.days ?? 1]));
  const early = new Map(leaves.map(({ id }) => [id, 0]));
  const relax = (step: () => boolean): void => {
    while (step());
  };
  relax(() => {
    let moved = false;
    for (const [a, b] of pairs)
      if (early.get(a)! + days.get(a)! > early.get(b)!) {
        early.set(b, early.get(a)! + days.get(a)!);
        moved = true;
      }
    return moved;
  });
  const end = Math.max(...leaves.map(({ id }) => early.get(id)! + days.get(id)!));
  const late = new Map(leaves.map(({ id }) => [id, end - days.get(id)!]));
  relax(() => {
    let moved = false;
    for (const [a, b] of pairs)
      if (late.get(b)! - days.get(a)! < late.get(a)!) {
        late.set(a, late.get(b)! - days.get(a)!);
        moved = true;
      }
    return moved;
  });
  const dates = walkCalendar(input, end);
  return leaves.map(({ id }) => ({
    id,
    start: dates[early.get(id)!],
    finish: dates[early.get(id)! + days.get(id)! - 1],
    slack: late.get(id)! - early.get(id)!,
  }));
}

/** Trees of up to `size` nodes; `days` makes the estimate of a node. */
export const trees = (size: number, days: fc.Arbitrary<number | null>): fc.Arbitrary<WorkNode[]> =>
  fc
    .array(fc.record({ above: fc.nat(), days, inOrder: fc.boolean() }), { minLength: 1, maxLength: size })
    .map((drawn) =>
      drawn.map(({ above, days: d, inOrder }, i) => ({
        id: `n${i}`,
        parentId: i === 0 || above % (i + 1) === i ? null : `n${above % (i + 1)}`,
        days: d,
        inOrder,
      })),
    );

export const dependenciesAmong = (
  nodes: readonly WorkNode[],
  count: number,
): fc.Arbitrary<WorkDependency[]> =>
  fc.array(
    fc.record({
      from: fc.constantFrom(...nodes.map(({ id }) => id)),
      to: fc.constantFrom(...nodes.map(({ id }) => id)),
      weight: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: count },
  );
