import type { Detail } from './detail.js';
import { NODE, type GraphLayout } from './layout.js';

/** So many nodes in one frame: their words are laid out and drawn in a part of it. */
const IN_A_FRAME = 6;
/** Beside the view, in views: what comes into sight next can be read already. */
const BESIDE = 0.15;
/** About as many as are done in one frame stand in one block: what is drawn anew together lies together. */
const BLOCK = { width: 680, height: 540 } as const;

/** The part of the drawing that is in sight: its upper corner, in the units of the drawing, and its size on the page. */
export interface Sight {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Of the tasks in sight those that `isStale` names, block by block, the nearest to the middle first. */
export function staleInSight(
  { places }: GraphLayout,
  { x, y, width, height }: Sight,
  isStale: (task: number) => boolean,
): number[] {
  const [left, right] = [x - BESIDE * width - NODE.width, x + (1 + BESIDE) * width];
  const [top, bottom] = [y - BESIDE * height - NODE.height, y + (1 + BESIDE) * height];
  const middle = { x: x + width / 2, y: y + height / 2 };
  const away = (task: number): number => {
    const place = places[task] ?? middle;
    const column = Math.round((place.x + NODE.width / 2 - middle.x) / BLOCK.width);
    const row = Math.round((place.y + NODE.height / 2 - middle.y) / BLOCK.height);
    // Unlike for any two blocks, so that one is done before the next.
    return column ** 2 + row ** 2 + (0.5 + Math.atan2(row, column) / 7) / 2;
  };
  return places
    .flatMap((place, task) =>
      place.x > left && place.x < right && place.y > top && place.y < bottom && isStale(task) ? [task] : [],
    )
    .sort((a, b) => away(a) - away(b));
}

/**
 * Gives nodes the detail that the zoom asks for, on their elements (`data-detail`): some in each frame, only those in
 * sight. All thousand at once would hold the page for longer than a zoom may stop.
 */
export function sharpen(
  layout: GraphLayout,
  sight: Sight,
  detail: Detail,
  boxOf: (task: number) => HTMLElement | null | undefined,
  isLarge: boolean,
): 'done' | 'more' {
  const stale = staleInSight(layout, sight, (task) => {
    const box = boxOf(task);
    return box !== null && box !== undefined && box.dataset['detail'] !== detail;
  });
  const now = isLarge ? stale.slice(0, IN_A_FRAME) : stale;
  for (const task of now) {
    const box = boxOf(task);
    if (box) box.dataset['detail'] = detail;
  }
  return stale.length > now.length ? 'more' : 'done';
}
