import { lazy, Suspense } from 'react';
import { texts } from '../../../shared/texts/en.js';
import type { GraphCanvasProps } from './graph-canvas.js';

const GraphCanvas = lazy(async () => ({ default: (await import('./graph-chunk.js')).GraphCanvas }));

const SHAPE = (
  <div className="bg-sunken animate-breathe h-[70dvh] min-h-96 rounded-2xl lg:h-[calc(100dvh-8rem)]" />
);

/** The graph of a plan, drawn as soon as its tasks are known, before the first of them runs. */
export function GraphView(props: GraphCanvasProps) {
  if (props.tasks.length === 0) return <p className="card text-muted p-6">{texts.graph.empty}</p>;
  return (
    <Suspense fallback={SHAPE}>
      <GraphCanvas {...props} />
    </Suspense>
  );
}
