import { Panel, useReactFlow, useStore, type ReactFlowState } from '@xyflow/react';
import { memo, type PointerEvent } from 'react';
import { texts } from '../../../shared/texts/en.js';
import type { NodeView } from '../graph-store.js';
import type { GraphLayout } from '../layout.js';
import type { TaskGraph } from '../model/task-graph.js';
import { rectangle, Tiles } from './tiles.js';

const t = texts.graph;
/** Around the drawing, in its units. */
const MARGIN = 120;

interface SmallMapProps {
  graph: TaskGraph;
  layout: GraphLayout;
  views: ReadonlyMap<string, NodeView>;
  /** Also while the whole is in sight: to draw it of many would hold up the zoom that first needs it. */
  always: boolean;
  /** A person moved the view by the map. */
  onMove: () => void;
}

/** The whole graph in a corner while only a part of it is in sight; to press or to draw on it moves the view there. */
export const SmallMap = memo(function SmallMap({ graph, layout, views, always, onMove }: SmallMapProps) {
  const flow = useReactFlow();
  const isPart = useStore(
    ({ width, height, transform: [, , zoom] }) =>
      always || layout.width * zoom > width || layout.height * zoom > height,
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
        <svg viewBox={viewBox}>
          <Tiles graph={graph} layout={layout} views={views} />
        </svg>
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
