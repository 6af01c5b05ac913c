import type { TaskView } from '@planwright/contracts';
import { ViewportPortal } from '@xyflow/react';
import { memo, type CSSProperties } from 'react';
import { texts } from '../../../shared/texts/en.js';
import type { EdgeGroup, SpotLines } from '../edge-groups.js';
import type { GraphLayout } from '../layout.js';
import type { TaskGraph } from '../model/task-graph.js';
import { phaseOf } from '../phase-of.js';

const t = texts.graph;

/** What is drawn later lies above. */
const SPOT_LOOKS = ['own', 'cone', 'direct'] as const;

interface BackdropProps {
  graph: TaskGraph;
  layout: GraphLayout;
  tasks: readonly TaskView[];
  groups: readonly EdgeGroup[];
  spot: SpotLines;
}

/** What lies behind the nodes: a band for each stage with its name and how far it is, and the lines. */
export const Backdrop = memo(function Backdrop({ graph, layout, tasks, groups, spot }: BackdropProps) {
  return (
    <ViewportPortal>
      <div
        className="graph-backdrop bg-canvas"
        style={{ width: layout.width, height: layout.height }}
        data-spot={spot.cone !== '' || undefined}
      >
        {layout.bands.map(({ stage, x, y, width, height }, index) => {
          const members = graph.stages[index]?.members ?? [];
          const done = members.filter((task) => tasks[task]?.status === 'completed').length;
          const isLive = members.some((task) => tasks[task]?.status === 'running');
          return (
            <div
              key={stage}
              className={`graph-band ${isLive ? 'tone-amber' : done === members.length ? 'tone-green' : 'tone-gray'}`}
              style={{ left: x, top: y, width, height }}
            >
              <div className={`graph-band-head phase-soft phase-${phaseOf(index, layout.bands.length)}`}>
                <span className="graph-band-name phase-ink">{stage}</span>
                <span className="graph-band-count">{t.progress(done, members.length)}</span>
                <span className="graph-band-bar">
                  <span className="tone-bar" style={{ '--done': done / members.length } as CSSProperties} />
                </span>
              </div>
            </div>
          );
        })}
        <svg className="graph-edges" width={layout.width} height={layout.height} aria-hidden="true">
          {groups.map(({ key, look, critical, path }) => (
            <path key={key} data-look={look} data-critical={critical || undefined} d={path} />
          ))}
          {SPOT_LOOKS.map((look) => spot[look] && <path key={look} data-look={look} d={spot[look]} />)}
        </svg>
      </div>
    </ViewportPortal>
  );
});
