import { shownTexts } from './shown-texts.js';
import type { Entry } from './terminal-store.js';

export type TerminalShow = 'logs' | 'answers' | 'problems';

export interface TerminalFilter {
  show: TerminalShow | undefined;
  task: string | undefined;
  search: string | undefined;
}

/** Everything an entry says, as plain text: what is copied. */
export const entryText = (entry: Entry): string =>
  shownTexts(entry)
    .map(({ text }) => text)
    .join('\n');

const isProblem = (entry: Entry): boolean =>
  entry.kind === 'log' ? entry.level === 'warn' || entry.level === 'error' : entry.end?.status === 'failed';

const PASSES: Record<TerminalShow, (entry: Entry) => boolean> = {
  logs: (entry) => entry.kind === 'log',
  answers: (entry) => entry.kind === 'answer',
  problems: isProblem,
};

/** The entries of a task and a kind; a search leaves all of them, it only marks. */
export function filterEntries(
  entries: readonly Entry[],
  { show, task }: Pick<TerminalFilter, 'show' | 'task'>,
): readonly Entry[] {
  if (!show && !task) return entries;
  return entries.filter((entry) => (!show || PASSES[show](entry)) && (!task || entry.task === task));
}
