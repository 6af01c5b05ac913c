import { Panel, useReactFlow, useStore, type ReactFlowState } from '@xyflow/react';
import { memo, useMemo, type PointerEvent } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { taskLook } from '../../../shared/ui/status.js';
import type { NodeView } from '../graph-store.js';
import { NODE, type GraphLayout } from '../layout.js';
import type { TaskGraph } from '../model/task-graph.js';

const t = texts.graph;
/** Around the drawing, in its units. */
const MARGIN = 120;

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

interface SmallMapProps {
  graph: TaskGraph;
  layout: GraphLayout;
  views: ReadonlyMap<string, NodeView>;
  /** A person moved the view by the map. */
  onMove: () => void;
}

/** The whole graph in a corner while only a part of it is in sight; to press or to draw on it moves the view there. */
export const SmallMap = memo(function SmallMap({ graph, layout, views, onMove }: SmallMapProps) {
  const flow = useReactFlow();
  const isPart = useStore(
    ({ width, height, transform: [, , zoom] }) =>
      layout.width * zoom > width || layout.height * zoom > height,
  );
  if (!isPart) return null;
  const viewBox = `${-MARGIN} ${-MARGIN} ${layout.width + 2 * MARGIN} ${layout.height + 2 * MARGIN}`;
  const look = (event: PointerEvent<SVGSVGElement>): void => {
    const toDrawing = event.currentTarget.getScreenCTM()?.inverse();
    if (!toDrawing || event.buttons === 0) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toDrawing);
    onMove();
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <Panel position="bottom-right" className="max-md:hidden">
      <div role="img" aria-label={t.map} className="graph-map nopan nowheel">
        <Tiles graph={graph} layout={layout} views={views} viewBox={viewBox} />
        <svg
          viewBox={viewBox}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            look(event);
          }}
          onPointerMove={look}
        >
          <Veil layout={layout} />
        </svg>
      </div>
    </Panel>
  );
});

interface TilesProps extends Omit<SmallMapProps, 'onMove'> {
  viewBox: string;
}

/** All tasks as one path for each colour: a thousand shapes would be drawn anew at every move of the view. */
const Tiles = memo(function Tiles({ graph, layout, views, viewBox }: TilesProps) {
  const paths = useMemo(() => {
    const joined = new Map<string, { tone: string; status: string; path: string }>();
    graph.names.forEach((id, at) => {
      const [view, place] = [views.get(id), layout.places[at]];
      if (!view || !place) return;
      const { status } = view.task;
      const tone = view.quiet ? 'gray' : taskLook(status).tone;
      const tiles = joined.get(`${tone} ${status}`) ?? { tone, status, path: '' };
      tiles.path += rectangle(place.x, place.y, NODE.width, NODE.height);
      joined.set(`${tone} ${status}`, tiles);
    });
    return [...joined.values()];
  }, [graph, layout, views]);
  return (
    <svg viewBox={viewBox}>
      {paths.map(({ tone, status, path }) => (
        <path
          key={`${tone} ${status}`}
          className={`tone-${tone} graph-map-tiles`}
          data-status={status}
          d={path}
        />
      ))}
    </svg>
  );
});

/** Over all that is out of sight. */
function Veil({ layout }: { layout: GraphLayout }) {
  const inSight = useStore(({ width, height, transform: [x, y, zoom] }: ReactFlowState) =>
    rectangle(
      Math.round(-x / zoom),
      Math.round(-y / zoom),
      Math.round(width / zoom),
      Math.round(height / zoom),
    ),
  );
  const far = 2 * Math.max(layout.width, layout.height) + MARGIN;
  const all = rectangle(-far, -far, 2 * far + layout.width, 2 * far + layout.height);
  return <path className="graph-map-veil" fillRule="evenodd" d={all + inSight} />;
}
