import { csvCell } from '../csv/csv-cell.js';
import type { ScheduleChart } from './schedule-chart.js';

const COLUMNS = [
  'project_key',
  'project_name',
  'project_description',
  'project_start_date',
  'project_end_date',
  'project_progress',
  'project_parent',
  'originating_department',
];
const DEPARTMENT = 'Planwright';

/**
 * The schedule as the table that machai reads: the project, then every task. Its dates are M/D/YYYY; a row has room for one
 * parent, which is what the task waits for first, else what it is a part of. Text that a spreadsheet would run as a formula
 * begins with an apostrophe.
 */
export function machaiCsv(
  schedule: Pick<ScheduleChart, 'project' | 'tasks' | 'start_date' | 'finish_date'>,
): string {
  const { project, tasks, start_date, finish_date } = schedule;
  const rows = [
    [project.id, project.name, project.description, start_date, finish_date, ''],
    ...tasks.map((task) => [
      task.id,
      task.name,
      task.description ?? '',
      task.start,
      task.finish,
      task.predecessors[0] ?? task.parent_id ?? project.id,
    ]),
  ].map(([key = '', name = '', description = '', start = '', finish = '', parent = '']) => [
    key,
    name,
    description,
    monthFirst(start),
    monthFirst(finish),
    '0',
    parent,
    DEPARTMENT,
  ]);
  return `${[COLUMNS, ...rows].map((row) => row.map((text) => csvCell(text)).join(',')).join('\r\n')}\r\n`;
}

const monthFirst = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(month)}/${Number(day)}/${year}`;
};
