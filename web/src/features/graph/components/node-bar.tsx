import type { TaskView } from '@planwright/contracts';
import { useStore } from '@xyflow/react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { RetryNote } from '../../../shared/ui/remaining-note.js';
import { NODE, type Place } from '../layout.js';

const t = texts.graph;
const BELOW_PX = 10;

interface NodeBarProps {
  planId: string;
  task: TaskView;
  place: Place | undefined;
  /** How many tasks run again with it, itself included. */
  count: number;
  onRetry: () => void;
  onRedo: () => void;
  /** The cone is shown while the button is pointed at. */
  onPreview: (shown: boolean) => void;
}

/** What can be done with the task that is looked at: what failed is retried, what is done is done again. */
export function NodeBar({ planId, task, place, count, onRetry, onRedo, onPreview }: NodeBarProps) {
  const translate = useStore(({ transform: [x, y, zoom] }) => {
    if (!place) return undefined;
    const [left, top] = [
      x + (place.x + NODE.width / 2) * zoom,
      y + (place.y + NODE.height) * zoom + BELOW_PX,
    ];
    return `calc(${left}px - 50%) ${top}px`;
  });
  if (!translate) return null;
  const failed = task.status === 'failed';
  if (!failed && task.status !== 'completed' && task.status !== 'stale') return null;
  const preview = {
    onMouseEnter: () => onPreview(true),
    onMouseLeave: () => onPreview(false),
    onFocus: () => onPreview(true),
    onBlur: () => onPreview(false),
  };
  return (
    // The drawing is measured from the left, whichever way is read.
    <div className="graph-bar nopan absolute top-0 z-10" style={{ left: 0, translate }}>
      {failed ? (
        <div className="card shadow-float flex max-w-44 flex-col items-start gap-1 p-2 whitespace-normal">
          <Button small look="primary" icon="retry" onClick={onRetry} {...preview}>
            {texts.tasks.retry}
          </Button>
          <RetryNote planId={planId} task={task} />
        </div>
      ) : (
        <Button small icon="retry" className="shadow-float" onClick={onRedo} {...preview}>
          {t.redo}
          <span className="text-muted font-normal">{t.redoCount(count)}</span>
        </Button>
      )}
    </div>
  );
}
