import { whatFailed } from '../../../shared/texts/failure-texts.js';
import { texts } from '../../../shared/texts/en.js';
import { TaskMark } from '../../../shared/ui/status.js';
import type { TimelineRow } from '../build-rows.js';
import { factsOf } from '../describe-row.js';

const t = texts.timeline;

/** What is known of the row under the pointer or the focus, always in the same place, so that nothing is covered. */
export function RowDetails({ row }: { row: TimelineRow | undefined }) {
  return (
    <div
      className="border-line bg-surface h-20 overflow-y-auto border-t px-3 py-2 text-sm sm:h-16"
      tabIndex={-1}
    >
      {row ? (
        <>
          <p className="flex min-w-0 flex-wrap items-center gap-x-3">
            <TaskMark status={row.status} gaps={row.gaps} />
            {row.error && <span className="tone-red tone-ink font-medium">{whatFailed(row.error)}</span>}
            <span className="font-medium">{row.title}</span>
          </p>
          <p className="text-muted">{factsOf(row).join(' · ')}</p>
        </>
      ) : (
        <p className="text-muted">{t.hint}</p>
      )}
    </div>
  );
}
