import { memo } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formatCount, formatMoney } from '../../../shared/format/numbers.js';
import { formatClock, formatDuration } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { hasHole, textOf, type Piece } from '../text-pieces.js';
import type { AnswerEntry, Entry, LogEntry } from '../terminal-store.js';
import { Highlighted } from './highlighted.js';

const t = texts.terminal;

interface EntryRowProps {
  entry: Entry;
  search: string | undefined;
  onLoad: (entry: AnswerEntry) => Promise<void>;
}

const LEVEL_TONES: Record<LogEntry['level'], string> = {
  debug: 'text-muted',
  info: '',
  warn: 'tone-amber tone-ink',
  error: 'tone-red tone-ink',
};

/** One line or one answer. Entries that did not change are not drawn again. */
export const EntryRow = memo(function EntryRow({ entry, search, onLoad }: EntryRowProps) {
  return (
    <li className="flex gap-3 px-4 py-1 [contain-intrinsic-size:auto_1.5rem] [content-visibility:auto]">
      <time dateTime={entry.at} className="text-muted shrink-0 select-none max-sm:hidden">
        {entry.at ? formatClock(entry.at) : ''}
      </time>
      {entry.kind === 'log' ? (
        <p className={`min-w-0 flex-1 whitespace-pre-wrap ${LEVEL_TONES[entry.level]}`} dir="auto">
          {entry.level === 'warn' || entry.level === 'error' ? `${entry.level} ` : ''}
          {entry.task && <span className="text-muted">{entry.task} </span>}
          <Highlighted text={entry.message} search={search} />
        </p>
      ) : (
        <Answer entry={entry} search={search} onLoad={onLoad} />
      )}
    </li>
  );
});

function Answer({ entry, search, onLoad }: EntryRowProps & { entry: AnswerEntry }) {
  const load = useMutation({ mutationFn: () => onLoad(entry) });
  const { end } = entry;
  const empty = entry.reasoning.length + entry.output.length === 0;
  return (
    <div className="border-line my-1 min-w-0 flex-1 border-s-2 ps-3">
      <p className="text-muted flex flex-wrap items-center gap-x-2">
        <span className="text-ink font-semibold">{entry.task}</span>
        {entry.model && <span>{entry.model}</span>}
        {end ? (
          <span className={end.status === 'completed' ? '' : 'tone-red tone-ink'}>
            {end.status === 'completed' ? '' : `${texts.taskStatus[end.status]} · `}
            {t.tokens(formatCount(end.tokens.output))} · {formatDuration(end.duration_ms)} ·{' '}
            {formatMoney(end.cost_usd)}
          </span>
        ) : (
          <span className="tone-amber tone-ink animate-breathe">{t.streaming}</span>
        )}
        {end?.status === 'completed' && !entry.whole && (
          <Button look="bare" small busy={load.isPending} onClick={() => load.mutate()}>
            {t.load}
          </Button>
        )}
      </p>
      <Words name={t.reasoning} pieces={entry.reasoning} search={search} quiet />
      <Words name={t.answer} pieces={entry.output} search={search} />
      {empty && !end && <p title={t.missedNote}>{t.missed}</p>}
    </div>
  );
}

interface WordsProps {
  name: string;
  pieces: readonly Piece[];
  search: string | undefined;
  quiet?: boolean;
}

function Words({ name, pieces, search, quiet = false }: WordsProps) {
  if (pieces.length === 0) return null;
  return (
    <div
      className={`whitespace-pre-wrap ${quiet ? 'text-muted italic' : ''}`}
      title={hasHole(pieces) ? t.missedNote : undefined}
      dir="auto"
    >
      <span className="sr-only">{name}: </span>
      <Highlighted text={textOf(pieces, t.missed)} search={search} />
    </div>
  );
}
