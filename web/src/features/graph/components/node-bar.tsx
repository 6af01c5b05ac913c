import type { TaskView } from '@planwright/contracts';
import { NodeToolbar, Position } from '@xyflow/react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';

const t = texts.graph;

interface NodeBarProps {
  task: TaskView;
  /** How many tasks run again with it, itself included. */
  count: number;
  onRedo: () => void;
  /** The cone is shown while the button is pointed at. */
  onPreview: (shown: boolean) => void;
}

/** What can be done with the task that is looked at; only what is done or failed can be done again. */
export function NodeBar({ task, count, onRedo, onPreview }: NodeBarProps) {
  if (task.status !== 'completed' && task.status !== 'failed' && task.status !== 'stale') return null;
  return (
    <NodeToolbar nodeId={task.task} isVisible position={Position.Bottom} offset={10} className="nopan">
      <Button
        small
        icon="retry"
        className="shadow-float"
        onClick={onRedo}
        onMouseEnter={() => onPreview(true)}
        onMouseLeave={() => onPreview(false)}
        onFocus={() => onPreview(true)}
        onBlur={() => onPreview(false)}
      >
        {t.redo}
        <span className="text-muted font-normal">{t.redoCount(count)}</span>
      </Button>
    </NodeToolbar>
  );
}
