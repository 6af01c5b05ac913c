import type { TaskView } from '@planwright/contracts';
import type { ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { SearchField } from '../../../shared/ui/search-field.js';
import type { TerminalFilter, TerminalShow } from '../filter-entries.js';

const t = texts.terminal;
const SHOWS: readonly [TerminalShow | undefined, string][] = [
  [undefined, t.everything],
  ['logs', t.logsOnly],
  ['answers', t.answersOnly],
  ['problems', t.problemsOnly],
];

interface TerminalToolbarProps {
  tasks: readonly TaskView[];
  filter: TerminalFilter;
  onFilter: (filter: TerminalFilter) => void;
  matches: number;
  /** The match that one stands at, from 1; 0 before the first. */
  place: number;
  onStep: (by: 1 | -1) => void;
  children: ReactNode;
}

/** What is shown and what is searched for. Enter goes to the next match, Shift with Enter to the one before. */
export function TerminalToolbar(props: TerminalToolbarProps) {
  const { tasks, filter, onFilter, matches, place, onStep, children } = props;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="flex min-w-0 flex-1 basis-64 items-center gap-1">
        <SearchField
          label={t.search}
          value={filter.search ?? ''}
          onSettled={(text) => onFilter({ ...filter, search: text })}
          onEnter={(back) => onStep(back ? -1 : 1)}
        />
        {filter.search && (
          <>
            <span className="text-muted px-1 text-sm whitespace-nowrap" aria-live="polite">
              {matches === 0 ? t.noMatch : t.place(place, matches)}
            </span>
            {([-1, 1] as const).map((by) => (
              <Button
                key={by}
                small
                look="bare"
                icon={by < 0 ? 'up' : 'down'}
                disabled={matches === 0}
                aria-label={by < 0 ? t.previous : t.next}
                title={by < 0 ? t.previous : t.next}
                onClick={() => onStep(by)}
              />
            ))}
          </>
        )}
      </div>
      <select
        aria-label={t.task}
        className="field min-h-10 w-auto max-w-52"
        value={filter.task ?? ''}
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
            look={filter.show === kind ? 'quiet' : 'bare'}
            aria-pressed={filter.show === kind}
            onClick={() => onFilter({ ...filter, show: kind })}
          >
            {word}
          </Button>
        ))}
      </div>
      <div className="ms-auto flex items-center gap-1">{children}</div>
    </div>
  );
}
