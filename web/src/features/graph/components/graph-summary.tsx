import type { TaskStatus, TaskView } from '@planwright/contracts';
import { formatAmount } from '../../../shared/format/numbers.js';
import { formatDuration } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { SearchField } from '../../../shared/ui/search-field.js';
import { taskLook } from '../../../shared/ui/status.js';

const t = texts.graph;
const ORDER: readonly TaskStatus[] = [
  'running',
  'waiting',
  'ready',
  'failed',
  'blocked',
  'stale',
  'completed',
  'cancelled',
  'pending',
];

interface GraphSummaryProps {
  tasks: readonly TaskView[];
  chain: { tasks: readonly number[] };
  chainMs: number | null;
  search: string | undefined;
  found: number | null;
  onSearch: (text: string | undefined) => void;
}

/** The plan in one line, which is the legend of its colours, too; and the search. */
export function GraphSummary({ tasks, chain, chainMs, search, found, onSearch }: GraphSummaryProps) {
  const isDone = tasks.every(({ status }) => status === 'completed');
  const counts = ORDER.flatMap((status) => {
    const own = tasks.filter((task) => task.status === status);
    const withGaps = own.filter(({ gaps }) => status === 'completed' && gaps.length > 0).length;
    return [
      { look: taskLook(status), count: own.length - withGaps },
      { look: taskLook(status, 1), count: withGaps },
    ];
  }).filter(({ count }) => count > 0);
  const time = chainMs === null ? '' : formatDuration(chainMs);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ul aria-label={t.states} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        {counts.map(({ look, count }) => (
          <li
            key={look.word}
            className={`tone-${look.tone} tone-ink inline-flex items-center gap-1.5 font-medium`}
          >
            <Icon name={look.icon} className={look.motion ?? ''} />
            {t.count(formatAmount(count), look.word)}
          </li>
        ))}
      </ul>
      <p className="text-muted inline-flex items-center gap-2 text-sm" title={t.chainHint}>
        <span className="bg-muted inline-block h-1 w-5 rounded-full" aria-hidden="true" />
        {t.chain}:{' '}
        {t.chainOf(
          chain.tasks.length,
          formatAmount(chain.tasks.length),
          time && (isDone ? time : t.about(time)),
        )}
      </p>
      <div className="ms-auto flex min-w-0 items-center gap-3 max-sm:w-full">
        <span className="text-muted text-sm" aria-live="polite">
          {found !== null && t.found(formatAmount(found))}
        </span>
        <SearchField label={t.search} value={search ?? ''} onSettled={onSearch} />
      </div>
    </div>
  );
}
