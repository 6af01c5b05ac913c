import { memo, useContext, type CSSProperties } from 'react';
import { formatMoney } from '../../../shared/format/numbers.js';
import { formatDuration } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { taskLook } from '../../../shared/ui/status.js';
import { Duration } from '../../../shared/ui/time.js';
import { useNodeView, type NodeView } from '../graph-store.js';
import type { Place } from '../layout.js';
import { nodeName, partsDone } from '../node-name.js';
import { NodeActionsContext } from './node-actions.js';

const t = texts.graph;

interface TaskNodeProps {
  id: string;
  place: Place;
}

/**
 * One task: its state as colour, icon and word, how long it takes and what it costs. Less of it is seen from far away,
 * by the styles alone.
 */
export const TaskNode = memo(function TaskNode({ id, place }: TaskNodeProps) {
  const view = useNodeView(id);
  const actions = useContext(NodeActionsContext);
  if (!view) return null;
  const { task, critical, quiet, selected, tabStop } = view;
  const { tone } = taskLook(task.status, task.gaps.length);
  return (
    <div
      className={`tone-${tone} graph-box`}
      style={{ left: place.x, top: place.y }}
      data-quiet={quiet || undefined}
    >
      {task.items_total > 1 && <span className="graph-stack" aria-hidden="true" />}
      {task.status === 'running' && <span className="graph-breath animate-breathe" aria-hidden="true" />}
      <button
        type="button"
        id={`task-${id}`}
        tabIndex={tabStop ? 0 : -1}
        aria-label={nodeName(view, actions.titleOf)}
        aria-expanded={selected}
        title={task.title}
        data-status={task.status}
        data-critical={critical || undefined}
        className="graph-node"
        onClick={() => actions.open(id)}
        onFocus={() => actions.focus(id)}
        onMouseEnter={() => actions.hover(id)}
        onMouseLeave={() => actions.hover(null)}
      >
        <Face view={view} />
      </button>
    </div>
  );
});

function Face({ view }: { view: NodeView }) {
  const { task } = view;
  const look = taskLook(task.status, task.gaps.length);
  const done = partsDone(task);
  const hasParts = task.items_total > 1 || task.edited;
  return (
    <span className="graph-face" data-parts={hasParts || undefined}>
      <span className="graph-title">
        <Icon name={look.icon} className={`tone-ink ${look.motion ?? ''}`} />
        <span>{task.title}</span>
      </span>
      <span className="graph-facts">
        <span className="tone-ink truncate font-medium">{look.word}</span>
        <span className="ms-auto whitespace-nowrap">
          <Time view={view} />
        </span>
        {task.cost_usd > 0 && <span className="whitespace-nowrap">{formatMoney(task.cost_usd)}</span>}
      </span>
      {hasParts && (
        <span className="graph-parts">
          {task.items_total > 1 && (
            <>
              <span className="graph-part-bar">
                <span className="tone-bar" style={{ '--done': done / task.items_total } as CSSProperties} />
              </span>
              {t.progress(done, task.items_total)}
            </>
          )}
          {task.edited && <span className="graph-edited">{t.edited}</span>}
        </span>
      )}
    </span>
  );
}

/** Planned against actual: what it took, how long it runs of what it may take, or what it may take. */
function Time({ view: { task, expectedMs } }: { view: NodeView }) {
  if (task.status === 'running') {
    return (
      <>
        <Duration from={task.started_at} ms={null} />{' '}
        {expectedMs !== null && t.ofExpected(formatDuration(expectedMs))}
      </>
    );
  }
  if (task.duration_ms !== null) return <Duration from={null} ms={task.duration_ms} />;
  if (task.status === 'pending' || task.status === 'ready')
    return <>{expectedMs !== null && t.expected(formatDuration(expectedMs))}</>;
  return null;
}
