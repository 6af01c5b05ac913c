import { describe, expect, it } from '@jest/globals';
import type { ContentVersionView, TaskView } from '@planwright/contracts';
import { blockers, byName, groupTasks } from './group-tasks.js';
import { currentStages, stageNotes } from './stage-summary.js';
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
    expect(blockers(task('d', '', 'blocked', ['b', 'c']), byName(all))).toEqual(['b']);
  });
});

describe('a long list of stages', () => {
  const many = (stage: string, status: TaskView['status'], count = 8): TaskView[] =>
    Array.from({ length: count }, (_, index) => ({ ...task(`${stage} ${index}`, stage, status), gaps: [] }));

  it('is open where something is going on and where a task is looked at', () => {
    const groups = groupTasks(
      [
        ...many('Done', 'completed'),
        ...many('Now', 'running', 1),
        ...many('Broken', 'failed'),
        ...many('Later', 'pending'),
      ],
      undefined,
    );
    expect([...currentStages(groups, undefined)]).toEqual(['Now', 'Broken']);
    expect([...currentStages(groups, 'Later 3')]).toEqual(['Now', 'Broken', 'Later']);
    expect([...currentStages(groups.slice(0, 2), undefined)]).toEqual(['Done', 'Now']);
  });

  it('says of a stage what a person would ask', () => {
    const tasks = [...many('S', 'failed', 2), ...many('S', 'running', 1), ...many('S', 'completed', 3)];
    expect(stageNotes(tasks).map(({ words }) => words)).toEqual(['2 failed', '1 running']);
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
