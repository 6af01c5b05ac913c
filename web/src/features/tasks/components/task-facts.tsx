import type { ReactNode } from 'react';
import type { TaskView } from '@planwright/contracts';
import { formatCount, formatMoney } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { TaskMark } from '../../../shared/ui/status.js';
import { Duration, RelativeTime } from '../../../shared/ui/time.js';

const t = texts.tasks;

function Fact({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'col-span-full' : 'min-w-0'}>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="text-sm">{children}</dd>
    </div>
  );
}

/** State, time and cost of a task. */
export function TaskFacts({ task }: { task: TaskView }) {
  const { started_at: started, completed_at: ended } = task;
  const running = task.status === 'running';
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-[1.5fr_1fr_1fr]">
      <Fact name={t.status}>
        <TaskMark status={task.status} gaps={task.gaps.length} />
      </Fact>
      <Fact name={t.duration}>
        {started ? (
          <Duration from={running ? started : null} ms={running ? null : task.duration_ms} />
        ) : (
          texts.common.none
        )}
      </Fact>
      <Fact name={t.cost}>{formatMoney(task.cost_usd)}</Fact>
      <Fact name={t.tokens}>{formatCount(task.tokens.input + task.tokens.output)}</Fact>
      <Fact name={t.started}>{started ? <RelativeTime iso={started} /> : texts.common.none}</Fact>
      <Fact name={t.ended}>{ended ? <RelativeTime iso={ended} /> : texts.common.none}</Fact>
      <Fact name={t.needs} wide>
        {task.needs.length > 0 ? task.needs.join(', ') : t.noNeeds}
      </Fact>
    </dl>
  );
}
