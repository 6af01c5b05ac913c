/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { manyTasks } from './graph.fixture.js';
import { layoutGraph } from './layout.js';
import { readGraph } from './model/task-graph.js';
import { sharpen, staleInSight } from './sharpen.js';

const layout = layoutGraph(readGraph(manyTasks(1000)), 'columns');
const all = { x: 0, y: 0, width: layout.width, height: layout.height };
const corner = { x: 0, y: 0, width: 1200, height: 700 };
const boxes = () => layout.places.map(() => document.createElement('div'));

describe('the detail of nodes', () => {
  it('is given to those in sight and a little beside it, from the middle outwards', () => {
    const inSight = staleInSight(layout, corner, () => true);
    expect(inSight.length).toBeGreaterThan(10);
    expect(inSight.length).toBeLessThan(80);
    const first = layout.places[inSight[0] ?? -1];
    const last = layout.places[inSight.at(-1) ?? -1];
    const away = (place = { x: 0, y: 0 }) => Math.hypot(place.x - 500, place.y - 300);
    expect(away(first)).toBeLessThan(away(last));
    expect(staleInSight(layout, corner, (task) => task === inSight[3])).toEqual([inSight[3]]);
  });

  it('comes to many a few in each frame, until all in sight have it', () => {
    const own = boxes();
    const step = () => sharpen(layout, all, 'mid', (task) => own[task], true);
    const done = () => own.filter(({ dataset }) => dataset['detail'] === 'mid').length;
    expect(step()).toBe('more');
    expect(done()).toBeGreaterThan(0);
    expect(done()).toBeLessThan(100);
    let frames = 1;
    while (step() === 'more') frames += 1;
    expect(done()).toBe(1000);
    expect(frames).toBeLessThan(200);
  });

  it('comes to a few at once, and leaves alone what is not drawn yet', () => {
    const own = boxes();
    const boxOf = (task: number) => (task === 7 ? null : own[task]);
    expect(sharpen(layout, all, 'near', boxOf, false)).toBe('done');
    expect(own.filter(({ dataset }) => dataset['detail'] === 'near')).toHaveLength(999);
  });
});
