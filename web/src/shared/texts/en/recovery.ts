import { plural } from '../plural.js';

const tasks = (count: number): string => `${count} ${plural(count, 'task', 'tasks')}`;

export const recovery = {
  title: 'How this plan goes on',
  headings: {
    failed: (count: number) => `${tasks(count)} failed`,
    partly: (count: number) => `${tasks(count)} failed; the others go on`,
    run: () => 'The run ended before the plan was done',
    budget: () => 'Paused: the budget does not cover the next call',
    cancelled: () => 'Cancelled',
    outdated: (count: number) => `${tasks(count)} ${plural(count, 'is', 'are')} out of date`,
  },
  /** After the name of the only one. */
  oneFailed: { failed: 'failed', partly: 'failed; the others go on' },
  blocked: (count: number, failed: number) =>
    `${tasks(count)} ${plural(count, 'waits', 'wait')} for ${failed > 1 ? 'them' : 'it'}.`,
  kept: (kept: number, total: number) =>
    `${kept} of ${total} tasks are done and kept; they are not made or paid for again.`,
  outdatedNote: 'An edit was saved without running what rests on it.',
  update: 'Bring the plan up to date',
  more: (count: number) => `and ${count} more`,
  terminal: 'Its log',
  budgetLabel: 'New budget (US dollars)',
  budgetHint: (spent: string) => `${spent} is spent so far.`,
  budgetTooLow: (spent: string) => `Has to be more than the ${spent} spent so far.`,
  raise: 'Raise the budget and go on',
} as const;
