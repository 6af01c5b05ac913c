import { NODE, type GraphLayout, type Place } from './layout.js';

const BEND = { least: 24, most: 140, around: 44 } as const;

const bend = (distance: number): number => Math.min(BEND.most, Math.max(BEND.least, distance / 2));

function sideways(from: Place, to: Place): string {
  const [x1, y1, x2, y2] = [from.x + NODE.width, from.y + NODE.height / 2, to.x, to.y + NODE.height / 2];
  const reach = x2 > x1 ? bend(x2 - x1) : BEND.most;
  return `M${x1} ${y1}C${x1 + reach} ${y1} ${x2 - reach} ${y2} ${x2} ${y2}`;
}

function downwards(from: Place, to: Place): string {
  const [x1, y1, x2, y2] = [from.x + NODE.width / 2, from.y + NODE.height, to.x + NODE.width / 2, to.y];
  const reach = y2 > y1 ? bend(y2 - y1) : BEND.most;
  return x1 === x2 && y2 > y1
    ? `M${x1} ${y1}V${y2}`
    : `M${x1} ${y1}C${x1} ${y1 + reach} ${x2} ${y2 - reach} ${x2} ${y2}`;
}

/** Around the nodes between two in the same lane. */
function around(from: Place, to: Place): string {
  const [x, y1, y2] = [from.x, from.y + NODE.height / 2, to.y + NODE.height / 2];
  return `M${x} ${y1}C${x - BEND.around} ${y1} ${x - BEND.around} ${y2} ${x} ${y2}`;
}

/** The line from a task to one that needs it, as the path of an SVG. */
export function edgePath({ flow, places }: GraphLayout, fromTask: number, toTask: number): string {
  const from = places[fromTask];
  const to = places[toTask];
  if (!from || !to) return '';
  if (flow === 'lines') return to.y === from.y && to.x > from.x ? sideways(from, to) : downwards(from, to);
  if (from.x !== to.x) return sideways(from, to);
  return to.y - from.y < 2 * NODE.height ? downwards(from, to) : around(from, to);
}
