import { describe, expect, it } from '@jest/globals';
import type { ContentVersionView, TaskView } from '@planwright/contracts';
import { blockers, groupTasks } from './group-tasks.js';
import { latestContents } from './latest-contents.js';

const task = (name: string, stage: string, status: TaskView['status'], needs: string[] = []) =>
  ({ task: name, title: name, stage, status, needs }) as unknown as TaskView;
const all = [
  task('a', 'Setup', 'failed'),
  task('b', 'Analysis', 'blocked', ['a']),
  task('c', 'Setup', 'completed'),
  task('d', 'Analysis', 'blocked', ['b', 'c']),
];

describe('tasks by stage', () => {
  it('keep the order of the graph, and "failed only" shows what failed and what that holds up', () => {
    expect(groupTasks(all, undefined).map((group) => [group.stage, group.tasks.length])).toEqual([
      ['Setup', 2],
      ['Analysis', 2],
    ]);
    const failed = groupTasks(all, 'failed').flatMap((group) => group.tasks.map((each) => each.task));
    expect(failed).toEqual(['a', 'b', 'd']);
    expect(groupTasks(all, 'running')).toEqual([]);
  });

  it('name what a blocked task waits for in vain', () => {
    expect(blockers(task('d', '', 'blocked', ['b', 'c']), all)).toEqual(['b']);
  });
});

describe('outputs', () => {
  it('are the newest of each, in natural order, what a person reads first', () => {
    const content = (name: string, item: string, version: number, content_type: string) =>
      ({ name, item, version, content_type }) as ContentVersionView;
    const shown = latestContents([
      content('2.json', '', 1, 'application/json'),
      content('part', '10', 1, 'text/markdown'),
      content('part', '9', 1, 'text/markdown'),
      content('part', '9', 3, 'text/markdown'),
    ]);
    expect(shown.map(({ name, item, version }) => [name, item, version])).toEqual([
      ['part', '9', 3],
      ['part', '10', 1],
      ['2.json', '', 1],
    ]);
  });
});
