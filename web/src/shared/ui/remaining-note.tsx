import type { TaskView } from '@planwright/contracts';
import { useRemaining } from '../api/get-remaining.js';
import { formatMoney } from '../format/numbers.js';
import { formatDuration } from '../format/time.js';
import { texts } from '../texts/en.js';

interface RemainingNoteProps {
  planId: string;
  /** That are retried; null for all that is left. */
  tasks: readonly string[] | null;
  /** Tells one state of the plan from the next. */
  state: string;
}

/** What a press on "retry" or "go on" would run and take, in a line; nothing as long as that is not known. */
export function RemainingNote({ planId, tasks, state }: RemainingNoteProps) {
  const { data } = useRemaining(planId, tasks, state);
  if (!data || data.tasks.length === 0) return null;
  return (
    <p className="text-muted text-sm">
      {texts.plan.wouldRun(
        data.tasks.length,
        data.calls,
        formatDuration(data.duration_ms),
        formatMoney(data.cost_usd),
      )}
    </p>
  );
}

/** The same for one task; how it stands and how often it was tried tell whether that is to be asked again. */
export function RetryNote({ planId, task }: { planId: string; task: TaskView }) {
  return <RemainingNote planId={planId} tasks={[task.task]} state={`${task.status} ${task.attempt}`} />;
}
