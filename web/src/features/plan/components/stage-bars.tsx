import type { TaskView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { ProgressBar } from '../../../shared/ui/progress-bar.js';
import type { Tone } from '../../../shared/ui/status.js';
import { stageCounts, type StageCount } from '../stage-counts.js';

const t = texts.plan;

function toneOf({ done, failed, running, total }: StageCount): Tone {
  if (failed > 0) return 'red';
  if (done === total) return 'green';
  return running > 0 ? 'amber' : 'blue';
}

/** One bar a stage, all in one line; where that is narrow their names are left to a pointer and a screen reader. */
export function StageBars({ tasks }: { tasks: readonly TaskView[] }) {
  const counts = stageCounts(tasks);
  if (counts.length === 0) return null;
  return (
    <ul aria-label={t.stages} className="grid auto-cols-fr grid-flow-col gap-x-1.5 sm:gap-x-3">
      {counts.map((count) => (
        <li
          key={count.stage}
          title={t.stage(count.stage, count.done, count.total)}
          className="flex min-w-0 flex-col gap-1"
        >
          <span aria-hidden="true" className="flex justify-between gap-1 text-xs max-lg:hidden">
            <span className="truncate font-medium">{count.stage}</span>
            <span className="text-muted">{t.stageCount(count.done, count.total)}</span>
          </span>
          <ProgressBar
            percent={(100 * count.done) / count.total}
            tone={toneOf(count)}
            label={t.stage(count.stage, count.done, count.total)}
          />
        </li>
      ))}
    </ul>
  );
}
