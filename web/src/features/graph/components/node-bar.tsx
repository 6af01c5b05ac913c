import type { TaskView } from '@planwright/contracts';
import { NodeToolbar, Position } from '@xyflow/react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { RemainingNote } from '../../../shared/ui/remaining-note.js';

const t = texts.graph;

interface NodeBarProps {
  planId: string;
  task: TaskView;
  /** How many tasks run again with it, itself included. */
  count: number;
  onRetry: () => void;
  onRedo: () => void;
  /** The cone is shown while the button is pointed at. */
  onPreview: (shown: boolean) => void;
}

/** What can be done with the task that is looked at: what failed is retried, what is done is done again. */
export function NodeBar({ planId, task, count, onRetry, onRedo, onPreview }: NodeBarProps) {
  const failed = task.status === 'failed';
  if (!failed && task.status !== 'completed' && task.status !== 'stale') return null;
  const preview = {
    onMouseEnter: () => onPreview(true),
    onMouseLeave: () => onPreview(false),
    onFocus: () => onPreview(true),
    onBlur: () => onPreview(false),
  };
  return (
    <NodeToolbar nodeId={task.task} isVisible position={Position.Bottom} offset={10} className="nopan">
      {failed ? (
        <div className="card shadow-float flex max-w-44 flex-col items-start gap-1 p-2 whitespace-normal">
          <Button small look="primary" icon="retry" onClick={onRetry} {...preview}>
            {texts.tasks.retry}
          </Button>
          <RemainingNote planId={planId} tasks={[task.task]} state={`${task.status} ${task.attempt}`} />
        </div>
      ) : (
        <Button small icon="retry" className="shadow-float" onClick={onRedo} {...preview}>
          {t.redo}
          <span className="text-muted font-normal">{t.redoCount(count)}</span>
        </Button>
      )}
    </NodeToolbar>
  );
}
