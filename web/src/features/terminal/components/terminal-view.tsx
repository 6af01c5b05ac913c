import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useTasks } from '../../../shared/api/get-tasks.js';
import { formatClock } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { CopyButton } from '../../../shared/ui/copy-button.js';
import { scrollable } from '../../../shared/ui/scrollable.js';
import { SearchField } from '../../../shared/ui/search-field.js';
import { entryText, filterEntries, type TerminalFilter, type TerminalShow } from '../filter-entries.js';
import type { AnswerEntry } from '../terminal-store.js';
import { useFollow } from '../use-follow.js';
import { useHistory } from '../use-history.js';
import type { Terminal } from '../use-terminal.js';
import { EntryRow } from './entry-row.js';

const t = texts.terminal;
const SHOWS: readonly [TerminalShow | undefined, string][] = [
  [undefined, t.everything],
  ['logs', t.logsOnly],
  ['answers', t.answersOnly],
];

interface TerminalViewProps {
  planId: string;
  terminal: Terminal;
  filter: TerminalFilter;
  onFilter: (filter: TerminalFilter) => void;
}

/** What the run says, live. Scrolling up holds it; following goes on at the end. */
export function TerminalView({ planId, terminal, filter, onFilter }: TerminalViewProps) {
  const { store } = terminal;
  const { entries, dropped } = useSyncExternalStore(store.subscribe, store.read);
  const history = useHistory(planId, terminal);
  const tasks = useTasks(planId).data?.items ?? [];
  const { show, task, search } = filter;
  const shown = useMemo(() => filterEntries(entries, { show, task, search }), [entries, show, task, search]);
  const { boxRef, following, setFollowing } = useFollow(shown);
  const load = useCallback((entry: AnswerEntry) => terminal.load(entry), [terminal]);
  const copied = (): string =>
    shown
      .map(
        (entry) => `${entry.at && formatClock(entry.at)} ${entry.task ?? ''} ${entryText(entry, t.missed)}`,
      )
      .join('\n');

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label={t.search}
          value={search ?? ''}
          onSettled={(text) => onFilter({ ...filter, search: text })}
        />
        <select
          aria-label={t.task}
          className="field min-h-10 w-auto max-w-52"
          value={task ?? ''}
          onChange={(event) => onFilter({ ...filter, task: event.target.value || undefined })}
        >
          <option value="">{t.allTasks}</option>
          {tasks.map((each) => (
            <option key={each.task} value={each.task}>
              {each.title}
            </option>
          ))}
        </select>
        <div role="group" aria-label={t.show} className="flex flex-wrap">
          {SHOWS.map(([kind, word]) => (
            <Button
              key={word}
              small
              look={show === kind ? 'quiet' : 'bare'}
              aria-pressed={show === kind}
              onClick={() => onFilter({ ...filter, show: kind })}
            >
              {word}
            </Button>
          ))}
        </div>
        <div className="ms-auto flex items-center gap-1">
          <Button small icon={following ? 'pause' : 'down'} onClick={() => setFollowing(!following)}>
            {following ? t.hold : t.follow}
          </Button>
          <CopyButton text={copied} what={t.copyAll} />
        </div>
      </div>
      <div
        ref={boxRef}
        role="log"
        aria-live="off"
        aria-label={t.log}
        {...scrollable}
        className="card h-[min(36rem,70dvh)] overflow-y-auto overscroll-contain font-mono text-sm leading-6"
      >
        <ol className="py-2">
          {history === 'loading' && <li className="text-muted px-4">{t.history}</li>}
          {history === 'failed' && <li className="tone-amber tone-ink px-4">{t.historyFailed}</li>}
          {dropped > 0 && <li className="text-muted px-4">{t.dropped(dropped)}</li>}
          {shown.map((entry) => (
            <EntryRow key={entry.id} entry={entry} search={search} onLoad={load} />
          ))}
          {shown.length === 0 && history !== 'loading' && (
            <li className="text-muted px-4">{entries.length > 0 ? t.noMatch : t.empty}</li>
          )}
        </ol>
      </div>
    </div>
  );
}
