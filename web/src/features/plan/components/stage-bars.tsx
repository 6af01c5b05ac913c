import type { TaskView } from '@planwright/contracts';
import type { CSSProperties } from 'react';
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

/** As many as stand in one line with their names; more make lines of the same length. */
const MOST_IN_LINE = 8;

/** One bar a stage. */
export function StageBars({ tasks }: { tasks: readonly TaskView[] }) {
  const counts = stageCounts(tasks);
  if (counts.length === 0) return null;
  const inLine = Math.ceil(counts.length / Math.ceil(counts.length / MOST_IN_LINE));
  return (
    <ul
      aria-label={t.stages}
      style={{ '--in-line': inLine } as CSSProperties}
      className="grid grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))] gap-x-4 gap-y-3 lg:grid-cols-[repeat(var(--in-line),minmax(0,1fr))]"
    >
      {counts.map((count) => (
        <li key={count.stage} className="flex min-w-0 flex-col gap-1">
          <span className="flex justify-between gap-2 text-sm">
            <span className="truncate font-medium">{count.stage}</span>
            <span className="text-muted">
              {count.done}/{count.total}
            </span>
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
