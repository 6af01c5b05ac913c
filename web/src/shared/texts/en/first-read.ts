export const firstRead = {
  title: 'First read',
  provisional: 'Provisional',
  note: 'Written in one go before the plan was worked out. The executive summary takes its place.',
  waiting: 'A first read comes soon after the start: one page, usually within half a minute.',
  writing: 'A first read is being written: one page, usually within half a minute.',
  failed: 'The first read could not be written. The executive summary comes here.',
  summaryTitle: 'Executive summary',
  readOn: 'Read on',
  fold: 'Fold',
} as const;
