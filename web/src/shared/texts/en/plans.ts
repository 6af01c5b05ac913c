import { plural } from '../plural.js';

export const plans = {
  title: 'Plans',
  recent: 'Recent plans',
  all: 'All plans',
  search: 'Search plans',
  status: 'State',
  anyStatus: 'Any state',
  emptyTitle: 'No plan yet',
  empty: 'Your plans will be here, with their state, as soon as you have made the first one.',
  emptyAction: 'Make the first plan',
  noneMatch: 'No plan matches.',
  clear: 'Clear the filters',
  more: 'Show more',
  count: (count: number) => `${count} ${plural(count, 'plan', 'plans')}`,
  example: 'Example',
  exampleNote: 'A worked example that came with Planwright; nobody asked a model for it here.',
  seeExample: 'Look at a finished plan',
  seeExampleLead:
    'See what comes out before you begin: every task, every file and the report, to leaf through.',
  exampleTasks: (total: number) => `${total} tasks, all done`,
  tasksDone: (done: number, total: number) => `${done} of ${total} tasks`,
} as const;
