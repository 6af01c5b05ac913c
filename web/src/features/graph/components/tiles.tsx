import { memo, useMemo } from 'react';
import { taskLook } from '../../../shared/ui/status.js';
import type { NodeView } from '../graph-store.js';
import { NODE, type GraphLayout } from '../layout.js';
import type { TaskGraph } from '../model/task-graph.js';

export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

interface TilesProps {
  graph: TaskGraph;
  layout: GraphLayout;
  views: ReadonlyMap<string, NodeView>;
}

/** All tasks as one path for each colour: a thousand shapes would be drawn anew at every move of the view. */
export const Tiles = memo(function Tiles({ graph, layout, views }: TilesProps) {
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
  return paths.map(({ tone, status, path }) => (
    <path key={`${tone} ${status}`} className={`tone-${tone} graph-tiles`} data-status={status} d={path} />
  ));
});
