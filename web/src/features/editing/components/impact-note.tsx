import type { ImpactView, TaskView } from '@planwright/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { takes } from '../takes.js';

const t = texts.editing;

interface ImpactNoteProps {
  impact: UseQueryResult<ImpactView>;
  titleOf: (task: string) => string;
  /** The task itself, where it runs again, too, with what it took the last time. */
  itself?: Pick<TaskView, 'task' | 'calls' | 'tokens' | 'cost_usd' | 'duration_ms'>;
}

function withItself({ tasks, held, ...sums }: ImpactView, itself: ImpactNoteProps['itself']) {
  if (!itself) return { tasks, held, ...sums };
  return {
    tasks: [itself.task, ...tasks],
    held,
    calls: sums.calls + itself.calls,
    tokens: sums.tokens + itself.tokens.input + itself.tokens.output,
    cost_usd: sums.cost_usd + itself.cost_usd,
    duration_ms: sums.duration_ms + (itself.duration_ms ?? 0),
  };
}

/** What a change would set in motion, with what it costs, before anything is spent. */
export function ImpactNote({ impact, titleOf, itself }: ImpactNoteProps) {
  if (impact.isPending) return <p className="text-muted text-sm">{t.impactLoading}</p>;
  // What is not known as it is now is not told: something is spent by it.
  if (!impact.isSuccess) return <ReadFailure of={impact} />;
  const { tasks, held, ...sums } = withItself(impact.data, itself);
  if (tasks.length === 0) return <p className="text-sm">{t.impactNone}</p>;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="flex items-start gap-2 font-medium">
        <Icon name="retry" className="mt-0.5" />
        {t.impact(tasks.length, takes(sums))}
      </p>
      {held.length > 0 && (
        <p className="tone-violet tone-ink flex items-start gap-2">
          <Icon name="hand" className="mt-0.5" />
          {t.impactHeld(held.length)}
        </p>
      )}
      <details>
        <summary className="text-muted hover:text-ink min-h-6">{t.showTasks}</summary>
        <ul className="max-h-40 list-disc overflow-y-auto ps-5">
          {tasks.map((task) => (
            <li key={task}>{titleOf(task)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
