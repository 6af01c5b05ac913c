import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTasks } from '../../../shared/api/get-tasks.js';
import { formatClock } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { CopyButton } from '../../../shared/ui/copy-button.js';
import { SearchField } from '../../../shared/ui/search-field.js';
import { entryText, filterEntries, type TerminalFilter, type TerminalShow } from '../filter-entries.js';
import type { AnswerEntry } from '../terminal-store.js';
import { useHistory } from '../use-history.js';
import type { Terminal } from '../use-terminal.js';
import { EntryRow } from './entry-row.js';

const t = texts.terminal;
const SHOWS: readonly [TerminalShow | undefined, string][] = [
  [undefined, t.everything],
  ['logs', t.logsOnly],
  ['answers', t.answersOnly],
];
/** Pixels from the end that still count as being at the end. */
const END_SLACK = 24;

interface TerminalViewProps {
  planId: string;
  terminal: Terminal;
  lastSeq: number;
  filter: TerminalFilter;
  onFilter: (filter: TerminalFilter) => void;
}

/** What the run says, live. Scrolling up holds it; following goes on at the end. */
export function TerminalView({ planId, terminal, lastSeq, filter, onFilter }: TerminalViewProps) {
  const { store } = terminal;
  const { entries, dropped } = useSyncExternalStore(store.subscribe, store.read);
  const history = useHistory(planId, terminal, lastSeq);
  const tasks = useTasks(planId).data?.items ?? [];
  const shown = filterEntries(entries, filter);
  const [following, setFollowing] = useState(true);
  const boxRef = useRef<HTMLDivElement>(null);
  const followingRef = useRef(following);

  useLayoutEffect(() => {
    followingRef.current = following;
    const box = boxRef.current;
    if (box && following) box.scrollTop = box.scrollHeight;
  }, [following, entries, shown.length]);

  // Rows are measured as they come into sight, so the end moves after they are drawn.
  useEffect(() => {
    const box = boxRef.current;
    const list = box?.firstElementChild;
    if (!box || !list) return undefined;
    const observer = new ResizeObserver(() => {
      if (followingRef.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, []);

  const onScroll = (): void => {
    const box = boxRef.current;
    if (!box) return;
    const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < END_SLACK;
    if (atEnd && !following) setFollowing(true);
  };
  const onWheel = (up: boolean): void => {
    if (up) setFollowing(false);
  };
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
          value={filter.search ?? ''}
          onSettled={(search) => onFilter({ ...filter, search })}
        />
        <select
          aria-label={t.task}
          className="field min-h-10 w-auto max-w-52"
          value={filter.task ?? ''}
          onChange={(event) => onFilter({ ...filter, task: event.target.value || undefined })}
        >
          <option value="">{t.allTasks}</option>
          {tasks.map(({ task, title }) => (
            <option key={task} value={task}>
              {title}
            </option>
          ))}
        </select>
        <div role="group" aria-label={t.show} className="flex flex-wrap">
          {SHOWS.map(([show, word]) => (
            <Button
              key={word}
              small
              look={filter.show === show ? 'quiet' : 'bare'}
              aria-pressed={filter.show === show}
              onClick={() => onFilter({ ...filter, show })}
            >
              {word}
            </Button>
          ))}
        </div>
        <div className="ms-auto flex items-center gap-1">
          <Button
            small
            icon={following ? 'pause' : 'down'}
            aria-pressed={following}
            onClick={() => setFollowing(!following)}
          >
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
        tabIndex={0}
        onScroll={onScroll}
        onWheel={(event) => onWheel(event.deltaY < 0)}
        onTouchMove={() => onWheel(true)}
        onKeyDown={(event) => onWheel(['ArrowUp', 'PageUp', 'Home'].includes(event.key))}
        className="card h-[min(36rem,70dvh)] overflow-y-auto overscroll-contain font-mono text-sm leading-6"
      >
        <ol className="py-2">
          {history === 'loading' && <li className="text-muted px-4">{t.history}</li>}
          {history === 'failed' && <li className="tone-amber tone-ink px-4">{t.historyFailed}</li>}
          {dropped > 0 && <li className="text-muted px-4">{t.dropped(dropped)}</li>}
          {shown.map((entry) => (
            <EntryRow key={entry.id} entry={entry} search={filter.search} onLoad={load} />
          ))}
          {shown.length === 0 && history !== 'loading' && (
            <li className="text-muted px-4">{entries.length > 0 ? t.noMatch : t.empty}</li>
          )}
        </ol>
      </div>
    </div>
  );
}
