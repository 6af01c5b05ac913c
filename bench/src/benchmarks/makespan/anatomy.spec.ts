import { describe, expect, it } from '@jest/globals';
import { indexGraph } from '@planwright/engine';
import { anatomyResults, chainOf, type TaskTimes } from './anatomy.js';

const task = (name: string, needs: string[]) => ({
  name,
  title: name,
  stage: 'S',
  needs,
  weight: 1,
  steps: [],
});
const graph = indexGraph({
  kind: 'test',
  graph_hash: 'h',
  stages: ['S'],
  tasks: [task('a', []), task('quick', ['a']), task('map', ['a']), task('report', ['quick', 'map'])],
});
const times = (name: string, started: number, completed: number, calls: number): TaskTimes => ({
  task: name,
  started,
  completed,
  calls,
  begun: calls ? started + 5 : null,
  answered: calls ? completed - 4 : null,
  latency: calls ? 203 : null,
});

describe('the anatomy of a plan', () => {
  const chain = chainOf(graph, [
    times('a', 0, 212, 1),
    times('quick', 230, 440, 1),
    times('map', 230, 560, 7),
    times('report', 570, 600, 0),
  ]);

  it('follows the task that ended last among those that were waited for', () => {
    expect(chain.map((link) => [link.task, link.waited])).toEqual([
      ['a', 0],
      ['map', 18],
      ['report', 10],
    ]);
  });

  it('tells what each kind of link took beyond its calls', () => {
    expect(anatomyResults(chain, 200).map(({ name, value }) => [name, value])).toEqual([
      ['step_overhead_ms', 12],
      ['chain_maps_overhead_ms', 148],
      ['chain_code_ms', 40],
    ]);
  });
});
