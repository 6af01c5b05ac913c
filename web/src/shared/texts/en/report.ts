import { whole } from '../whole.js';

export const report = {
  title: 'Report',
  partial: (done: number, total: number) =>
    `A preliminary report from ${whole(done)} of ${whole(total)} tasks. Sections appear in it as they are written.`,
  final: 'The final report.',
  frame: (title: string) => `Report of ${title}`,
  print: 'Print',
  newerFailed: 'What is newer in the report could not be loaded; what you see is older than the plan.',
  notYet: 'The report begins when the first task is done.',
} as const;
