import type { ExportSchedule, ScheduledTask } from '../exports/export-input.js';

/** A computed schedule as it is drawn and written; the output of `create_schedule` is one. */
export interface ScheduleChart extends ExportSchedule {
  project: { id: string; name: string; description: string };
  tasks: ChartTask[];
  calendar: { working_weekdays: number[]; holidays: string[] };
  /** Dependencies that could not hold, with what they contradict. */
  cut: { reason: string }[];
}

export interface ChartTask extends ScheduledTask {
  description: string | null;
}

/** Nobody reads more lines than this; then the phases alone are drawn. */
const READABLE = 200;
const PHASE = 1;
const SUBTASK = 2;

/** What has a line of its own in a chart: phases with their subtasks, the phases alone where that would be too many. */
export function chartRows<T extends Pick<ScheduledTask, 'level'>>(tasks: readonly T[]): T[] {
  const rows = tasks.filter(({ level }) => level <= SUBTASK);
  return rows.length <= READABLE ? rows : rows.filter(({ level }) => level <= PHASE);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const monthName = (iso: string): string => MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
export const dayMonth = (iso: string): string => `${Number(iso.slice(8))} ${monthName(iso)}`;
/** "4 Jan 2027". */
export const shortDate = (iso: string): string => `${dayMonth(iso)} ${iso.slice(0, 4)}`;
