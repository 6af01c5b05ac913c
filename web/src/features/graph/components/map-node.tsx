import type { MiniMapNodeProps } from '@xyflow/react';
import { memo } from 'react';
import { taskLook } from '../../../shared/ui/status.js';
import { useNodeView } from '../graph-store.js';

/** A task on the small map: a tile in the colour of its state. */
export const MapNode = memo(function MapNode({ id, x, y, width, height }: MiniMapNodeProps) {
  const view = useNodeView(id);
  if (!view) return null;
  const { tone } = taskLook(view.task.status);
  return (
    <rect
      className={`tone-${view.quiet ? 'gray' : tone} graph-map-node`}
      data-status={view.task.status}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={12}
    />
  );
});
