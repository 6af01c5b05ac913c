import type { TaskView } from '@planwright/contracts';
import { useStore } from '@xyflow/react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { NODE, type Place } from '../layout.js';

const t = texts.graph;
const BELOW_PX = 10;

interface NodeBarProps {
  task: TaskView;
  place: Place | undefined;
  /** How many tasks run again with it, itself included. */
  count: number;
  onRedo: () => void;
  /** The cone is shown while the button is pointed at. */
  onPreview: (shown: boolean) => void;
}

/** What can be done with the task that is looked at; only what is done or failed can be done again. */
export function NodeBar({ task, place, count, onRedo, onPreview }: NodeBarProps) {
  const translate = useStore(({ transform: [x, y, zoom] }) => {
    if (!place) return undefined;
    const [left, top] = [
      x + (place.x + NODE.width / 2) * zoom,
      y + (place.y + NODE.height) * zoom + BELOW_PX,
    ];
    return `calc(${left}px - 50%) ${top}px`;
  });
  if (!translate) return null;
  if (task.status !== 'completed' && task.status !== 'failed' && task.status !== 'stale') return null;
  return (
    <div className="nopan absolute start-0 top-0 z-10" style={{ translate }}>
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
    </div>
  );
}
