import type { TaskView } from '@planwright/contracts';
import { formatCount, formatMoney } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { Duration, RelativeTime } from '../../../shared/ui/time.js';

const t = texts.tasks;

/** What a task took, in one line. */
export function TaskFacts({ task }: { task: TaskView }) {
  const { started_at: started, completed_at: ended, tokens } = task;
  const running = task.status === 'running';
  const when = ended ?? started;
  return (
    <p className="text-muted flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {started && <Duration from={running ? started : null} ms={running ? null : task.duration_ms} />}
      <span>{t.callCount(task.calls)}</span>
      <span>{t.tokenCount(formatCount(tokens.input + tokens.output))}</span>
      <span>{formatMoney(task.cost_usd)}</span>
      {task.attempt > 1 && <span>{t.attempt(task.attempt)}</span>}
      {task.version > 0 && <span>{t.version(task.version)}</span>}
      {when && <RelativeTime iso={when} />}
    </p>
  );
}
