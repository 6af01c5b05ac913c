/** The columns of the table from 1024 px on; below, a row is a card of three lines. */
export const COLUMNS =
  'grid grid-cols-[1.5rem_minmax(0,1fr)_auto_2rem] lg:grid-cols-[1.5rem_minmax(0,1fr)_14.5rem_7rem_4.5rem_5.5rem_6rem_6rem_2rem]';

/** Where each cell stands, in both forms. */
export const CELL = {
  select: 'flex items-center',
  title: 'min-w-0 max-lg:col-span-2',
  status: 'flex flex-wrap items-center gap-1.5 max-lg:order-1 max-lg:col-span-3 max-lg:col-start-2',
  progress: 'flex items-center gap-2 max-lg:order-2 max-lg:col-start-2',
  cost: 'text-muted text-sm lg:text-end max-lg:order-2 max-lg:text-end',
  time: 'text-muted text-sm lg:text-end max-lg:hidden',
  kind: 'text-muted text-sm lg:ps-3 max-lg:hidden',
  created: 'text-muted text-sm whitespace-nowrap max-lg:order-3 max-lg:col-start-2 lg:text-end',
  actions: 'flex justify-end max-lg:col-start-4 max-lg:row-start-1',
} as const;
