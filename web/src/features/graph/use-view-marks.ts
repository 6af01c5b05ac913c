import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { detailAt } from './detail.js';
import type { GraphLayout } from './layout.js';
import type { TaskGraph } from './model/task-graph.js';
import { sharpen } from './sharpen.js';

/** A hand that zooms by a wheel pauses for less than this between two steps. */
const REST_MS = 250;
/** Zoomed out by more than this, nodes that were drawn to be read give way to tiles until the hand rests. */
const COARSER = 0.8;

/**
 * Lets nodes and lines show what the zoom lets be read (`data-detail`), and has the view drawn anew for one moment after
 * a zoom (`data-settles`). All of it is marked on the elements: styles follow, and no node is rendered. A large graph
 * is only scaled while a hand zooms, or shown as tiles (`data-overview`); its words come when the hand rests.
 */
export function useViewMarks(
  graph: TaskGraph,
  layout: GraphLayout,
  isLarge: boolean,
): RefObject<HTMLDivElement | null> {
  const store = useStoreApi();
  const canvas = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let zoomed: number | undefined;
    let drawnAt = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let settling = 0;
    let sharpening = 0;
    const boxOf = (task: number): HTMLElement | null | undefined =>
      document.getElementById(`task-${graph.names[task]}`)?.parentElement;
    const sharpenSome = (): void => {
      sharpening = 0;
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const sight = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      const detail = detailAt(zoom, isLarge);
      const lines = canvas.current?.querySelector<SVGElement>('.graph-edges');
      if (lines && lines.dataset['detail'] !== detail) lines.dataset['detail'] = detail;
      if (sharpen(layout, sight, detail, boxOf, isLarge) === 'more') sharpenSoon();
    };
    const sharpenSoon = (): void => {
      sharpening ||= requestAnimationFrame(sharpenSome);
    };
    const settle = (): void => {
      rest = undefined;
      drawnAt = zoomed ?? 0;
      const marks = canvas.current?.dataset ?? {};
      delete marks['overview'];
      marks['settles'] = 'true';
      // The frame after the next has been drawn.
      settling = requestAnimationFrame(() => {
        settling = requestAnimationFrame(() => {
          delete marks['settles'];
          sharpenSoon();
        });
      });
    };
    const overview = ([x, y, zoom]: [number, number, number]): void => {
      if (zoom < drawnAt * COARSER && canvas.current) canvas.current.dataset['overview'] = 'true';
      if (canvas.current?.dataset['overview'])
        canvas.current
          .querySelector('.graph-overview > g')
          ?.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
    };
    const mark = (): void => {
      const { transform } = store.getState();
      const zoom = transform[2];
      if (isLarge) overview(transform);
      if (zoom !== zoomed) {
        zoomed = zoom;
        clearTimeout(rest);
        rest = setTimeout(settle, REST_MS);
        cancelAnimationFrame(sharpening);
        sharpening = 0;
      }
      if (!isLarge || rest === undefined) sharpenSoon();
    };
    mark();
    const leave = store.subscribe(mark);
    return () => {
      leave();
      clearTimeout(rest);
      cancelAnimationFrame(settling);
      cancelAnimationFrame(sharpening);
    };
  }, [store, graph, layout, isLarge]);
  return canvas;
}
