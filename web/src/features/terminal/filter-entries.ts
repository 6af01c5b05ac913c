import { textOf } from './text-pieces.js';
import type { Entry } from './terminal-store.js';

export type TerminalShow = 'logs' | 'answers';

export interface TerminalFilter {
  show: TerminalShow | undefined;
  task: string | undefined;
  search: string | undefined;
}

/** Everything an entry says, as plain text: what is searched and copied. */
export function entryText(entry: Entry, missed: string): string {
  if (entry.kind === 'log') return entry.message;
  return [entry.reasoning, entry.output]
    .map((pieces) => textOf(pieces, missed))
    .filter((text) => text !== '')
    .join('\n');
}

export function filterEntries(entries: readonly Entry[], filter: TerminalFilter): readonly Entry[] {
  const { show, task } = filter;
  const wanted = filter.search?.toLowerCase();
  if (!show && !task && !wanted) return entries;
  return entries.filter(
    (entry) =>
      (!show || (show === 'logs') === (entry.kind === 'log')) &&
      (!task || entry.task === task) &&
      (!wanted || `${entry.task ?? ''} ${entryText(entry, '')}`.toLowerCase().includes(wanted)),
  );
}
