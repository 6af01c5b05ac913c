import type { Result } from '../benchmark.js';

/** What figures were taken on, without anything that names a host or a person. */
export interface Machine {
  cores: number;
  model: string;
  memory_gb: number;
  os: string;
  node: string;
}

/** When and on what a run took its figures. `at` is ISO 8601 UTC, `commit` as git names it. */
export interface Taken {
  commit: string;
  machine: Machine;
  at: string;
}

/** A figure as it is stored; what it was taken on stands with it only where that is not what the file says on top. */
export interface Figure extends Result, Partial<Taken> {
  /** The benchmark that takes it again. */
  benchmark: string;
  met?: boolean;
}

/** docs/benchmarks.json */
export interface Figures extends Taken {
  results: Figure[];
}

// More digits than any of these figures has from one run to the next.
const DIGITS = 4;
const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** Whether a figure is as good as its target; undefined where it has none. */
export function isMet({ value, target, better }: Pick<Result, 'value' | 'target' | 'better'>) {
  if (target === undefined) return undefined;
  return better === 'lower' ? value <= target : value >= target;
}

function asStored(benchmark: string, result: Result): Figure {
  if (!Number.isFinite(result.value)) throw new Error(`${benchmark}: ${result.name} is ${result.value}`);
  const value = rounded(result.value);
  const floor = result.floor === undefined ? {} : { floor: rounded(result.floor) };
  const met = isMet({ ...result, value });
  return { ...result, value, ...floor, ...(met === undefined ? {} : { met }), benchmark };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A figure of an earlier run, marked with what it was taken on where that has changed since. */
function asKept(figure: Figure, before: Taken, now: Taken): Figure {
  const { commit = before.commit, machine = before.machine, at = before.at, ...rest } = figure;
  return {
    ...rest,
    ...(commit === now.commit ? {} : { commit }),
    ...(same(machine, now.machine) ? {} : { machine }),
    ...(at === now.at ? {} : { at }),
  };
}

/**
 * The stored figures with those of one benchmark replaced; one that it takes no more is dropped. Figures keep their
 * places, new ones come last.
 * @throws Error when a figure is no number, or when its name belongs to another benchmark.
 */
export function mergeFigures(
  stored: Figures | undefined,
  taken: Taken,
  benchmark: string,
  results: readonly Result[],
): Figures {
  const fresh = new Map(results.map((result) => [result.name, asStored(benchmark, result)]));
  const merged: Figure[] = [];
  for (const figure of stored?.results ?? []) {
    const replacement = fresh.get(figure.name);
    if (replacement && figure.benchmark !== benchmark)
      throw new Error(`${figure.name} is a figure of ${figure.benchmark}, not of ${benchmark}`);
    if (replacement) {
      merged.push(replacement);
      fresh.delete(figure.name);
    } else if (stored && figure.benchmark !== benchmark) merged.push(asKept(figure, stored, taken));
  }
  return { ...taken, results: [...merged, ...fresh.values()] };
}
