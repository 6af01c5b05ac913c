/** A figure of a benchmark, as docs/benchmarks.json keeps it. */
export interface Result {
  /** Fixed once published: other programs read the file by it. */
  name: string;
  value: number;
  unit: string;
  better: 'lower' | 'higher';
  target?: number;
  /** The best that could be had here, from the same run where it is a measured one. */
  floor?: number;
  /** What the figure is made of, in a few words. */
  detail?: string;
}

/** One program that measures, named as `npm run bench -- <name>` takes it. */
export interface Benchmark {
  name: string;
  /** What it measures and how, in one sentence. */
  about: string;
  /** About how long it takes, in seconds. */
  seconds: number;
  /** @throws when it cannot measure; other benchmarks go on. */
  run(say: (line: string) => void): Promise<Result[]>;
}
