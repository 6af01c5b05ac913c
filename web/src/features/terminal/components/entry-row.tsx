import { memo } from 'react';
import { formatClock } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { TaskLink } from '../../../shared/ui/task-link.js';
import type { Match } from '../find-matches.js';
import type { AnswerEntry, Entry, LogEntry } from '../terminal-store.js';
import { Answer } from './answer.js';
import { Highlighted } from './highlighted.js';

const t = texts.terminal;

export interface EntryRowProps {
  entry: Entry;
  pattern: RegExp | null;
  /** The match that one stands at, where it is in this entry. */
  current: Match | null;
  /** Whether its long texts stand whole. */
  whole: boolean;
  onWhole: (id: string, whole: boolean) => void;
  onLoad: (entry: AnswerEntry) => Promise<void>;
}

const LEVELS: Record<LogEntry['level'], { look: string; word: string | null }> = {
  debug: { look: 'text-muted', word: null },
  info: { look: '', word: null },
  warn: { look: 'tone-amber tone-ink', word: t.warning },
  error: { look: 'tone-red tone-ink', word: t.error },
};

/** One line or one answer. Entries that did not change are not drawn again. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { entry, pattern, current } = props;
  return (
    <div className={`flex gap-3 px-4 ${entry.kind === 'log' ? 'py-0.5' : 'py-1.5'}`}>
      <time dateTime={entry.at} className="text-muted shrink-0 select-none max-sm:hidden">
        {entry.at ? formatClock(entry.at) : ''}
      </time>
      {entry.kind === 'log' ? (
        <Line entry={entry} pattern={pattern} current={current?.start ?? null} />
      ) : (
        <Answer {...props} entry={entry} />
      )}
    </div>
  );
});

interface LineProps {
  entry: LogEntry;
  pattern: RegExp | null;
  current: number | null;
}

function Line({ entry, pattern, current }: LineProps) {
  const { look, word } = LEVELS[entry.level];
  return (
    <p className={`min-w-0 flex-1 whitespace-pre-wrap ${look}`} dir="auto">
      {word && (
        <span className="me-1.5 inline-flex items-center gap-1 font-sans text-xs font-medium">
          <Icon name="warn" className="size-3.5" />
          {word}
        </span>
      )}
      {entry.task && (
        <TaskLink task={entry.task} className="text-muted me-1.5 hover:underline">
          {entry.task}
        </TaskLink>
      )}
      <Highlighted text={entry.message} pattern={pattern} current={current} />
    </p>
  );
}
