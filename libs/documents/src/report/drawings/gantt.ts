import { z } from 'zod';
import { markup, type Markup } from '../../html/markup.js';
import { ganttSheets } from '../../schedule/gantt-svg.js';
import { shortDate } from '../../schedule/schedule-chart.js';
import { plural } from '../formats.js';

const Schedule = z.object({
  start_date: z.string(),
  finish_date: z.string(),
  project: z.object({ id: z.string(), name: z.string(), description: z.string() }),
  calendar: z.object({ working_weekdays: z.array(z.number()), holidays: z.array(z.string()) }),
  tasks: z.array(
    z.object({
      id: z.string(),
      parent_id: z.string().nullable(),
      name: z.string(),
      description: z.string().nullable(),
      level: z.number(),
      wbs: z.string(),
      start: z.string(),
      finish: z.string(),
      duration_days: z.number(),
      slack_days: z.number(),
      critical: z.boolean(),
      estimated: z.boolean(),
      predecessors: z.array(z.string()),
    }),
  ),
  milestones: z.array(z.object({ id: z.string(), name: z.string(), date: z.string() })),
  cut: z.array(z.object({ reason: z.string() })),
});

/** The schedule as a chart with its critical path; what was cut to make it possible stands below. */
export function ganttOf(output: unknown): Markup | null {
  const parsed = Schedule.safeParse(output);
  if (!parsed.success || parsed.data.tasks.length === 0) return null;
  const schedule = parsed.data;
  const guessed = schedule.tasks.filter(({ level, estimated }) => level === LEAF_LEVEL && !estimated).length;
  return markup`<p>From ${shortDate(schedule.start_date)} to ${shortDate(schedule.finish_date)}, Monday to Friday, holidays not counted. The critical path is striped: a day lost there is a day lost at the end.${
    guessed > 0 && ` Without an estimate, and counted as one day each: ${plural(guessed, 'subtask')}.`
  }</p>${ganttSheets(schedule).map(
    (sheet, i) =>
      markup`<div class="gantt" role="group" aria-label="Schedule, sheet ${i + 1}" tabindex="0">${sheet}</div>`,
  )}${
    schedule.cut.length > 0 &&
    markup`<p>Left out, since they closed a circle:</p><ul>${schedule.cut.map(({ reason }) => markup`<li>${reason}</li>`)}</ul>`
  }`;
}

const LEAF_LEVEL = 2;
