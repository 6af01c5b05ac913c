import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTasks } from '../../../shared/api/get-tasks.js';
import { formatClock } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { CopyButton } from '../../../shared/ui/copy-button.js';
import { entryText, filterEntries, type TerminalFilter } from '../filter-entries.js';
import type { AnswerEntry, Entry } from '../terminal-store.js';
import { useFind } from '../use-find.js';
import { useFollow } from '../use-follow.js';
import { useHistory } from '../use-history.js';
import { selectedText, useSelectedRows } from '../use-selected-rows.js';
import type { Terminal } from '../use-terminal.js';
import { TerminalLog, type LogHandle } from './terminal-log.js';
import { TerminalToolbar } from './terminal-toolbar.js';

const t = texts.terminal;

interface TerminalViewProps {
  planId: string;
  terminal: Terminal;
  filter: TerminalFilter;
  onFilter: (filter: TerminalFilter) => void;
}

const copied = (entries: readonly Entry[]): string =>
  entries
    .map((entry) => `${entry.at && formatClock(entry.at)} ${entry.task ?? ''} ${entryText(entry)}`)
    .join('\n');

/** What the run says, live. Scrolling up or marking text holds it; following goes on at the end. */
export function TerminalView({ planId, terminal, filter, onFilter }: TerminalViewProps) {
  const { store } = terminal;
  const { entries, dropped } = useSyncExternalStore(store.subscribe, store.read);
  const { state: history, retry } = useHistory(planId, terminal);
  const tasks = useTasks(planId).data?.items ?? [];
  const { show, task, search } = filter;
  const shown = useMemo(() => filterEntries(entries, { show, task }), [entries, show, task]);

  const boxRef = useRef<HTMLDivElement>(null);
  const logRef = useRef<LogHandle>(null);
  const { following, heldAt, follow, hold } = useFollow(boxRef, shown.at(-1)?.id ?? null);
  const selected = useSelectedRows(boxRef, hold);
  const find = useFind(shown, search);
  const load = useCallback((entry: AnswerEntry) => terminal.load(entry), [terminal]);

  useEffect(() => {
    // What is searched has to be there; words that were said before the page was opened are read for it.
    if (search && history !== 'loading') void terminal.loadAll();
  }, [search, history, terminal]);

  const step = (by: 1 | -1): void => {
    const match = find.step(by);
    if (!match) return;
    hold();
    logRef.current?.show(match.id);
  };
  const [wholeIds, setWholeIds] = useState<ReadonlySet<string>>(new Set());
  const onWhole = useCallback((id: string, whole: boolean): void => {
    setWholeIds((before) => {
      const next = new Set(before);
      if (whole) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);

  const status =
    history === 'loading'
      ? t.history
      : history === 'failed'
        ? t.historyFailed
        : dropped > 0
          ? t.dropped(dropped)
          : null;
  const added = following ? 0 : shown.length - 1 - shown.findIndex((entry) => entry.id === heldAt);
  return (
    <div className="flex flex-col gap-3">
      <TerminalToolbar
        tasks={tasks}
        filter={filter}
        onFilter={onFilter}
        matches={find.count}
        place={find.place}
        onStep={step}
      >
        <Button small icon={following ? 'pause' : 'down'} onClick={following ? hold : follow}>
          {following ? t.hold : t.follow}
        </Button>
        <CopyButton
          text={async () => {
            const marked = selectedText(boxRef.current);
            if (marked) return marked;
            // Words that were let go of, or said before the page was opened, belong to all of it.
            await terminal.loadAll();
            return copied(filterEntries(store.latest(), { show, task }));
          }}
          what={selected ? t.copySelection : t.copyAll}
        />
      </TerminalToolbar>
      <div className="card relative overflow-hidden">
        {status && (
          <p
            className={`border-line flex min-h-8 flex-wrap items-center gap-x-3 border-b px-4 text-sm ${history === 'failed' ? 'tone-amber tone-ink' : 'text-muted'}`}
          >
            {status}
            {history === 'failed' && (
              <Button small look="bare" icon="retry" onClick={retry}>
                {texts.common.tryAgain}
              </Button>
            )}
          </p>
        )}
        <TerminalLog
          ref={logRef}
          boxRef={boxRef}
          entries={shown}
          following={following}
          selected={selected}
          pattern={find.pattern}
          current={find.current}
          wholeIds={wholeIds}
          onWhole={onWhole}
          onLoad={load}
          empty={history === 'loading' ? '' : entries.length > 0 ? t.noneOfKind : t.empty}
        />
        {!following && added > 0 && (
          <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
            <Button
              small
              look="primary"
              icon="down"
              className="shadow-float pointer-events-auto"
              onClick={follow}
            >
              {t.added(added)}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
