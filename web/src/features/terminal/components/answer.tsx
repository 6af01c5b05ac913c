import { formatCount, formatMoney } from '../../../shared/format/numbers.js';
import { formatDuration } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icons.js';
import { TaskLink } from '../../../shared/ui/task-link.js';
import { useStoredWords } from '../use-stored-words.js';
import { isStreaming, shownTexts } from '../shown-texts.js';
import type { AnswerEntry } from '../terminal-store.js';
import type { EntryRowProps } from './entry-row.js';
import { Words } from './words.js';

const t = texts.terminal;

/** One call: who asks whom, what was thought and answered, and what it took. */
export function Answer({
  entry,
  pattern,
  current,
  whole,
  onWhole,
  onLoad,
}: EntryRowProps & { entry: AnswerEntry }) {
  const stored = useStoredWords(entry, onLoad);
  const { end } = entry;
  const shown = shownTexts(entry);
  return (
    <div className="min-w-0 flex-1">
      <p className="text-muted flex flex-wrap items-center gap-x-2">
        <TaskLink
          task={entry.task}
          call={entry.interactionId}
          className="text-ink font-semibold hover:underline"
        >
          {entry.task}
        </TaskLink>
        {entry.model && <span>{entry.model}</span>}
        {end ? (
          <span>
            {end.status !== 'completed' && (
              <span className="tone-red tone-ink me-2 inline-flex items-center gap-1 align-bottom font-medium">
                <Icon name={end.status === 'failed' ? 'cross' : 'struck'} className="size-3.5" />
                {texts.taskStatus[end.status]}
              </span>
            )}
            {t.tokens(formatCount(end.tokens.output))} · {formatDuration(end.duration_ms)} ·{' '}
            {formatMoney(end.cost_usd)}
          </span>
        ) : (
          <span className="tone-amber tone-ink animate-breathe">{t.streaming}</span>
        )}
        {stored.loading && <span>{t.loading}</span>}
        {stored.failed && (
          <Button look="bare" small onClick={stored.load}>
            {t.load}
          </Button>
        )}
      </p>
      {shown.map((each) => (
        <Words
          key={each.part}
          shown={each}
          pattern={pattern}
          current={current}
          whole={whole}
          onWhole={(open) => onWhole(entry.id, open)}
          streaming={isStreaming(entry)}
        />
      ))}
      {shown.length === 0 && !end && <p title={t.missedNote}>{t.missed}</p>}
    </div>
  );
}
