import { plural } from '../plural.js';
import { whole } from '../whole.js';

export const findings = {
  lead: (count: number, ended: boolean) =>
    `Rules looked through ${ended ? 'the plan' : 'what is written so far'} and found ${whole(count)} ${plural(count, 'place', 'places')} to look at. No model was asked.`,
  severity: { error: 'To be mended', warning: 'To be checked', note: 'Good to know' },
  fix: 'What helps:',
  more: (count: number) => `Show ${whole(count)} more`,
  emptyTitle: 'Nothing found',
  earlyTitle: 'Nothing to look through yet',
  empty: (done: number, total: number, ended: boolean) =>
    ended
      ? `Rules looked through what ${whole(done)} of ${whole(total)} tasks wrote and found nothing to object to.`
      : `Rules look through each output as it is written; ${whole(done)} of ${whole(total)} tasks are done so far.`,
  rulesTitle: 'What the rules look at',
  rules: {
    sums_against_budget: {
      name: 'Sums and budget',
      looksFor: 'Do the amounts add up, and do they stay within the budget?',
    },
    dates_against_durations: {
      name: 'Dates and durations',
      looksFor: 'Do the dates leave the time that the work is said to take?',
    },
    contradiction: {
      name: 'Contradictions',
      looksFor: 'Do two tasks say different numbers or names for the same thing?',
    },
    currency_mix_up: {
      name: 'Mixed currencies',
      looksFor: 'Are amounts in different currencies added or compared?',
    },
    date_in_the_past: {
      name: 'Dates gone by',
      looksFor: 'Is something planned for a day that is over already?',
    },
    empty_section: {
      name: 'Empty sections',
      looksFor: 'Is a part of the plan there by name only?',
    },
    placeholder_left: {
      name: 'Placeholders left',
      looksFor: 'Is something still to be filled in?',
    },
    goal_without_task: {
      name: 'Goals that no task serves',
      looksFor: 'Does the work lead to everything that is promised?',
    },
    wbs_without_owner_or_duration: {
      name: 'Work without owner or duration',
      looksFor: 'Does each piece of work say who does it and how long it takes?',
    },
    unowned_risk: {
      name: 'Risks without an owner',
      looksFor: 'Does somebody look after each risk?',
    },
  },
} as const;
