import { getViewportForBounds, useReactFlow, useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { NODE, type GraphLayout } from './layout.js';

export const ZOOM = { least: 0.04, read: 0.42, most: 1.6 } as const;
const MOVE_MS = 200;
const EDGE_PX = 24;
/** Room for the buttons below the graph. */
const BUTTONS_PX = 68;

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Where the drawing begins on one axis so that a point of it is in the middle and no more ground than needed is seen. */
function placedAt(middle: number, size: number, viewSize: number, zoom: number): number {
  const room = viewSize - size * zoom;
  if (room >= 0) return room / 2;
  return Math.min(EDGE_PX, Math.max(room - BUTTONS_PX, viewSize / 2 - middle * zoom));
}

/**
 * Where the view stands: on all of the graph, or near the selected task where all of it is too small to read, until a
 * person moves it; then where it was left, as long as the selected task is seen.
 */
export function useCamera(
  layout: GraphLayout,
  indexOf: (task: string) => number | undefined,
  selected: string | undefined,
) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const isMoved = useRef(false);
  const selectedRef = useRef(selected);

  const go = useCallback(
    (viewport: Viewport, isGradual: boolean): void => {
      void flow.setViewport(viewport, { duration: isGradual && !isCalm() ? MOVE_MS : 0 });
    },
    [flow],
  );

  const fitted = useCallback((): Viewport | null => {
    const view = store.getState();
    if (view.width === 0 || view.height === 0) return null;
    if (layout.flow === 'lines') {
      const zoom = Math.min(1, view.width / layout.width);
      return { x: (view.width - layout.width * zoom) / 2, y: 0, zoom };
    }
    const bounds = { x: 0, y: 0, width: layout.width, height: layout.height };
    return getViewportForBounds(bounds, view.width, view.height, ZOOM.least, 1, {
      x: `${EDGE_PX}px`,
      top: `${EDGE_PX}px`,
      bottom: `${BUTTONS_PX}px`,
    });
  }, [store, layout]);

  const placeOf = useCallback((task: string) => layout.places[indexOf(task) ?? -1], [layout, indexOf]);

  const centre = useCallback(
    (task: string, zoom: number): void => {
      const place = placeOf(task);
      const view = store.getState();
      if (!place) return;
      const x = placedAt(place.x + NODE.width / 2, layout.width, view.width, zoom);
      const y = placedAt(place.y + NODE.height / 2, layout.height, view.height, zoom);
      // At once: what is not drawn yet cannot take the focus.
      go({ x, y, zoom }, false);
    },
    [layout, placeOf, store, go],
  );

  /** Moves so that the task is seen, and not at all when it is. */
  const reveal = useCallback(
    (task: string): void => {
      const place = placeOf(task);
      const view = store.getState();
      if (!place || view.width === 0) return;
      const [x, y, zoom] = view.transform;
      const [left, top] = [place.x * zoom + x, place.y * zoom + y];
      const [right, bottom] = [left + NODE.width * zoom, top + NODE.height * zoom];
      if (left < 0 || top < 0 || right > view.width || bottom > view.height) centre(task, zoom);
    },
    [placeOf, store, centre],
  );

  // A panel that opens or closes beside the graph, or another layout.
  useEffect(() => {
    const all = isMoved.current ? null : fitted();
    const task = selectedRef.current;
    if (all && task !== undefined && all.zoom < ZOOM.read) centre(task, ZOOM.read);
    else if (all) go(all, false);
  }, [width, height, fitted, centre, go]);
  useEffect(() => {
    selectedRef.current = selected;
    if (selected !== undefined) reveal(selected);
  }, [width, height, selected, reveal]);

  return useMemo(
    () => ({
      reveal,
      fitAll(): void {
        isMoved.current = false;
        const all = fitted();
        if (all) go(all, true);
      },
      /** Shows these tasks as large as they can be read. */
      fitTo(tasks: readonly string[]): void {
        const places = tasks.flatMap((task) => placeOf(task) ?? []);
        const view = store.getState();
        if (places.length === 0 || view.width === 0) return;
        isMoved.current = true;
        const x = Math.min(...places.map((place) => place.x));
        const y = Math.min(...places.map((place) => place.y));
        const bounds = {
          x,
          y,
          width: Math.max(...places.map((place) => place.x)) - x + NODE.width,
          height: Math.max(...places.map((place) => place.y)) - y + NODE.height,
        };
        go(getViewportForBounds(bounds, view.width, view.height, ZOOM.least, 1, 0.35), true);
      },
      zoomBy(factor: number): void {
        isMoved.current = true;
        void flow.zoomTo(flow.getZoom() * factor, { duration: isCalm() ? 0 : MOVE_MS });
      },
      /** A person moved the view. */
      moved(): void {
        isMoved.current = true;
      },
    }),
    [reveal, fitted, placeOf, store, go, flow],
  );
}

export type Camera = ReturnType<typeof useCamera>;
